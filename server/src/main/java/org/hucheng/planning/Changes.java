package org.hucheng.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hucheng.organisation.MemberRef;
import org.hucheng.planning.Task.Line;
import org.hucheng.posts.PostRef;
import org.jspecify.annotations.Nullable;

/** Changes by hand: what is asked for, worked out on a roster's assignments. */
final class Changes {
    private final Task task;
    private final Set<Assignment> duties;

    /**
     * One change.
     *
     * @param from the duty that ends; null when the member only takes a new one
     * @param to the duty that begins; null when the member becomes free
     */
    record Change(
            String member,
            LocalDate day,
            @Nullable Spot from,
            @Nullable Spot to) {}

    /** A duty as it is named from outside; what is null follows from the rest. */
    record Spot(
            String post,
            String system,
            String shift,
            @Nullable String agency,
            @Nullable String skill) {}

    Changes(Task task, List<Assignment> duties) {
        this.task = task;
        this.duties = new LinkedHashSet<>(duties);
    }

    /**
     * The assignments after all of these changes; all duties that end do so before any begins. Refuses MEMBER_UNKNOWN, POST_UNKNOWN,
     * SHIFT_OF_NO_SYSTEM, DUTY_NOT_THERE, NO_SEAT_THERE.
     */
    List<Assignment> after(List<Change> changes) {
        for (Change change : changes) {
            if (change.from() != null) {
                duties.remove(held(change, change.from()));
            }
        }
        for (Change change : changes) {
            if (change.to() != null) {
                duties.add(taken(change, change.to()));
            }
        }
        return new ArrayList<>(duties);
    }

    private Assignment held(Change change, Spot spot) {
        MemberRef member = member(change);
        PostRef post = post(spot);
        return duties.stream()
                .filter(a -> a.memberId() == member.id()
                        && a.day().equals(change.day())
                        && a.postId() == post.id()
                        && a.system().equals(spot.system())
                        && a.shift().equals(spot.shift())
                        && (spot.agency() == null || spot.agency().equals(a.agency()))
                        && (spot.skill() == null || spot.skill().equals(a.skill())))
                .findFirst()
                .orElseThrow(() -> PlanningProblem.DUTY_NOT_THERE.refuse(
                        "member", change.member(), "day", change.day().toString(), "post", spot.post()));
    }

    private Assignment taken(Change change, Spot spot) {
        MemberRef member = member(change);
        PostRef post = post(spot);
        String shift = spot.system() + "." + spot.shift();
        if (!task.situation.rules.shifts().containsKey(shift)) {
            throw PlanningProblem.SHIFT_OF_NO_SYSTEM.refuse("shift", shift);
        }
        int day = task.day(change.day());
        var lines = day < 0 || day >= task.days
                ? List.<Line>of()
                : task.lines.stream()
                        .filter(line -> line.need()[day] > 0
                                && line.post().id() == post.id()
                                && line.shift().id().equals(shift)
                                && (spot.agency() == null || spot.agency().equals(line.agency()))
                                && (spot.skill() == null || spot.skill().equals(line.skill())))
                        .toList();
        if (lines.isEmpty()) {
            throw PlanningProblem.NO_SEAT_THERE.refuse(
                    "post", spot.post(), "day", change.day().toString(), "shift", shift);
        }
        Line line = lines.stream()
                .filter(l -> fits(member, l) && free(l, change.day()) > 0)
                .findFirst()
                .or(() -> lines.stream().filter(l -> free(l, change.day()) > 0).findFirst())
                .orElse(lines.getFirst());
        return new Assignment(
                member.id(),
                post.id(),
                change.day(),
                line.shift().system(),
                line.shift().code(),
                line.agency(),
                line.skill());
    }

    private static boolean fits(MemberRef member, Line line) {
        return line.agency().equals(member.agency())
                && (line.skill() == null || member.skills().contains(line.skill()));
    }

    private long free(Line line, LocalDate day) {
        return line.need()[task.day(day)]
                - duties.stream()
                        .filter(a -> a.day().equals(day) && a.seat().equals(line.seat()))
                        .count();
    }

    private MemberRef member(Change change) {
        MemberRef member = task.situation.members.find(change.member());
        if (member == null) {
            throw PlanningProblem.MEMBER_UNKNOWN.refuse("member", change.member());
        }
        return member;
    }

    private PostRef post(Spot spot) {
        PostRef post = task.situation.posts.find(spot.post());
        if (post == null) {
            throw PlanningProblem.POST_UNKNOWN.refuse("post", spot.post());
        }
        return post;
    }

    /** What changes would lead to. */
    record Consequences(
            int revision, boolean allowed, List<Judging.Broken> broken, Mark before, Mark after, Mark change) {
        record Mark(long total, int holes) {
            static Mark of(org.hucheng.rostering.Score score) {
                return new Mark(score.total(), score.holes());
            }

            Mark minus(Mark other) {
                return new Mark(total - other.total, holes - other.holes);
            }
        }

        static Consequences of(
                int revision,
                Judging judging,
                org.hucheng.rostering.CheckReport before,
                org.hucheng.rostering.CheckReport after) {
            var broken = judging.newlyBroken(before, after);
            var was = Mark.of(before.score());
            var is = Mark.of(after.score());
            return new Consequences(revision, broken.isEmpty(), broken, was, is, is.minus(was));
        }

        /** Refuses RULES_BROKEN with the rules' names. */
        void mustBeAllowed() {
            if (!allowed) {
                throw brokenRules(broken);
            }
        }
    }

    static org.hucheng.kernel.Refusal brokenRules(List<Judging.Broken> broken) {
        return PlanningProblem.RULES_BROKEN.refuse(
                "rules",
                broken.stream().map(Judging.Broken::rule).distinct().toList(),
                "sentences",
                broken.stream()
                        .limit(20)
                        .map(b -> Map.of(
                                "zh", b.sentence().zh(), "en", b.sentence().en()))
                        .toList());
    }
}
