package org.hucheng.intake;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.hucheng.operations.OperationView;
import org.hucheng.privacy.RecordKind;
import org.hucheng.privacy.Reference;
import org.hucheng.privacy.RetainedRecords;
import org.springframework.stereotype.Component;

/** Texts of refused lines: closed when somebody has dealt with them. */
@Component
class RefusedRetention implements RetainedRecords {
    private static final String NAME = "refused-lines";

    private final LineAgeStore store;

    RefusedRetention(LineAgeStore store) {
        this.store = store;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.REFUSED_LINES;
    }

    @Override
    public Optional<Instant> oldest(OperationView operation, Reference reference) {
        return store.oldestText(operation.id(), reference == Reference.CLOSED);
    }

    @Override
    public Map<String, Long> count(OperationView operation, Reference reference, Instant before) {
        return Map.of(NAME, store.countTexts(operation.id(), reference == Reference.CLOSED, before));
    }

    @Override
    public Map<String, Long> end(OperationView operation, Reference reference, Instant before, int atMost) {
        long n = store.forgetTexts(operation.id(), reference == Reference.CLOSED, before, atMost);
        return n == 0 ? Map.of() : Map.of(NAME, n);
    }
}
