package org.hucheng.rostering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Recomputes every rule and the objective of a roster from the model's own records, sharing nothing with the search: no masks, no kept
 * counts. Run on every roster before anybody sees it, and on every change by hand.
 */
public final class Checker {
    final RosterProblem problem;
    final Map<String, Shift> shifts = new HashMap<>();
    final Map<String, Post> posts = new HashMap<>();
    final Map<String, Member> members = new HashMap<>();
    final List<Violation> violations = new ArrayList<>();

    private Checker(RosterProblem problem) {
        this.problem = problem;
        problem.shifts().forEach(s -> shifts.put(s.id(), s));
        problem.posts().forEach(p -> posts.put(p.id(), p));
        problem.members().forEach(m -> members.put(m.id(), m));
    }

    public static CheckReport check(RosterProblem problem, Roster roster) {
        return new Checker(problem).run(roster);
    }

    private CheckReport run(Roster roster) {
        List<Duty> known = new ArrayList<>();
        for (Duty duty : roster.duties()) {
            if (members.containsKey(duty.member())
                    && shifts.containsKey(duty.shift())
                    && posts.containsKey(duty.post())
                    && duty.day() >= 0
                    && duty.day() < problem.days()) {
                known.add(duty);
            } else {
                broken(
                        Rule.UNKNOWN_DUTY,
                        duty.member(),
                        duty.day(),
                        duty.member(),
                        duty.day() + 1,
                        duty.shift(),
                        duty.post());
            }
        }
        Map<String, List<Duty>> byMember = new HashMap<>();
        problem.members().forEach(m -> byMember.put(m.id(), new ArrayList<>()));
        problem.past().forEach(d -> listOf(byMember, d).add(d));
        known.forEach(d -> listOf(byMember, d).add(d));
        var rows = new RowCheck(this);
        for (Member member : problem.members()) {
            rows.check(member, java.util.Objects.requireNonNull(byMember.get(member.id())));
        }
        var seats = new SeatCheck(this);
        List<Gap> gaps = seats.check(known);
        new TeamCheck(this).check(known);
        int holes = gaps.stream().mapToInt(Gap::missing).sum();
        return new CheckReport(violations, gaps, new ScoreCount(problem, shifts, posts).count(known, holes));
    }

    private static List<Duty> listOf(Map<String, List<Duty>> byMember, Duty duty) {
        return byMember.computeIfAbsent(duty.member(), m -> new ArrayList<>());
    }

    void broken(Rule rule, String subject, int day, Object... values) {
        violations.add(new Violation(rule, subject, day, rule.says(values)));
    }

    Shift shift(Duty duty) {
        return java.util.Objects.requireNonNull(shifts.get(duty.shift()));
    }
}
