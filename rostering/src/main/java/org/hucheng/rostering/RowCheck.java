package org.hucheng.rostering;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Checks what one member does over time: overlap, rest, weeks, runs, absence. */
final class RowCheck {
    private final Checker checker;
    private final RosterProblem problem;
    private final Limits limits;

    RowCheck(Checker checker) {
        this.checker = checker;
        problem = checker.problem;
        limits = problem.limits();
    }

    void check(Member member, List<Duty> duties) {
        duties.sort(Comparator.comparingInt(this::start));
        times(member, duties);
        weeks(member, duties);
        var days = new TreeSet<Integer>();
        var nights = new TreeSet<Integer>();
        for (Duty duty : duties) {
            days.add(duty.day());
            if (checker.shift(duty).night()) {
                nights.add(duty.day());
            }
        }
        run(member, days, limits.daysInRow(), Rule.DAYS_IN_ROW);
        run(member, nights, limits.nightsInRow(), Rule.NIGHTS_IN_ROW);
        for (Duty duty : duties) {
            for (Absence absence : member.absences()) {
                if (absence.covers(duty.day()) && duty.day() >= 0) {
                    checker.broken(
                            Rule.AVAILABILITY,
                            member.id(),
                            duty.day(),
                            member.id(),
                            duty.day() + 1,
                            absence.reason(),
                            duty.shift());
                }
            }
        }
    }

    private int start(Duty duty) {
        return duty.day() * 1440 + checker.shift(duty).start();
    }

    private int end(Duty duty) {
        return duty.day() * 1440 + checker.shift(duty).end();
    }

    private void times(Member member, List<Duty> duties) {
        for (int i = 0; i < duties.size(); i++) {
            Duty later = duties.get(i);
            for (int j = 0; j < i && later.day() >= 0; j++) {
                Duty earlier = duties.get(j);
                int rest = start(later) - end(earlier);
                boolean waiting =
                        checker.shift(earlier).onCall() || checker.shift(later).onCall();
                if (rest < 0) {
                    checker.broken(
                            Rule.OVERLAP,
                            member.id(),
                            later.day(),
                            member.id(),
                            later.day() + 1,
                            later.shift(),
                            earlier.day() + 1,
                            earlier.shift());
                } else if (rest < limits.rest() && !waiting) {
                    checker.broken(
                            Rule.REST,
                            member.id(),
                            later.day(),
                            member.id(),
                            earlier.day() + 1,
                            earlier.shift(),
                            later.day() + 1,
                            later.shift(),
                            rest,
                            limits.rest());
                }
            }
        }
    }

    private void weeks(Member member, List<Duty> duties) {
        Map<Integer, int[]> weeks = new TreeMap<>();
        for (Duty duty : duties) {
            int monday = Math.floorDiv(duty.day() + problem.weekday(0), 7) * 7 - problem.weekday(0);
            int[] sum = weeks.computeIfAbsent(monday, w -> new int[3]);
            sum[0]++;
            sum[1] += checker.shift(duty).counted();
            sum[2] = Math.max(sum[2], duty.day() + 1);
        }
        weeks.forEach((monday, sum) -> {
            if (sum[2] < 1) {
                return;
            }
            if (sum[0] > limits.shiftsAWeek()) {
                checker.broken(
                        Rule.SHIFTS_A_WEEK,
                        member.id(),
                        sum[2] - 1,
                        member.id(),
                        monday + 1,
                        sum[0],
                        limits.shiftsAWeek());
            }
            if (sum[1] > limits.week()) {
                checker.broken(
                        Rule.HOURS_A_WEEK, member.id(), sum[2] - 1, member.id(), monday + 1, sum[1], limits.week());
            }
        });
    }

    private void run(Member member, TreeSet<Integer> days, int limit, Rule rule) {
        int length = 0;
        int before = Integer.MIN_VALUE;
        for (int day : days) {
            length = day == before + 1 ? length + 1 : 1;
            before = day;
            if (length > limit && day >= 0) {
                checker.broken(rule, member.id(), day, member.id(), day + 1, length, limit);
            }
        }
    }
}
