package org.hucheng.rostering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** Checks each seat: skill, agency, pool, demand met and not exceeded, the leader there, fixed duties kept. */
final class SeatCheck {
    private final Checker checker;
    private final RosterProblem problem;

    SeatCheck(Checker checker) {
        this.checker = checker;
        problem = checker.problem;
    }

    List<Gap> check(List<Duty> duties) {
        int[] have = new int[problem.demands().size()];
        Map<List<Object>, Integer> present = new HashMap<>();
        var fixed = new java.util.HashSet<List<Object>>();
        problem.fixed().forEach(d -> fixed.add(seat(d)));
        for (Duty duty : duties) {
            boolean given = fixed.contains(seat(duty));
            fit(duty, given, have);
            present.merge(List.of(duty.post(), duty.day(), duty.shift()), 1, Integer::sum);
        }
        keptFixed(duties);
        List<Gap> gaps = new ArrayList<>();
        for (int i = 0; i < have.length; i++) {
            Demand demand = problem.demands().get(i);
            Object[] values = {demand.post(), demand.day() + 1, demand.shift(), kind(demand), demand.need(), have[i]};
            if (have[i] > demand.need()) {
                checker.broken(Rule.NOT_ASKED, demand.post(), demand.day(), values);
            } else if (have[i] < demand.need()) {
                gaps.add(new Gap(i, demand.need() - have[i], Sentence.of(Say.UNCOVERED, values)));
                int people = present.getOrDefault(List.of(demand.post(), demand.day(), demand.shift()), 0);
                if (demand.leader() && have[i] == 0 && people > 0) {
                    checker.broken(
                            Rule.LEADER,
                            demand.post(),
                            demand.day(),
                            demand.post(),
                            demand.day() + 1,
                            demand.shift(),
                            people);
                }
            }
        }
        return gaps;
    }

    static String kind(Demand demand) {
        var words = new ArrayList<>(new TreeSet<>(demand.skills()));
        if (demand.agency() != null) {
            words.addFirst(demand.agency());
        }
        if (demand.leader() && !words.contains("leader")) {
            words.add("leader");
        }
        return words.isEmpty() ? "any" : String.join(" ", words);
    }

    private static List<Object> seat(Duty duty) {
        return List.of(duty.member(), duty.day(), duty.shift(), duty.post());
    }

    private void fit(Duty duty, boolean given, int[] have) {
        Member member = Objects.requireNonNull(checker.members.get(duty.member()));
        Post post = Objects.requireNonNull(checker.posts.get(duty.post()));
        Demand demand = demandOf(duty);
        if (demand == null) {
            if (!given) {
                checker.broken(
                        Rule.NOT_ASKED,
                        duty.post(),
                        duty.day(),
                        duty.post(),
                        duty.day() + 1,
                        duty.shift(),
                        "any",
                        0,
                        1);
            }
            return;
        }
        have[duty.demand()]++;
        if (given) {
            return;
        }
        for (String skill : demand.skills()) {
            if (!member.skills().contains(skill)) {
                checker.broken(
                        Rule.SKILL,
                        member.id(),
                        duty.day(),
                        member.id(),
                        duty.day() + 1,
                        duty.shift(),
                        duty.post(),
                        skill);
            }
        }
        if (demand.agency() != null && !demand.agency().equals(member.agency())) {
            checker.broken(
                    Rule.AGENCY,
                    member.id(),
                    duty.day(),
                    member.id(),
                    duty.day() + 1,
                    duty.shift(),
                    duty.post(),
                    demand.agency(),
                    member.agency());
        }
        if (!member.pools().contains(post.unit())) {
            checker.broken(
                    Rule.POOL,
                    member.id(),
                    duty.day(),
                    member.id(),
                    duty.day() + 1,
                    duty.shift(),
                    duty.post(),
                    post.unit());
        }
    }

    private @org.jspecify.annotations.Nullable Demand demandOf(Duty duty) {
        if (duty.demand() < 0 || duty.demand() >= problem.demands().size()) {
            return null;
        }
        Demand demand = problem.demands().get(duty.demand());
        boolean same = demand.post().equals(duty.post())
                && demand.day() == duty.day()
                && demand.shift().equals(duty.shift());
        return same ? demand : null;
    }

    private void keptFixed(List<Duty> duties) {
        var there = new java.util.HashSet<List<Object>>();
        duties.forEach(d -> there.add(seat(d)));
        var fixed = new java.util.HashSet<List<Object>>();
        for (Duty duty : problem.fixed()) {
            fixed.add(seat(duty));
            if (!there.contains(seat(duty))) {
                broken(duty);
            }
        }
        for (Duty duty : duties) {
            if (duty.day() < problem.frozenDays() && !fixed.contains(seat(duty))) {
                broken(duty);
            }
        }
    }

    private void broken(Duty duty) {
        checker.broken(Rule.FIXED, duty.member(), duty.day(), duty.member(), duty.day() + 1, duty.shift(), duty.post());
    }
}
