package org.hucheng.inspection;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hucheng.operations.OperationView;
import org.hucheng.privacy.RecordKind;
import org.hucheng.privacy.Reference;
import org.hucheng.privacy.RetainedRecords;
import org.springframework.stereotype.Component;

/** People who passed end by whole days, and with them their second measurements and the values they had before a correction. */
@Component
class PersonRetention implements RetainedRecords {
    private static final String TABLE = "person";
    private static final String NAME = "person-records";
    /** What goes with people, row by row, by its name in counts. */
    private static final Map<String, String> WITH_THEM =
            Map.of("second-measurements", "second_measurement", "corrections", "correction");

    private final InspectedAgeStore store;

    PersonRetention(InspectedAgeStore store) {
        this.store = store;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.PERSON_CHECKS;
    }

    @Override
    public Optional<Instant> oldest(OperationView operation, Reference reference) {
        return Stream.concat(Stream.of(TABLE), WITH_THEM.values().stream())
                .map(table -> store.oldest(table, operation.id()).orElse(null))
                .filter(Objects::nonNull)
                .min(Instant::compareTo);
    }

    @Override
    public Map<String, Long> count(OperationView operation, Reference reference, Instant before) {
        Map<String, Long> counts = new LinkedHashMap<>(store.countDays(TABLE, NAME, operation.id(), before));
        WITH_THEM.forEach((name, table) -> counts.put(name, store.count(table, operation.id(), before)));
        return counts;
    }

    @Override
    public Map<String, Long> end(OperationView operation, Reference reference, Instant before, int atMost) {
        var day = store.emptyDay(TABLE, NAME, operation.id(), before);
        if (!day.isEmpty()) {
            return day;
        }
        Map<String, Long> ended = new LinkedHashMap<>();
        WITH_THEM.forEach((name, table) -> {
            long n = store.delete(table, operation.id(), before, atMost);
            if (n > 0) {
                ended.put(name, n);
            }
        });
        return ended;
    }
}
