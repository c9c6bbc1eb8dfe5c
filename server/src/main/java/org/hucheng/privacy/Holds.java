package org.hucheng.privacy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.hucheng.audit.Audit;
import org.hucheng.identity.Actor;
import org.hucheng.operations.OperationView;
import org.hucheng.privacy.HoldStore.Hold;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Holds: what a court, an inquiry or an audit needs is not ended, neither by the schedule nor by two people, until somebody lifts the hold. */
@Component
class Holds {
    private final HoldStore store;
    private final Audit audit;
    private final Clock clock;

    Holds(HoldStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    List<Hold> list(OperationView operation) {
        return store.list(operation.id());
    }

    /** Also stops what two people have decided and what is not finished. Refuses ACCESS_WITHOUT_REASON. @param kind null: everything */
    @Transactional
    public void set(OperationView operation, @Nullable RecordKind kind, @Nullable String reason, Actor by) {
        String why = Reason.of(reason);
        store.lock(operation.id());
        int id = store.add(operation.id(), kind, why, by.by(), clock.instant());
        record(operation, "privacy.hold-set", id, kind, why, by);
    }

    /** Refuses ACCESS_WITHOUT_REASON, HOLD_NOT_FOUND, HOLD_LIFTED. */
    @Transactional
    public void lift(OperationView operation, int id, @Nullable String reason, Actor by) {
        String why = Reason.of(reason);
        store.lock(operation.id());
        Hold hold = store.find(operation.id(), id).orElseThrow(() -> PrivacyProblem.HOLD_NOT_FOUND.refuse("id", id));
        if (hold.lifted() != null) {
            throw PrivacyProblem.HOLD_LIFTED.refuse("id", id);
        }
        store.lift(id, why, by.by(), clock.instant());
        record(operation, "privacy.hold-lifted", id, hold.kind(), why, by);
    }

    /** Inside a transaction that decides: refuses RETENTION_HELD, and lets nobody set a hold until it ends. @param kind null: everything */
    void permit(OperationView operation, @Nullable RecordKind kind) {
        store.lock(operation.id());
        list(operation).stream().filter(hold -> hold.stops(kind)).findFirst().ifPresent(hold -> {
            throw PrivacyProblem.RETENTION_HELD.refuse("hold", hold.id(), "reason", hold.reason());
        });
    }

    boolean stand(OperationView operation, RecordKind kind) {
        return list(operation).stream().anyMatch(hold -> hold.stops(kind));
    }

    private void record(
            OperationView operation, String act, int id, @Nullable RecordKind kind, String reason, Actor by) {
        audit.record(
                by.by(),
                operation.id(),
                act,
                operation.code(),
                Map.of("hold", id, "kind", kind == null ? "all" : kind.code(), "reason", reason));
    }
}
