package org.hucheng.positions;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.hucheng.operations.OperationView;
import org.hucheng.privacy.RecordKind;
import org.hucheng.privacy.Reference;
import org.hucheng.privacy.RetainedRecords;
import org.springframework.stereotype.Component;

/** Where somebody was last, once it is old: gone from memory too. */
@Component
class PositionRetention implements RetainedRecords {
    private static final String NAME = "positions";

    private final PositionStore store;
    private final LivePositions live;

    PositionRetention(PositionStore store, LivePositions live) {
        this.store = store;
        this.live = live;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.POSITIONS;
    }

    @Override
    public Optional<Instant> oldest(OperationView operation, Reference reference) {
        return store.oldest(operation.id());
    }

    @Override
    public Map<String, Long> count(OperationView operation, Reference reference, Instant before) {
        return Map.of(NAME, store.count(operation.id(), before));
    }

    @Override
    public Map<String, Long> end(OperationView operation, Reference reference, Instant before, int atMost) {
        long n = store.delete(operation.id(), before, atMost);
        live.forget(operation.id(), before);
        return n == 0 ? Map.of() : Map.of(NAME, n);
    }
}
