package org.hucheng.duties;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hucheng.audit.Audit;
import org.hucheng.audit.By;
import org.hucheng.operations.OperationView;
import org.hucheng.organisation.MemberRef;
import org.hucheng.planning.PublishedRosters;
import org.hucheng.planning.PublishedRosters.Seat;
import org.hucheng.posts.Posts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Offer, take, sign up, decide. The checker judges when somebody takes a duty, and once more when a leader approves. */
@Component
class Swaps {
    private final SwapStore store;
    private final PublishedRosters published;
    private final Posts posts;
    private final Audit audit;
    private final Clock clock;

    Swaps(SwapStore store, PublishedRosters published, Posts posts, Audit audit, Clock clock) {
        this.store = store;
        this.published = published;
        this.posts = posts;
        this.audit = audit;
        this.clock = clock;
    }

    /** By the operation's own clock: nothing of an operation that is over can be changed, but what was still to come when it ended. */
    Instant now(OperationView operation) {
        return operation.clock(clock.instant());
    }

    /** Those of the posts that the caller sees. */
    List<Swap> list(OperationView operation, @Nullable String state) {
        var seen = posts.catalog(operation.id());
        return store.list(operation.id(), state).stream()
                .filter(s -> seen.get(s.seat().postId()) != null)
                .toList();
    }

    List<Swap> ofMember(OperationView operation, int memberId) {
        return store.ofMember(operation.id(), memberId);
    }

    /** Offers of others that begin later and that the member fits. */
    List<Swap> offersFor(OperationView operation, MemberRef member) {
        return store.list(operation.id(), "offered").stream()
                .filter(s -> !s.isGivenBy(member.id())
                        && s.seat().begins().isAfter(now(operation))
                        && published.fits(operation, member, s.seat()))
                .toList();
    }

    /** Refuses DUTY_NOT_YOURS, DUTY_HAS_BEGUN, OFFERED_ALREADY. */
    @Transactional
    public void offer(OperationView operation, MemberRef member, String key) {
        store.lock(operation.id());
        Seat seat = published.ofMember(operation, member.id()).stream()
                .filter(s -> SeatKey.of(s).equals(key))
                .findFirst()
                .orElseThrow(DutiesProblem.DUTY_NOT_YOURS::refuse);
        mustBeAhead(operation, seat);
        if (store.ofMember(operation.id(), member.id()).stream()
                .anyMatch(s -> s.isOpen()
                        && s.isGivenBy(member.id())
                        && SeatKey.of(s.seat()).equals(key))) {
            throw DutiesProblem.OFFERED_ALREADY.refuse();
        }
        int id = store.add(operation.id(), member.id(), null, seat, "offered", clock.instant());
        record(operation, member, "duties.offered", id, seat);
    }

    /** Refuses SWAP_NOT_FOUND, SWAP_NOT_IN_STATE, OFFER_IS_YOUR_OWN, DUTY_HAS_BEGUN, SWAP_DOES_NOT_FIT, RULES_BROKEN. */
    @Transactional
    public void take(OperationView operation, MemberRef member, int id) {
        store.lock(operation.id());
        Swap swap = get(operation, id);
        swap.mustBe("offered");
        if (swap.isGivenBy(member.id())) {
            throw DutiesProblem.OFFER_IS_YOUR_OWN.refuse();
        }
        mustBeAhead(operation, swap.seat());
        mustFit(operation, member, swap.seat());
        published.judge(operation, swap.seat(), swap.giverId(), member.id());
        store.take(id, member.id(), clock.instant());
        record(operation, member, "duties.taken", id, swap.seat());
    }

