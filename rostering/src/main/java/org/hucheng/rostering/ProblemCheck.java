package org.hucheng.rostering;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Refuses a problem whose parts do not fit together: unknown names, days outside the window, doubles. */
final class ProblemCheck {
    private final RosterProblem problem;
    private final Set<String> shifts;
    private final Set<String> posts;
    private final Set<String> members;
    private final Set<String> teams;

    private ProblemCheck(RosterProblem problem) {
        this.problem = problem;
        shifts = unique("shift", problem.shifts(), Shift::id);
        posts = unique("post", problem.posts(), Post::id);
        members = unique("member", problem.members(), Member::id);
        teams = unique("team", problem.teams(), Team::id);
    }

    static void refuseMisfits(RosterProblem problem) {
        if (problem.days() < 1 || problem.days() > 35) {
            throw new RosterRefused(Sentence.of(Say.BAD_DAYS, problem.days()));
        }
        if (problem.shifts().size() > 16) {
            throw new RosterRefused(
                    Sentence.of(Say.TOO_MANY_SHIFTS, problem.shifts().size()));
        }
        new ProblemCheck(problem).run();
    }

    private void run() {
        Set<List<Object>> asked = new HashSet<>();
        for (Demand demand : problem.demands()) {
            known("demand", "post", demand.post(), posts);
            known("demand at " + demand.post(), "shift", demand.shift(), shifts);
            inWindow("demand at " + demand.post(), demand.day());
            if (!asked.add(List.of(demand.day(), demand.shift(), SlotKey.of(demand)))) {
                throw new RosterRefused(Sentence.of(
                        Say.DUPLICATE, "demand", demand.post() + " " + demand.day() + " " + demand.shift()));
            }
        }
        for (Member member : problem.members()) {
            known("member " + member.id(), "post", member.basePost(), posts);
            known("member " + member.id(), "team", member.team(), teams);
        }
        for (Team team : problem.teams()) {
            known("team " + team.id(), "post", team.post(), posts);
            team.rotation().stream()
                    .filter(step -> !step.isEmpty())
                    .forEach(step -> known("team " + team.id(), "shift", step, shifts));
        }
        for (Duty duty : problem.past()) {
            known("past duty", "member", duty.member(), members);
            known("past duty of " + duty.member(), "shift", duty.shift(), shifts);
            if (duty.day() >= 0) {
                throw new RosterRefused(Sentence.of(Say.BAD_DAY, "past duty of " + duty.member(), duty.day()));
            }
        }
        Set<List<Object>> fixed = new HashSet<>();
        for (Duty duty : problem.fixed()) {
            known("fixed duty", "member", duty.member(), members);
            known("fixed duty of " + duty.member(), "shift", duty.shift(), shifts);
            known("fixed duty of " + duty.member(), "post", duty.post(), posts);
            inWindow("fixed duty of " + duty.member(), duty.day());
            if (!fixed.add(List.of(duty.member(), duty.day()))) {
                throw new RosterRefused(Sentence.of(Say.DUPLICATE, "fixed duty", duty.member() + " " + duty.day()));
            }
        }
        for (Wish wish : problem.wishes()) {
            known("wish", "member", wish.member(), members);
            known("wish of " + wish.member(), "shift", wish.shift(), shifts);
            inWindow("wish of " + wish.member(), wish.day());
        }
    }

    private void inWindow(String who, int day) {
        if (day < 0 || day >= problem.days()) {
            throw new RosterRefused(Sentence.of(Say.BAD_DAY, who, day));
        }
    }

    private static void known(String who, String what, @Nullable String id, Set<String> ids) {
        if (id != null && !ids.contains(id)) {
            throw new RosterRefused(Sentence.of(Say.UNKNOWN, who, what, id));
        }
    }

    private static <T> Set<String> unique(String what, List<T> all, Function<T, String> id) {
        Set<String> ids = new HashSet<>();
        for (T one : all) {
            if (!ids.add(id.apply(one))) {
                throw new RosterRefused(Sentence.of(Say.DUPLICATE, what, id.apply(one)));
            }
        }
        return ids;
    }
}
