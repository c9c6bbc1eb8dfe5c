package org.hucheng.planning;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hucheng.audit.Audit;
import org.hucheng.audit.By;
import org.hucheng.operations.OperationView;
import org.hucheng.organisation.MemberRef;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What members would like: whoever plans a roster weighs it against the rest, and nobody has a right to it. */
@Component
public class Wishes {
    /** Whoever wishes for everything wishes for nothing. */
    static final int MOST = 10;

    private final WishStore store;
    private final Audit audit;
    private final Clock clock;

    Wishes(WishStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** A wish that is not stored yet, as {@link WishRow}. */
    public record New(
            int memberId,
            LocalDate day,
            @Nullable String system,
            @Nullable String shift,
            boolean serves) {}

    /** Of the days from today on (of all days once the operation is over). */
    public List<WishRow> ofMember(OperationView operation, int memberId) {
        return store.list(operation.id(), first(operation), operation.period().to(), memberId);
    }

    List<WishRow> list(OperationView operation, LocalDate from, LocalDate to, @Nullable Integer memberId) {
        return store.list(operation.id(), from, to, memberId);
    }

    /** Refuses WISH_OUTSIDE_PERIOD, WISH_DAY_OVER, SHIFT_OF_NO_SYSTEM, WISH_CONTRADICTS (the same day and shift again), TOO_MANY_WISHES. */
    @Transactional
    public int say(OperationView operation, MemberRef member, New wish, By by) {
        if (wish.day().isBefore(operation.period().from())
                || wish.day().isAfter(operation.period().to())) {
            throw PlanningProblem.WISH_OUTSIDE_PERIOD.refuse(
                    "day",
                    wish.day().toString(),
                    "from",
                    operation.period().from().toString(),
                    "to",
                    operation.period().to().toString());
        }
        if (wish.day().isBefore(first(operation))) {
            throw PlanningProblem.WISH_DAY_OVER.refuse("day", wish.day().toString());
        }
        if (wish.shift() != null
                && !PlanningRules.of(operation).shifts().containsKey(wish.system() + "." + wish.shift())) {
            throw PlanningProblem.SHIFT_OF_NO_SYSTEM.refuse("shift", wish.system() + "." + wish.shift());
        }
        store.lock(member.id());
        List<WishRow> known = ofMember(operation, member.id());
        if (known.stream().anyMatch(w -> w.day().equals(wish.day()) && meets(w, wish))) {
            throw PlanningProblem.WISH_CONTRADICTS.refuse("day", wish.day().toString());
        }
        if (known.size() >= MOST) {
            throw PlanningProblem.TOO_MANY_WISHES.refuse("most", MOST);
        }
        Instant now = clock.instant();
        int id = store.add(operation.id(), wish, by.name(), now);
        var details = new LinkedHashMap<String, Object>();
        details.put("member", member.code());
        details.put("day", wish.day().toString());
        audit.record(by, operation.id(), "planning.wished", "wish " + id, details);
        return id;
    }

    /** Whether both speak of the same shift; a whole day meets each of its shifts. */
    private static boolean meets(WishRow known, New wish) {
        return known.shift() == null
                || wish.shift() == null
                || known.shift().equals(wish.shift())
                        && known.system() != null
                        && known.system().equals(wish.system());
    }

    /**
     * @param memberId whose it must be; null for anybody whom the caller may see
     * @throws org.hucheng.kernel.Refusal WISH_NOT_FOUND
     */
    @Transactional
    public void withdraw(OperationView operation, int id, @Nullable Integer memberId, By by) {
        boolean own = store.find(operation.id(), id)
                .filter(w -> memberId == null || w.memberId() == memberId)
                .isPresent();
        if (!own || !store.withdraw(operation.id(), id, clock.instant())) {
            throw PlanningProblem.WISH_NOT_FOUND.refuse("wish", id);
        }
        audit.record(by, operation.id(), "planning.wish-withdrawn", "wish " + id, Map.of());
    }

    private LocalDate first(OperationView operation) {
        Instant now = clock.instant();
        return operation.status(now).equals("running")
                ? LocalDate.ofInstant(now, operation.zone())
                : operation.period().from();
    }
}
