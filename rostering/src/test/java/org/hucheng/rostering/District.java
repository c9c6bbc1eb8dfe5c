package org.hucheng.rostering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A small district for tests: draw posts, members and duties in words, then plan or check. Day numbers in words count from 1. */
final class District {
    static final List<Shift> THREE = List.of(
            Shift.of("M", 8, 16, false),
            Shift.of("A", 16, 24, false),
            Shift.of("N", 22, 30, true),
            Shift.of("L", 8, 20, false),
            new Shift("C", 0, 1440, 0, false, true));

    final Map<String, Member> members = new LinkedHashMap<>();
    final List<Post> posts = new ArrayList<>();
    final List<Demand> demands = new ArrayList<>();
    final List<Team> teams = new ArrayList<>();
    final List<Duty> past = new ArrayList<>();
    final List<Duty> fixed = new ArrayList<>();
    int frozen;
    Limits limits = new Limits(600, Limits.NONE, 6, 6, 3);
    Weights weights = Weights.USUAL;
    int days = 14;

    District post(String id, String unit) {
        posts.add(new Post(id, unit, "post", new Place(0, 0), null));
        return this;
    }

    District member(String id, String agency, String... skills) {
        members.put(
                id,
                new Member(
                        id,
                        "u1",
                        agency,
                        Set.of(skills),
                        Set.of("u1"),
                        new Place(0, 0),
                        null,
                        null,
                        List.of(),
                        Load.NONE));
        return this;
    }

    District absent(String id, int day) {
        members.compute(
                id,
                (k, m) -> java.util.Objects.requireNonNull(m)
                        .withAbsences(List.of(new Absence(day - 1, day - 1, Absence.Reason.ILLNESS))));
        return this;
    }

    District inTeam(String id, String team) {
        members.compute(
                id,
                (k, m) -> new Member(
                        id,
                        m.unit(),
                        m.agency(),
                        m.skills(),
                        m.pools(),
                        m.home(),
                        m.basePost(),
                        team,
                        m.absences(),
                        m.carried()));
        return this;
    }

    District demand(String post, int day, String shift, int need, boolean leader, String agency, String... skills) {
        demands.add(new Demand(post, day - 1, shift, need, Set.of(skills), agency, leader));
        return this;
    }

    District everyDay(String post, String shift, int need) {
        for (int d = 1; d <= days; d++) {
            demand(post, d, shift, need, false, null);
        }
        return this;
    }

    RosterProblem problem() {
        return RosterProblem.of(
                        LocalDate.of(2024, 1, 1),
                        days,
                        THREE,
                        posts,
                        demands,
                        List.copyOf(members.values()),
                        limits,
                        weights)
                .withTeams(teams)
                .withPast(past)
                .withFixed(fixed, frozen);
    }

    /** Duties such as {@code "m1: 1 M p1 | 2 A p1"} (day, shift, post), each on the first demand of that post, day and shift. */
    Roster roster(String... rows) {
        List<Duty> duties = new ArrayList<>();
        for (String row : rows) {
            String[] parts = row.split(":");
            for (String step : parts[1].split("\\|")) {
                String[] words = step.trim().split(" ");
                duties.add(duty(parts[0].trim(), Integer.parseInt(words[0]), words[1], words[2]));
            }
        }
        return new Roster(duties);
    }

    Duty duty(String member, int day, String shift, String post) {
        int index = -1;
        for (int i = demands.size() - 1; i >= 0; i--) {
            Demand demand = demands.get(i);
            if (demand.post().equals(post)
                    && demand.day() == day - 1
                    && demand.shift().equals(shift)) {
                index = i;
            }
        }
        return new Duty(member, day - 1, shift, post, index);
    }

    List<String> breaks(String... rows) {
        return Checker.check(problem(), roster(rows)).violations().stream()
                .map(v -> v.rule() + " " + v.sentence())
                .toList();
    }
}
