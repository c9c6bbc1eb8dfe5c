package org.hucheng.intake;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.hucheng.operations.OperationView;
import org.hucheng.privacy.RecordKind;
import org.hucheng.privacy.Reference;
import org.hucheng.privacy.RetainedRecords;
import org.springframework.stereotype.Component;

/** The journal's hashes of lines: forgotten, while the ids stay known. They were collected when they came. */
@Component
class HashRetention implements RetainedRecords {
    private static final String NAME = "line-hashes";
    /** No index finds what is still hashed, so that each batch reads the journal: few large ones. */
    private static final int BATCHES_AT_ONCE = 20;

    private final LineAgeStore store;

    HashRetention(LineAgeStore store) {
        this.store = store;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.LINE_HASHES;
    }

    @Override
    public Optional<Instant> oldest(OperationView operation, Reference reference) {
        return store.oldestHash(operation.id());
    }

    @Override
    public Map<String, Long> count(OperationView operation, Reference reference, Instant before) {
        return Map.of(NAME, store.countHashes(operation.id(), before));
    }

    @Override
    public Map<String, Long> end(OperationView operation, Reference reference, Instant before, int atMost) {
        long n = store.forgetHashes(operation.id(), before, atMost * BATCHES_AT_ONCE);
        return n == 0 ? Map.of() : Map.of(NAME, n);
    }
}
