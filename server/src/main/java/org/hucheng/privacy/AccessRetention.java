package org.hucheng.privacy;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.hucheng.operations.OperationView;
import org.springframework.stereotype.Component;

/** The values looked for in accesses. Who looked, when and why stays. */
@Component
class AccessRetention implements RetainedRecords {
    private final SubjectStore store;

    AccessRetention(SubjectStore store) {
        this.store = store;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.ACCESSES;
    }

    private static SubjectStore.Moment moment(Reference reference) {
        return reference == Reference.CLOSED ? SubjectStore.Moment.ACCESS_OVER : SubjectStore.Moment.ACCESS_GRANTED;
    }

    @Override
    public Optional<Instant> oldest(OperationView operation, Reference reference) {
        return store.oldest(operation.id(), moment(reference));
    }

    @Override
    public Map<String, Long> count(OperationView operation, Reference reference, Instant before) {
        return Map.of("access-subjects", store.count(operation.id(), moment(reference), before));
    }

    @Override
    public Map<String, Long> end(OperationView operation, Reference reference, Instant before, int atMost) {
        long n = store.forget(operation.id(), moment(reference), before, atMost);
        return n == 0 ? Map.of() : Map.of("access-subjects", n);
    }
}
