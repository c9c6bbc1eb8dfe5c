package org.hucheng.rostering;

import java.util.List;

/** One contract of an INRC-I instance; a bound is off where its weight is 0. */
record InrcContract(
        Bound maxAssignments,
        Bound minAssignments,
        Bound maxWork,
        Bound minWork,
        Bound maxFree,
        Bound minFree,
        Bound maxWeekends,
        Bound minWeekends,
        Bound maxWeekendsInFour,
        List<Integer> weekendDays,
        int complete,
        int identical,
        int noNightBefore,
        int twoFreeAfterNight,
        int alternativeSkill,
        List<String> patterns) {
    record Bound(int limit, int weight) {}
}
