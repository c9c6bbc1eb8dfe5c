package org.hucheng.duties;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import org.hucheng.operations.OperationView;
import org.hucheng.planning.PublishedRosters;
import org.hucheng.planning.PublishedRosters.Lead;
import org.hucheng.planning.PublishedRosters.Seat;
import org.hucheng.posts.PostCatalog;
import org.hucheng.posts.Posts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which shifts were handed over and which should have been: those that another leader's shift follows at the same post, while the post stands. Until
 * the operation's tolerance has passed, a missing signature is only due.
 */
@Component
class EndedShifts {
    /** How long after the end the next shift may begin and still follow. */
    private static final Duration FOLLOWS = Duration.ofHours(1);

    private static final int TOLERANCE_MINUTES = 30;

    private final HandOverStore store;
    private final PublishedRosters published;
    private final Posts posts;

    EndedShifts(HandOverStore store, PublishedRosters published, Posts posts) {
        this.store = store;
        this.published = published;
        this.posts = posts;
    }

    /** How long after a shift's end its hand-over may lack a signature. */
    static Duration tolerance(OperationView operation) {
        return Duration.ofMinutes(
                operation.settings().path("roster").path("handOverTolerance").asInt(TOLERANCE_MINUTES));
    }

    private record Key(int postId, LocalDate day, String system, String shift) {}

    /** Every shift with a leader that ended at a post in a time, as it was at the end of that time; the newest first. */
    List<EndedShift> ofPost(OperationView operation, int postId, Instant from, Instant to) {
        return ended(operation, postId, from, to).stream()
                .sorted(Comparator.comparing((EndedShift s) -> s.handOver().ends())
                        .reversed())
                .toList();
    }

    /** Those at any post that the caller may see that still lack a signature: the late ones first, of each the longest ended. */
    List<EndedShift> open(OperationView operation, Instant from, Instant to) {
        return ended(operation, null, from, to).stream()
                .filter(s -> s.state().isOpen())
                .sorted(Comparator.comparing((EndedShift s) -> !s.state().isLate())
                        .thenComparing(s -> s.handOver().ends())
                        .thenComparing(s -> s.handOver().postId()))
                .toList();
    }

    private List<EndedShift> ended(OperationView operation, @Nullable Integer postId, Instant from, Instant to) {
        var catalog = posts.catalog(operation.id());
        var byPost = new HashMap<Integer, List<Lead>>();
        for (Lead lead : published.leaders(operation, postId, from, to.plus(FOLLOWS))) {
            byPost.computeIfAbsent(lead.seat().postId(), p -> new ArrayList<>()).add(lead);
        }
        var ended = new LinkedHashMap<Key, EndedShift>();
        for (HandOver signed : store.ended(operation.id(), postId, from, to)) {
            var leads = byPost.getOrDefault(signed.postId(), List.of());
            ended.put(key(signed), judge(operation, catalog, signed, leads, to));
        }
        byPost.forEach((post, leads) -> leads.stream()
                .map(Lead::seat)
                .filter(seat -> !seat.ends().isBefore(from) && seat.ends().isBefore(to))
                .map(seat -> new HandOver(post, seat.day(), seat.system(), seat.shift(), seat.ends(), null, null))
                .forEach(none -> ended.computeIfAbsent(key(none), k -> judge(operation, catalog, none, leads, to))));
        return List.copyOf(ended.values());
    }

    private static Key key(HandOver shift) {
        return new Key(shift.postId(), shift.day(), shift.system(), shift.shift());
    }

    private static EndedShift judge(
            OperationView operation, PostCatalog catalog, HandOver shift, List<Lead> leads, Instant at) {
        var own = leads.stream()
                .filter(l -> isOf(l.seat(), shift))
                .map(Lead::memberId)
                .toList();
        var post = catalog.get(shift.postId());
        boolean stands = post != null && post.openAt(shift.ends());
        var next = stands ? following(leads, shift.ends()) : List.<Integer>of();
        return new EndedShift(shift, state(operation, shift, !next.isEmpty(), at), own, next);
    }

    private static boolean isOf(Seat seat, HandOver shift) {
        return seat.day().equals(shift.day())
                && seat.system().equals(shift.system())
                && seat.shift().equals(shift.shift());
    }

    private static List<Integer> following(List<Lead> leads, Instant ends) {
        return leads.stream()
                .filter(l ->
                        !l.seat().begins().isBefore(ends) && !l.seat().begins().isAfter(ends.plus(FOLLOWS)))
                .map(Lead::memberId)
                .toList();
    }

    private static EndedShift.State state(OperationView operation, HandOver shift, boolean followed, Instant at) {
        if (shift.taken() != null) {
            return shift.given() != null ? EndedShift.State.SIGNED : EndedShift.State.ALONE;
        }
        if (!followed) {
            return EndedShift.State.UNFOLLOWED;
        }
        if (at.isBefore(shift.ends().plus(tolerance(operation)))) {
            return EndedShift.State.DUE;
        }
        return shift.given() != null ? EndedShift.State.WAITING : EndedShift.State.MISSING;
    }
}
