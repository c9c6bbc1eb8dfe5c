package org.hucheng.rostering;

/**
 * The states of a row's dynamic programme for one set of rules and the steps between them: shift of the last day, with or without days in a
 * row and shifts of the running week; and room for the figures kept per state.
 */
final class RowStates {
    final int runs;
    final int weekMax;
    final int count;
    /** [state * (kinds + 1) + kind] the state after, -1 where forbidden; a second table of the same form for the last day of a week. */
    final int[] steps;
    /** [day * count + state] least linear cost of the day and all later ones. */
    final int[] rest;

    final int[] stamp;
    final int[] labelAt;
    int clock;
    private final Instance in;

    /** @param full whether limits of runs and weeks are part of the state */
    RowStates(Instance in, RowRules rules, boolean full, int spans) {
        this.in = in;
        int kinds = in.kinds;
        runs = full && rules.maxRun < in.days + in.history ? rules.maxRun : 0;
        int week = full ? Math.min(rules.maxWeekShifts, minutesAsShifts(rules)) : 0;
        weekMax = week >= 7 ? 0 : week;
        int runSpan = Math.max(1, runs);
        count = (1 + kinds * runSpan) * (weekMax + 1);
        rest = new int[(in.days + 1) * count];
        steps = new int[2 * count * (kinds + 1)];
        stamp = new int[count * spans];
        labelAt = new int[count * spans];
        boolean[] forbidden = new boolean[(kinds + 1) * (kinds + 1)];
        for (int i = 0; i < rules.pairFirst.length; i++) {
            if (rules.pairGap[i] == 1) {
                forbidden[(rules.pairFirst[i] + 1) * (kinds + 1) + rules.pairSecond[i] + 1] = true;
            }
        }
        for (int at = 0; at < count; at++) {
            int w = at % (weekMax + 1);
            int base = at / (weekMax + 1);
            int kind = base == 0 ? 0 : 1 + (base - 1) / runSpan;
            int run = base == 0 ? 0 : 1 + (base - 1) % runSpan;
            for (int k = 0; k <= kinds; k++) {
                boolean may = k == 0
                        || !forbidden[kind * (kinds + 1) + k]
                                && (weekMax == 0 || w < weekMax)
                                && (runs == 0 || run < runs);
                int to = k == 0 ? w : state(k, Math.min(runSpan, run + 1)) + (weekMax == 0 ? 0 : w + 1);
                steps[at * (kinds + 1) + k] = may ? to : -1;
                steps[(count + at) * (kinds + 1) + k] = may ? to - to % (weekMax + 1) : -1;
            }
        }
    }

    private int state(int kind, int run) {
        return (kind == 0 ? 0 : 1 + (kind - 1) * Math.max(1, runs) + Math.max(0, run - 1)) * (weekMax + 1);
    }

    /** Hours a week as a number of shifts: as many as the shortest shift allows, so never too few. */
    private int minutesAsShifts(RowRules rules) {
        int shortest = Integer.MAX_VALUE;
        for (int k = 0; k < in.kinds; k++) {
            shortest = Math.min(shortest, rules.minutes[k]);
        }
        return rules.maxWeekMinutes == Limits.NONE || shortest == 0 ? Limits.NONE : rules.maxWeekMinutes / shortest;
    }

    /** The state on the eve of the window, from the days before it. */
    int start(int m, RowRules rules) {
        long work = 0;
        int last = 0;
        for (int k = 0; k < in.kinds; k++) {
            long past = in.past[m * in.kinds + k];
            work |= past;
            if (in.history > 0 && (past >>> (in.history - 1) & 1) != 0) {
                last = k + 1;
            }
        }
        int run = 0;
        while (run < in.history && (work >>> (in.history - 1 - run) & 1) != 0) {
            run++;
        }
        int week = weekMax == 0 ? 0 : Math.min(weekMax, Long.bitCount(work & weekOf(rules, 0)));
        return state(last, Math.min(run, Math.max(1, runs))) + week;
    }

    /** Where the steps of a day begin in {@link #steps}. */
    int table(RowRules rules, int day) {
        boolean lastOfWeek = weekMax > 0 && day + 1 < in.days && weekOf(rules, day + 1) != weekOf(rules, day);
        return lastOfWeek ? count * (in.kinds + 1) : 0;
    }

    private long weekOf(RowRules rules, int day) {
        for (long week : rules.weeks) {
            if ((week >>> in.bit(day) & 1) != 0) {
                return week;
            }
        }
        return 0;
    }
}
