package org.hucheng.rostering;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Checks that the teams which must stay together do: all present members in one shift at one post, or all free. */
final class TeamCheck {
    private final Checker checker;

    TeamCheck(Checker checker) {
        this.checker = checker;
    }

    void check(List<Duty> duties) {
        Set<String> together = new HashSet<>();
        checker.problem.teams().stream().filter(Team::together).forEach(t -> together.add(t.id()));
        if (together.isEmpty()) {
            return;
        }
        Map<List<Object>, Set<String>> where = new HashMap<>();
        for (Duty duty : duties) {
            where.computeIfAbsent(List.of(duty.member(), duty.day()), k -> new TreeSet<>())
                    .add(duty.shift() + "@" + duty.post());
        }
        Map<String, List<Member>> teams = new HashMap<>();
        for (Member member : checker.problem.members()) {
            if (member.team() != null && together.contains(member.team())) {
                teams.computeIfAbsent(member.team(), t -> new java.util.ArrayList<>())
                        .add(member);
            }
        }
        for (Team team : checker.problem.teams()) {
            for (int day = 0; day < checker.problem.days() && teams.containsKey(team.id()); day++) {
                Set<String> seen = new TreeSet<>();
                for (Member member : Objects.requireNonNull(teams.get(team.id()))) {
                    if (!member.isAbsent(day)) {
                        seen.add(String.join("+", where.getOrDefault(List.of(member.id(), day), Set.of("-"))));
                    }
                }
                if (seen.size() > 1) {
                    checker.broken(Rule.TEAM_TOGETHER, team.id(), day, team.id(), day + 1, String.join(", ", seen));
                }
            }
        }
    }
}
