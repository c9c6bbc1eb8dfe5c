package org.hucheng.inspection;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.hucheng.operations.OperationView;
import org.hucheng.privacy.RecordKind;
import org.hucheng.privacy.Reference;
import org.hucheng.privacy.RetainedRecords;
import org.springframework.stereotype.Component;

/** Vehicles that passed end by whole days; what was counted of them stays. */
@Component
class VehicleRetention implements RetainedRecords {
    private static final String TABLE = "vehicle";
    private static final String NAME = "vehicle-records";

    private final InspectedAgeStore store;

    VehicleRetention(InspectedAgeStore store) {
        this.store = store;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.VEHICLE_CHECKS;
    }

    @Override
    public Optional<Instant> oldest(OperationView operation, Reference reference) {
        return store.oldest(TABLE, operation.id());
    }

    @Override
    public Map<String, Long> count(OperationView operation, Reference reference, Instant before) {
        return store.countDays(TABLE, NAME, operation.id(), before);
    }

    @Override
    public Map<String, Long> end(OperationView operation, Reference reference, Instant before, int atMost) {
        return store.emptyDay(TABLE, NAME, operation.id(), before);
    }
}
