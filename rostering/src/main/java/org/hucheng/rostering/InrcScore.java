package org.hucheng.rostering;

import java.util.ArrayList;
import java.util.List;

/** The competition's objective, counted day by day from what was read. */
final class InrcScore {
    private final InrcInstance instance;
    private final int[][] kinds;
    private final List<String> breaks = new ArrayList<>();

    InrcScore(InrcInstance instance, int[][] kinds) {
        this.instance = instance;
        this.kinds = kinds;
    }

    PublicInstance.Official score() {
        for (int d = 0; d < instance.days(); d++) {
            for (int k = 0; k < instance.types().size(); k++) {
                int have = 0;
                for (int[] row : kinds) {
                    have += row[d] == k + 1 ? 1 : 0;
                }
                if (have != instance.cover()[d][k]) {
                    breaks.add("day " + (d + 1) + " " + instance.types().get(k).id() + ": " + have + " instead of "
                            + instance.cover()[d][k]);
                }
            }
        }
        long sum = 0;
        for (int m = 0; m < kinds.length; m++) {
            sum += employee(instance.employees().get(m), kinds[m]);
        }
        for (InrcInstance.Request request : instance.requests()) {
            int kind = kinds[request.employee()][request.day()];
            boolean works = request.type() < 0 ? kind > 0 : kind == request.type() + 1;
            sum += works == request.on() ? 0 : request.weight();
        }
        return new PublicInstance.Official(sum, breaks);
    }

    private long employee(InrcInstance.Employee employee, int[] row) {
        InrcContract contract = employee.contract();
        boolean[] work = new boolean[row.length];
        int shifts = 0;
        long sum = 0;
        for (int d = 0; d < row.length; d++) {
            work[d] = row[d] > 0;
            shifts += work[d] ? 1 : 0;
            if (work[d]
                    && !employee.skills()
                            .containsAll(instance.types().get(row[d] - 1).skills())) {
                sum += contract.alternativeSkill();
            }
        }
        sum += above(contract.maxAssignments(), shifts) + below(contract.minAssignments(), shifts);
        sum += runs(work, true, contract.maxWork(), contract.minWork());
        sum += runs(work, false, contract.maxFree(), contract.minFree());
        return sum + weekends(contract, row, work) + nights(contract, row) + patterns(contract, row);
    }

    private static long above(InrcContract.Bound bound, int value) {
        return (long) bound.weight() * Math.max(0, value - bound.limit());
    }

    private static long below(InrcContract.Bound bound, int value) {
        return (long) bound.weight() * Math.max(0, bound.limit() - value);
    }

    private static long runs(boolean[] days, boolean which, InrcContract.Bound most, InrcContract.Bound least) {
        long sum = 0;
        int length = 0;
        for (int d = 0; d <= days.length; d++) {
            if (d < days.length && days[d] == which) {
                length++;
            } else if (length > 0) {
                sum += above(most, length) + below(least, length);
                length = 0;
            }
        }
        return sum;
    }

    private long weekends(InrcContract contract, int[] row, boolean[] work) {
        List<int[]> weekends = instance.weekends(contract);
        boolean[] worked = new boolean[weekends.size()];
        long sum = 0;
        int count = 0;
        for (int w = 0; w < weekends.size(); w++) {
            int[] days = weekends.get(w);
            int first = -1;
            int last = -1;
            int on = 0;
            for (int i = 0; i < days.length; i++) {
                if (work[days[i]]) {
                    first = first < 0 ? i : first;
                    last = i;
                    on++;
                }
            }
            worked[w] = on > 0;
            count += on > 0 ? 1 : 0;
            if (on > 0 && on < days.length) {
                sum += (long) contract.complete() * (first + days.length - 1 - last);
            }
            if (on == days.length) {
                for (int day : days) {
                    sum += row[day] == row[days[0]] ? 0 : contract.identical();
                }
            }
            if (on == 0 && days[0] > 0 && isNight(row[days[0] - 1])) {
                sum += contract.noNightBefore();
            }
        }
        return sum
                + above(contract.maxWeekendsInFour(), count)
                + runs(worked, true, contract.maxWeekends(), contract.minWeekends());
    }

    private boolean isNight(int kind) {
        return kind > 0 && instance.types().get(kind - 1).night();
    }

    private long nights(InrcContract contract, int[] row) {
        long sum = 0;
        for (int d = 0; d + 1 < row.length; d++) {
            if (isNight(row[d]) && !isNight(row[d + 1])) {
                boolean disturbed = row[d + 1] > 0 || d + 2 < row.length && row[d + 2] > 0;
                sum += disturbed ? contract.twoFreeAfterNight() : 0;
            }
        }
        return sum;
    }

    private long patterns(InrcContract contract, int[] row) {
        long sum = 0;
        for (InrcInstance.Pattern pattern : instance.patterns()) {
            if (contract.patterns().contains(pattern.id())) {
                for (int d = 0; d + pattern.steps().size() <= row.length; d++) {
                    boolean fits = pattern.weekday() < 0 || instance.weekday(d) == pattern.weekday();
                    for (int i = 0; fits && i < pattern.steps().size(); i++) {
                        fits = matches(pattern.steps().get(i), row[d + i]);
                    }
                    sum += fits ? pattern.weight() : 0;
                }
            }
        }
        return sum;
    }

    private boolean matches(String step, int kind) {
        return switch (step) {
            case "None" -> kind == 0;
            case "Any" -> kind > 0;
            default -> kind > 0 && instance.types().get(kind - 1).id().equals(step);
        };
    }
}
