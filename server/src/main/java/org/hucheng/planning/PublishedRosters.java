package org.hucheng.planning;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.hucheng.audit.By;
import org.hucheng.kernel.Page;
import org.hucheng.kernel.Scope;
import org.hucheng.kernel.Text;
import org.hucheng.operations.OperationView;
import org.hucheng.organisation.MemberRef;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door of this module: who is published to be where, and one seat that changes hands by agreement. */
@Component
public class PublishedRosters {
    /** Two members of any units agree; whoever decides sees the post. */
    private static final Scope AGREED = Scope.system("a seat changes hands");

    private final PlanStore plans;
    private final PublishedStore published;
    private final Rosters rosters;
    private final Versions versions;
    private final Situations situations;
    private final Tasks tasks;
    private final Clock clock;

    PublishedRosters(
            PlanStore plans,
            PublishedStore published,
            Rosters rosters,
            Versions versions,
            Situations situations,
            Tasks tasks,
            Clock clock) {
        this.plans = plans;
        this.published = published;
        this.rosters = rosters;
        this.versions = versions;
        this.situations = situations;
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * One seat of a line of demand in one duty.
     *
     * @param roster its number
     * @param skill null where any will do
     */
    public record Seat(
            int roster,
            int postId,
            LocalDate day,
            String system,
            String shift,
            String agency,
            @Nullable String skill,
            Instant begins,
            Instant ends) {
        Assignment heldBy(int memberId) {
            return new Assignment(memberId, postId, day, system, shift, agency, skill);
        }
    }

    /** A seat that nobody has, so many times. */
    public record Open(Seat seat, int missing) {}

    /** A member's published duties, in the order of their beginnings. */
    public List<Seat> ofMember(OperationView operation, int memberId) {
        var filter = new PublishedStore.Filter(
                operation.id(), operation.period().from(), operation.period().to(), null, new Integer[] {memberId});
        return published.list(filter, null, 0, Page.LARGEST).stream()
                .map(t -> seat(t.rosterNumber(), t.duty(), t.begins(), t.ends()))
                .toList();
    }

    /** Who leads a post in one duty. */
    public record Lead(Seat seat, int memberId) {}

    /** Whether whoever has the seat leads the post: its line of demand asks for the skill that {@code planning.leader} names. */
    public boolean leads(OperationView operation, Seat seat) {
        return seat.skill() != null
                && seat.skill().equals(situations.of(operation).rules.leader());
    }

    /**
     * Who is published to lead in duties that reach into that time, both ends included; in the order of their beginnings.
     *
     * @param postId null for every post that the caller may see
     */
    public List<Lead> leaders(OperationView operation, @Nullable Integer postId, Instant from, Instant to) {
        String skill = situations.of(operation).rules.leader();
        if (skill == null) {
            return List.of();
        }
        return published.leading(operation, skill, postId, from, to).stream()
                .map(t -> new Lead(
                        seat(t.rosterNumber(), t.duty(), t.begins(), t.ends()),
                        t.duty().memberId()))
                .toList();
    }

    /** Seats of published rosters that begin after that moment, that the member fits and that nobody has; the soonest first. */
    public List<Open> open(OperationView operation, MemberRef member, Instant after, int most) {
        var situation = situations.of(operation);
        var pool = situation.pool(member.unitId());
        var open = new ArrayList<Open>();
        for (RosterRow roster : plans.list(operation.id())) {
            if (roster.version() == 0
                    || roster.lastDay()
                            .atStartOfDay(operation.zone())
                            .plusDays(2)
                            .toInstant()
                            .isBefore(after)) {
                continue;
            }
            var duties = published.ofVersion(roster.id(), roster.version());
            Task task = tasks.of(situation, roster, duties, List.of());
            var filled = new java.util.HashMap<List<Object>, Integer>();
            duties.forEach(d -> filled.merge(List.of(d.seat(), d.day()), 1, Integer::sum));
            for (Task.Line line : task.lines) {
                boolean fits = line.agency().equals(member.agency())
                        && (line.skill() == null || member.skills().contains(line.skill()))
                        && pool.contains(Objects.requireNonNull(
                                        situation.units.get(line.post().unitId()))
                                .code());
                for (int day = 0; fits && day < task.days; day++) {
                    LocalDate date = task.day(day);
                    int missing = line.need()[day] - filled.getOrDefault(List.of(line.seat(), date), 0);
                    Instant begins = line.shift().begins(date, operation.zone());
                    if (missing > 0 && begins.isAfter(after)) {
                        var duty = new Assignment(
                                member.id(),
                                line.post().id(),
                                date,
                                line.shift().system(),
                                line.shift().code(),
                                line.agency(),
                                line.skill());
                        open.add(new Open(
                                seat(roster.number(), duty, begins, line.shift().ends(date, operation.zone())),
                                missing));
                    }
                }
            }
        }
        open.sort(java.util.Comparator.comparing((Open o) -> o.seat().begins())
                .thenComparing(o -> o.seat().postId()));
        return open.subList(0, Math.min(most, open.size()));
    }

    /** What a shift of the operation is called. */
    public Text shiftName(OperationView operation, String system, String shift) {
        KnownShift known = situations.of(operation).rules.shifts().get(system + "." + shift);
        return known == null ? new Text(shift, shift) : known.name();
    }

    /** Whether the member could serve there by agency, skill and pool of units. */
    public boolean fits(OperationView operation, MemberRef member, Seat seat) {
        var situation = situations.of(operation);
        var post = Objects.requireNonNull(situation.posts.get(seat.postId()));
        var skill = seat.skill();
        return seat.agency().equals(member.agency())
                && (skill == null || member.skills().contains(skill))
                && situation
                        .pool(member.unitId())
                        .contains(Objects.requireNonNull(situation.units.get(post.unitId()))
                                .code());
    }

    /**
     * Changes nothing: whether a seat may change hands, as the independent checker judges it.
     *
     * @param giverId who has it; null for an open seat
     * @throws org.hucheng.kernel.Refusal ROSTER_NOT_FOUND, DUTY_NOT_THERE, NO_SEAT_THERE, RULES_BROKEN with the rules and their sentences
     */
    public void judge(OperationView operation, Seat seat, @Nullable Integer giverId, int takerId) {
        AGREED.get(() -> after(operation, rosters.get(operation, seat.roster()), seat, giverId, takerId));
    }

    /** Makes it the roster's next version, of the kind {@code changed}, and returns its number; refuses as {@link #judge}. */
    @Transactional
    public int hand(OperationView operation, Seat seat, @Nullable Integer giverId, int takerId, String reason, By by) {
        return AGREED.get(() -> change(operation, seat, giverId, takerId, reason, by));
    }

    private int change(
            OperationView operation, Seat seat, @Nullable Integer giverId, int takerId, String reason, By by) {
        RosterRow roster = rosters.lock(operation, seat.roster());
        var after = after(operation, roster, seat, giverId, takerId);
        Instant now = clock.instant();
        int version = versions.add(operation, roster, after, "changed", reason, by, now);
        versions.restate(operation, roster, version, now);
        return version;
    }

    private LinkedHashSet<Assignment> after(
            OperationView operation, RosterRow roster, Seat seat, @Nullable Integer giverId, int takerId) {
        var before = published.ofVersion(roster.id(), roster.version());
        var after = new LinkedHashSet<>(before);
        if (giverId != null && !after.remove(seat.heldBy(giverId))) {
            throw PlanningProblem.DUTY_NOT_THERE.refuse(
                    "member", giverId, "day", seat.day().toString(), "post", seat.postId());
        }
        Task task = tasks.of(situations.of(operation), roster, before, before);
        if (giverId == null && missing(task, before, seat) < 1) {
            throw PlanningProblem.NO_SEAT_THERE.refuse(
                    "post", seat.postId(), "day", seat.day().toString(), "shift", seat.system() + "." + seat.shift());
        }
        after.add(seat.heldBy(takerId));
        var judging = new Judging(task);
        var broken = judging.newlyBroken(judging.check(before), judging.check(after));
        if (!broken.isEmpty()) {
            throw Changes.brokenRules(broken);
        }
        return after;
    }

    private static long missing(Task task, List<Assignment> duties, Seat seat) {
        var asked = seat.heldBy(0).seat();
        int line = task.line(asked);
        int day = task.day(seat.day());
        if (line < 0 || day < 0 || day >= task.days) {
            return 0;
        }
        return task.lines.get(line).need()[day]
                - duties.stream()
                        .filter(d -> d.day().equals(seat.day()) && d.seat().equals(asked))
                        .count();
    }

    private static Seat seat(int roster, Assignment duty, Instant begins, Instant ends) {
        return new Seat(
                roster,
                duty.postId(),
                duty.day(),
                duty.system(),
                duty.shift(),
                duty.agency(),
                duty.skill(),
                begins,
                ends);
    }
}
