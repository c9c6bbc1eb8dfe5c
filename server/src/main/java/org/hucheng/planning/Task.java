package org.hucheng.planning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.hucheng.organisation.MemberRef;
import org.hucheng.planning.Assignment.Seat;
import org.hucheng.posts.PostRef;
import org.hucheng.rostering.Duty;
import org.hucheng.rostering.Roster;
import org.hucheng.rostering.RosterProblem;
import org.jspecify.annotations.Nullable;

/**
 * A roster's window as the engine sees it, and the way between its words and the operation's: what must be filled, who could, and what they do
 * before and beside it.
 */
final class Task {
    final Situation situation;
    final LocalDate firstDay;
    final int days;
    /** In the order of posts, shifts and demand. */
    final List<Line> lines;
    /** All who may serve in it, by code. */
    final List<MemberRef> members;

    final RosterProblem problem;
    /** The same members' published duties of other rosters in these days; fixed in the problem. */
    final List<Assignment> outside;

    private final Map<Seat, Integer> lineOf = new HashMap<>();
    private final int[] lineOfDemand;

    /**
     * A line of demand over the window.
     *
     * @param need by day; 0 where nobody is asked for
     * @param demand by day the number of the engine's demand; -1 where there is none
     */
    record Line(
            PostRef post,
            KnownShift shift,
            String agency,
            @Nullable String skill,
            boolean leader,
            int[] need,
            int[] demand) {
        Seat seat() {
            return new Seat(post.id(), shift.system(), shift.code(), agency, skill);
        }
    }

    Task(
            Situation situation,
            LocalDate firstDay,
            int days,
            List<Line> lines,
            List<MemberRef> members,
            RosterProblem problem,
            List<Assignment> outside) {
        this.situation = situation;
        this.firstDay = firstDay;
        this.days = days;
        this.lines = lines;
        this.members = members;
        this.problem = problem;
        this.outside = outside;
        lineOfDemand = new int[problem.demands().size()];
        for (int line = 0; line < lines.size(); line++) {
            lineOf.put(lines.get(line).seat(), line);
            for (int demand : lines.get(line).demand()) {
                if (demand >= 0) {
                    lineOfDemand[demand] = line;
                }
            }
        }
    }

    /** What concerns some posts and units alone, for reading: their lines, and who serves in them or belongs to them. */
    Task seenBy(Predicate<PostRef> posts, Predicate<MemberRef> own, Collection<Assignment> duties) {
        var serving = new HashSet<Integer>();
        duties.stream()
                .filter(d -> posts.test(Objects.requireNonNull(situation.posts.get(d.postId()))))
                .forEach(d -> serving.add(d.memberId()));
        var seen = members.stream()
                .filter(m -> own.test(m) || serving.contains(m.id()))
                .toList();
        return new Task(
                situation,
                firstDay,
                days,
                lines.stream().filter(line -> posts.test(line.post())).toList(),
                seen,
                problem,
                outside.stream()
                        .filter(a -> seen.stream().anyMatch(m -> m.id() == a.memberId()))
                        .toList());
    }

    Task with(RosterProblem other) {
        return new Task(situation, firstDay, days, lines, members, other, outside);
    }

    /** The same with so many days from the start as they are in {@code known}: nobody is added or removed there. */
    Task frozen(int frozenDays, Collection<Assignment> known) {
        if (frozenDays == 0) {
            return this;
        }
        var fixed = new ArrayList<>(problem.fixed());
        known.stream().map(this::duty).filter(d -> d.day() < frozenDays).forEach(fixed::add);
        return with(problem.withFixed(fixed, frozenDays));
    }

    int day(LocalDate day) {
        return Math.toIntExact(ChronoUnit.DAYS.between(firstDay, day));
    }

    LocalDate day(int offset) {
        return firstDay.plusDays(offset);
    }

    /** Number of the line; -1 when nobody ever asked for it in this window. */
    int line(Seat seat) {
        return lineOf.getOrDefault(seat, -1);
    }

    int seats() {
        return problem.demands().stream().mapToInt(d -> d.need()).sum();
    }

    /** The assignments in the engine's words, those of other rosters with them. */
    Roster roster(Collection<Assignment> assignments) {
        var duties = new ArrayList<Duty>(assignments.size() + outside.size());
        assignments.forEach(a -> duties.add(duty(a)));
        outside.forEach(a -> duties.add(duty(a)));
        return new Roster(duties);
    }

    Duty duty(Assignment a) {
        int day = day(a.day());
        int line = line(a.seat());
        int demand = line < 0 || day < 0 || day >= days ? -1 : lines.get(line).demand()[day];
        String member =
                Objects.requireNonNull(situation.members.get(a.memberId())).code();
        String post = Objects.requireNonNull(situation.posts.get(a.postId())).code();
        return new Duty(member, day, a.shiftId(), post, demand);
    }

    /** A duty of the engine as an assignment; null for one of another roster, which is nobody's demand here. */
    @Nullable
    Assignment assignment(Duty duty) {
        if (duty.demand() < 0) {
            return null;
        }
        Line line = lines.get(lineOfDemand[duty.demand()]);
        int member =
                Objects.requireNonNull(situation.members.find(duty.member())).id();
        return new Assignment(
                member,
                line.post().id(),
                day(duty.day()),
                line.shift().system(),
                line.shift().code(),
                line.agency(),
                line.skill());
    }

    List<Assignment> assignments(Roster roster) {
        var assignments = new ArrayList<Assignment>(roster.duties().size());
        for (Duty duty : roster.duties()) {
            Assignment assignment = assignment(duty);
            if (assignment != null) {
                assignments.add(assignment);
            }
        }
        return assignments;
    }
}