    /** Refuses SEAT_NOT_OPEN, DUTY_HAS_BEGUN, SWAP_DOES_NOT_FIT, OFFERED_ALREADY, RULES_BROKEN. */
    @Transactional
    public void signUp(OperationView operation, MemberRef member, String key) {
        store.lock(operation.id());
        Seat seat = published.open(operation, member, now(operation), Integer.MAX_VALUE).stream()
                .map(PublishedRosters.Open::seat)
                .filter(s -> SeatKey.of(s).equals(key))
                .findFirst()
                .orElseThrow(DutiesProblem.SEAT_NOT_OPEN::refuse);
        mustBeAhead(operation, seat);
        if (store.ofMember(operation.id(), member.id()).stream()
                .anyMatch(s -> s.isOpen()
                        && s.isTakenBy(member.id())
                        && SeatKey.of(s.seat()).equals(key))) {
            throw DutiesProblem.OFFERED_ALREADY.refuse();
        }
        published.judge(operation, seat, null, member.id());
        int id = store.add(operation.id(), null, member.id(), seat, "taken", clock.instant());
        record(operation, member, "duties.signed-up", id, seat);
    }

    /** The giver takes the offer back, or the taker lets go of it; refuses SWAP_NOT_FOUND, SWAP_NOT_IN_STATE. */
    @Transactional
    public void withdraw(OperationView operation, MemberRef member, int id) {
        store.lock(operation.id());
        Swap swap = get(operation, id);
        swap.mustBe("offered", "taken");
        if (swap.isGivenBy(member.id()) || swap.giverId() == null && swap.isTakenBy(member.id())) {
            store.settle(id, "withdrawn", member.code(), clock.instant(), "");
        } else if (swap.isTakenBy(member.id())) {
            store.release(id);
        } else {
            throw DutiesProblem.SWAP_NOT_FOUND.refuse("swap", id);
        }
        record(operation, member, "duties.taken-back", id, swap.seat());
    }

    /** The roster's next version; refuses SWAP_NOT_FOUND, SWAP_NOT_IN_STATE, DUTY_HAS_BEGUN, and what the roster refuses. */
    @Transactional
    public Swap approve(OperationView operation, int id, String reason, By by) {
        store.lock(operation.id());
        Swap swap = get(operation, id);
        swap.mustBe("taken");
        mustBeAhead(operation, swap.seat());
        String why = (swap.giverId() == null ? "sign-up " : "swap ") + id;
        int version =
                published.hand(operation, swap.seat(), swap.giverId(), Objects.requireNonNull(swap.takerId()), why, by);
        store.settle(id, "approved", by.name(), clock.instant(), reason);
        audit.record(by, operation.id(), "duties.swap-approved", "swap " + id, Map.of("version", version));
        return get(operation, id);
    }

    /** Refuses SWAP_NOT_FOUND, SWAP_NOT_IN_STATE. */
    @Transactional
    public Swap decline(OperationView operation, int id, String reason, By by) {
        store.lock(operation.id());
        get(operation, id).mustBe("taken", "offered");
        store.settle(id, "declined", by.name(), clock.instant(), reason);
        audit.record(by, operation.id(), "duties.swap-declined", "swap " + id, Map.of("reason", reason));
        return get(operation, id);
    }

    private Swap get(OperationView operation, int id) {
        var seen = posts.catalog(operation.id());
        return store.find(operation.id(), id)
                .filter(s -> seen.get(s.seat().postId()) != null)
                .orElseThrow(() -> DutiesProblem.SWAP_NOT_FOUND.refuse("swap", id));
    }

    private void mustBeAhead(OperationView operation, Seat seat) {
        if (!seat.begins().isAfter(now(operation))) {
            throw DutiesProblem.DUTY_HAS_BEGUN.refuse("begins", seat.begins().toString());
        }
    }

    private void mustFit(OperationView operation, MemberRef member, Seat seat) {
        if (!published.fits(operation, member, seat)) {
            throw DutiesProblem.SWAP_DOES_NOT_FIT.refuse();
        }
    }

    /** Who holds a personal link acts without an account, under the member's code. */
    private void record(OperationView operation, MemberRef member, String act, int id, Seat seat) {
        var details = new LinkedHashMap<String, Object>();
        details.put("day", seat.day().toString());
        details.put("shift", seat.system() + "." + seat.shift());
        audit.record(new By(null, member.code()), operation.id(), act, "swap " + id, details);
    }
}
