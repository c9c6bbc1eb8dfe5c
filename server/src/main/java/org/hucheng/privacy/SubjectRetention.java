package org.hucheng.privacy;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.hucheng.operations.OperationView;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The values that accesses and people's requests were about. Who looked or asked, when, why and what became of it stays. */
record SubjectRetention(
        SubjectStore store, RecordKind kind, String name, SubjectStore.Moment collected, SubjectStore.Moment closed)
        implements RetainedRecords {

    private SubjectStore.Moment moment(Reference reference) {
        return reference == Reference.CLOSED ? closed : collected;
    }

    @Override
    public Optional<Instant> oldest(OperationView operation, Reference reference) {
        return store.oldest(operation.id(), moment(reference));
    }

    @Override
    public Map<String, Long> count(OperationView operation, Reference reference, Instant before) {
        return Map.of(name, store.count(operation.id(), moment(reference), before));
    }

    @Override
    public Map<String, Long> end(OperationView operation, Reference reference, Instant before, int atMost) {
        long n = store.forget(operation.id(), moment(reference), before, atMost);
        return n == 0 ? Map.of() : Map.of(name, n);
    }

    @Configuration(proxyBeanMethods = false)
    static class Both {
        @Bean
        SubjectRetention accessRetention(SubjectStore store) {
            return new SubjectRetention(
                    store,
                    RecordKind.ACCESSES,
                    "access-subjects",
                    SubjectStore.Moment.ACCESS_GRANTED,
                    SubjectStore.Moment.ACCESS_OVER);
        }

        /** One that is not decided is not closed. */
        @Bean
        SubjectRetention requestRetention(SubjectStore store) {
            return new SubjectRetention(
                    store,
                    RecordKind.PERSONS_REQUESTS,
                    "request-numbers",
                    SubjectStore.Moment.REQUEST_MADE,
                    SubjectStore.Moment.REQUEST_DECIDED);
        }
    }
}
