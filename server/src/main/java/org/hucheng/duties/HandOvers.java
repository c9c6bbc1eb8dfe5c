package org.hucheng.duties;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hucheng.audit.Audit;
import org.hucheng.audit.By;
import org.hucheng.operations.OperationView;
import org.hucheng.organisation.MemberRef;
import org.hucheng.planning.PublishedRosters;
import org.hucheng.planning.PublishedRosters.Lead;
import org.hucheng.planning.PublishedRosters.Seat;
import org.hucheng.posts.Posts;
import org.hucheng.roster.Roster;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who leads a post's shift by the published roster hands it to whoever leads the next one there; both sign. A shift that nobody handed over is taken over
 * with words that say why, and shows.
 */
@Component
class HandOvers {
    static final int LONGEST_REMARKS = 1_000;
    /** How long after its end a shift can still be signed for, and how far the next one may lie. */
    static final Duration LATE = Duration.ofHours(24);
    /** Whoever comes may sign so long before the own shift begins. */
    private static final Duration EARLY = Duration.ofHours(1);

    private final HandOverStore store;
    private final PublishedRosters published;
    private final Roster roster;
    private final Posts posts;
    private final Audit audit;
    private final Clock clock;

    HandOvers(HandOverStore store, PublishedRosters published, Roster roster, Posts posts, Audit audit, Clock clock) {
        this.store = store;
        this.published = published;
        this.roster = roster;
        this.posts = posts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What a leader can sign now.
     *
     * @param own the member's own duty
     * @param ending a seat of the shift that ends: the own one for who goes, the one before for who comes
     * @param others who leads on the other side
     */
    record Task(
            boolean giving,
            Seat own,
            Seat ending,
            List<Integer> others,
            @Nullable HandOver state) {}

    /** The soonest first; none for members who lead no shift about now. */
    List<Task> ofMember(OperationView operation, int memberId) {
        Instant now = operation.clock(clock.instant());
        var tasks = new ArrayList<Task>();
        for (Seat seat : published.ofMember(operation, memberId)) {
            boolean ended = seat.ends().plus(LATE).isBefore(now);
            if (ended || seat.begins().minus(EARLY).isAfter(now) || !published.leads(operation, seat)) {
                continue;
            }
            if (seat.ends().isAfter(now)) {
                before(operation, seat)
                        .ifPresent(lead ->
                                tasks.add(task(operation, false, seat, lead.seat(), leaders(operation, lead.seat()))));
            }
            if (!seat.begins().isAfter(now)) {
                tasks.add(task(operation, true, seat, seat, after(operation, seat)));
            }
        }
        tasks.sort(Comparator.comparing(t -> t.ending().ends()));
        return tasks;
    }

    private Task task(OperationView operation, boolean giving, Seat own, Seat ending, List<Integer> others) {
        return new Task(
                giving, own, ending, others, store.find(operation.id(), ending).orElse(null));
    }

    /** Refuses HAND_OVER_NOT_YOURS, HAND_OVER_SIGNED. */
    @Transactional
    public void give(OperationView operation, MemberRef member, String key, String remarks) {
        Task task = mine(operation, member, key, true);
        Instant now = operation.clock(clock.instant());
        int present = (int) roster.present(operation.id(), now).stream()
                .filter(p -> p.postId() == task.ending().postId())
                .count();
        if (!store.give(operation.id(), task.ending(), new HandOver.Given(member.id(), now, present, remarks))) {
            throw DutiesProblem.HAND_OVER_SIGNED.refuse();
        }
        record(operation, member, "duties.handed-over", task.ending());
    }

    /** Refuses HAND_OVER_NOT_YOURS, HAND_OVER_SIGNED, HAND_OVER_REMARKS_MISSING (when nobody has handed over and nothing says why). */
    @Transactional
    public void take(OperationView operation, MemberRef member, String key, String remarks) {
        Task task = mine(operation, member, key, false);
        boolean given = task.state() != null && task.state().given() != null;
        if (!given && remarks.isBlank()) {
            throw DutiesProblem.HAND_OVER_REMARKS_MISSING.refuse();
        }
        var taken = new HandOver.Taken(member.id(), operation.clock(clock.instant()), remarks);
        boolean signed = given
                ? store.take(operation.id(), task.ending(), taken)
                : store.takeAlone(operation.id(), task.ending(), taken);
        if (!signed) {
            throw DutiesProblem.HAND_OVER_SIGNED.refuse();
        }
        record(operation, member, "duties.taken-over", task.ending());
    }

    private Task mine(OperationView operation, MemberRef member, String key, boolean giving) {
        return ofMember(operation, member.id()).stream()
                .filter(t -> t.giving() == giving && SeatKey.of(t.own()).equals(key))
                .findFirst()
                .orElseThrow(DutiesProblem.HAND_OVER_NOT_YOURS::refuse);
    }

    /** The last shift with a leader before this one. */
    private Optional<Lead> before(OperationView operation, Seat seat) {
        return published.leaders(operation, seat.postId(), seat.begins().minus(LATE), seat.begins()).stream()
                .filter(l -> !l.seat().ends().isAfter(seat.begins()))
                .max(Comparator.comparing(l -> l.seat().ends()));
    }

    /** Who leads the next shift. */
    private List<Integer> after(OperationView operation, Seat seat) {
        return published
                .leaders(operation, seat.postId(), seat.ends(), seat.ends().plus(LATE))
                .stream()
                .filter(l -> !l.seat().begins().isBefore(seat.ends()))
                .min(Comparator.comparing(l -> l.seat().begins()))
                .map(l -> leaders(operation, l.seat()))
                .orElse(List.of());
    }

    /** Everybody who leads that very shift. */
    private List<Integer> leaders(OperationView operation, Seat seat) {
        return published.leaders(operation, seat.postId(), seat.begins(), seat.ends()).stream()
                .filter(l -> l.seat().begins().equals(seat.begins())
                        && l.seat().ends().equals(seat.ends()))
                .map(Lead::memberId)
                .toList();
    }

    /** Who holds a personal link acts without an account, under the member's code. */
    private void record(OperationView operation, MemberRef member, String act, Seat seat) {
        var details = new LinkedHashMap<String, Object>();
        details.put("day", seat.day().toString());
        details.put("shift", seat.system() + "." + seat.shift());
        var post = Objects.requireNonNull(posts.catalog(operation.id()).get(seat.postId()));
        audit.record(new By(null, member.code()), operation.id(), act, "post " + post.code(), details);
    }
}
