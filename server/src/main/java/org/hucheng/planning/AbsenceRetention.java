package org.hucheng.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.hucheng.operations.OperationView;
import org.hucheng.planning.AbsenceAgeStore.Age;
import org.hucheng.privacy.RecordKind;
import org.hucheng.privacy.Reference;
import org.hucheng.privacy.RetainedRecords;
import org.springframework.stereotype.Component;

/** Who was away and of which kind: closed with the last day of the absence. Published rosters stay as they are. */
@Component
class AbsenceRetention implements RetainedRecords {
    private static final String NAME = "absences";

    private final AbsenceAgeStore store;

    AbsenceRetention(AbsenceAgeStore store) {
        this.store = store;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.ABSENCES;
    }

    @Override
    public Optional<Instant> oldest(OperationView operation, Reference reference) {
        return reference == Reference.CLOSED
                ? store.oldestLastDay(operation.id())
                        .map(day -> day.atStartOfDay(operation.zone()).toInstant())
                : store.oldestReport(operation.id());
    }

    @Override
    public Map<String, Long> count(OperationView operation, Reference reference, Instant before) {
        return Map.of(NAME, store.count(operation.id(), age(operation, reference, before)));
    }

    @Override
    public Map<String, Long> end(OperationView operation, Reference reference, Instant before, int atMost) {
        long n = store.delete(operation.id(), age(operation, reference, before), atMost);
        return n == 0 ? Map.of() : Map.of(NAME, n);
    }

    private static Age age(OperationView operation, Reference reference, Instant before) {
        return reference == Reference.CLOSED
                ? new Age(LocalDate.ofInstant(before, operation.zone()), null)
                : new Age(null, before);
    }
}
