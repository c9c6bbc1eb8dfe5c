package org.hucheng.privacy;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.hucheng.operations.OperationView;
import org.springframework.stereotype.Component;

/** The numbers kept with people's requests. What was asked and what became of it stays. One that is not decided is not closed. */
@Component
class RequestRetention implements RetainedRecords {
    private final SubjectStore store;

    RequestRetention(SubjectStore store) {
        this.store = store;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.PERSONS_REQUESTS;
    }

    private static SubjectStore.Moment moment(Reference reference) {
        return reference == Reference.CLOSED ? SubjectStore.Moment.REQUEST_DECIDED : SubjectStore.Moment.REQUEST_MADE;
    }

    @Override
    public Optional<Instant> oldest(OperationView operation, Reference reference) {
        return store.oldest(operation.id(), moment(reference));
    }

    @Override
    public Map<String, Long> count(OperationView operation, Reference reference, Instant before) {
        return Map.of("request-numbers", store.count(operation.id(), moment(reference), before));
    }

    @Override
    public Map<String, Long> end(OperationView operation, Reference reference, Instant before, int atMost) {
        long n = store.forget(operation.id(), moment(reference), before, atMost);
        return n == 0 ? Map.of() : Map.of("request-numbers", n);
    }
}
