package org.hucheng.rostering;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** The events of the scale instance that repair is measured with. */
public final class ScaleEvent {
    private ScaleEvent() {}

    /** 50 fall ill on day 5 (for the rest of the window), a post of 30 a shift opens on day 6, a joint checkpoint closes that day. */
    public static RosterProblem illnessOpeningClosing(RosterProblem problem, long seed) {
        var random = new SplittableRandom(seed);
        Set<Integer> ill = new HashSet<>();
        while (ill.size() < 50) {
            ill.add(random.nextInt(problem.members().size()));
        }
        List<Post> posts = new ArrayList<>(problem.posts());
        String unit = "unit-" + (1 + random.nextInt(ScaleInstance.UNITS));
        Post near =
                posts.stream().filter(p -> p.unit().equals(unit)).findFirst().orElseThrow();
        posts.add(new Post("new-post", unit, "joint checkpoint class 1", near.place(), null));
        String closed = "joint-" + (1 + random.nextInt(30));
        List<Demand> demands = new ArrayList<>();
        for (Demand demand : problem.demands()) {
            if (demand.day() < 5 || !demand.post().equals(closed)) {
                demands.add(demand);
            }
        }
        for (int d = 5; d < problem.days(); d++) {
            for (Shift shift : problem.shifts()) {
                demands.add(new Demand("new-post", d, shift.id(), 1, Set.of("leader"), "police", true));
                demands.add(new Demand("new-post", d, shift.id(), 4, Set.of(), "police", false));
                demands.add(new Demand("new-post", d, shift.id(), 1, Set.of("health"), null, false));
                demands.add(new Demand("new-post", d, shift.id(), 24, Set.of(), null, false));
            }
        }
        return absent(problem.withPostsAndDemands(posts, demands), ill, 4, Absence.Reason.ILLNESS);
    }

    /** 600 members of one unit are quarantined from day 3 on. */
    public static RosterProblem quarantine(RosterProblem problem, long seed) {
        String unit = "unit-" + (1 + new SplittableRandom(seed).nextInt(ScaleInstance.UNITS));
        Set<Integer> hit = new HashSet<>();
        for (int m = 0; m < problem.members().size() && hit.size() < 600; m++) {
            if (problem.members().get(m).unit().equals(unit)) {
                hit.add(m);
            }
        }
        return absent(problem, hit, 2, Absence.Reason.QUARANTINE);
    }

    private static RosterProblem absent(RosterProblem problem, Set<Integer> who, int from, Absence.Reason reason) {
        List<Member> members = new ArrayList<>(problem.members());
        for (int m : who) {
            List<Absence> absences = new ArrayList<>(members.get(m).absences());
            absences.removeIf(a -> a.firstDay() >= from);
            absences.add(new Absence(from, problem.days() - 1, reason));
            members.set(m, members.get(m).withAbsences(absences));
        }
        return problem.withMembers(members);
    }
}
