package org.hucheng.rostering;

import org.jspecify.annotations.Nullable;

/**
 * The rules of one kind of member over his or her own row of days, evaluated on one bit mask per shift kind. One evaluation is some
 * twenty operations; nothing is allocated. Hard breaks cost {@link #hard} each, so that a row is possible exactly when it costs less.
 */
final class RowRules {
    final int kinds;
    final long window;
    int hard = Instance.HARD;
    /** Forbidden: kind pairFirst[i], and pairGap[i] days later pairSecond[i] (kinds from 0). */
    int[] pairFirst = {};

    int[] pairSecond = {};
    int[] pairGap = {};
    long[] weeks = {};
    int maxWeekShifts = Limits.NONE;
    int[] minutes;
    int maxWeekMinutes = Limits.NONE;
    int maxRun = Limits.NONE;
    boolean[] night;
    int maxNightRun = Limits.NONE;
    int shiftWeight;
    int nightWeight;
    int weekendWeight;
    long weekendDays;

    @Nullable
    PatternTerms patterns;

    RowRules(int kinds, long window) {
        this.kinds = kinds;
        this.window = window;
        minutes = new int[kinds];
        night = new boolean[kinds];
    }

    /** Cost of the row whose masks begin at {@code s[o]}. */
    int cost(long[] s, int o, int carriedShifts, int carriedNights, int carriedWeekends) {
        long work = 0;
        long nights = 0;
        for (int k = 0; k < kinds; k++) {
            long days = s[o + k];
            work |= days;
            if (night[k]) {
                nights |= days;
            }
        }
        int broken = 0;
        for (int i = 0; i < pairFirst.length; i++) {
            long clash = (s[o + pairFirst[i]] << pairGap[i]) & s[o + pairSecond[i]] & window;
            if (clash != 0) {
                broken += Long.bitCount(clash);
            }
        }
        if (maxRun != Limits.NONE) {
            broken += Long.bitCount(Bits.beyond(work, maxRun) & window);
        }
        if (maxNightRun != Limits.NONE) {
            broken += Long.bitCount(Bits.beyond(nights, maxNightRun) & window);
        }
        if (maxWeekShifts != Limits.NONE) {
            for (long week : weeks) {
                broken += Math.max(0, Long.bitCount(work & week) - maxWeekShifts);
            }
        }
        if (maxWeekMinutes != Limits.NONE) {
            broken += longWeeks(s, o);
        }
        int cost = broken * hard;
        if (shiftWeight + nightWeight + weekendWeight != 0) {
            int shifts = carriedShifts + Long.bitCount(work & window);
            int nightDuties = carriedNights + Long.bitCount(nights & window);
            int weekends = carriedWeekends + Long.bitCount(work & weekendDays);
            cost += shiftWeight * shifts * shifts
                    + nightWeight * nightDuties * nightDuties
                    + weekendWeight * weekends * weekends;
        }
        return patterns == null ? cost : cost + patterns.cost(s, o, work, hard);
    }

    private int longWeeks(long[] s, int o) {
        int broken = 0;
        for (long week : weeks) {
            int sum = 0;
            for (int k = 0; k < kinds; k++) {
                sum += minutes[k] * Long.bitCount(s[o + k] & week);
            }
            if (sum > maxWeekMinutes) {
                broken++;
            }
        }
        return broken;
    }
}
