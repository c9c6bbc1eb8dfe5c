package org.hucheng.privacy;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.hucheng.identity.DeviceTraces;
import org.hucheng.operations.OperationView;
import org.springframework.stereotype.Component;

/** Devices: closed when they are revoked. Their codes stay, for records say from which they came. */
@Component
class DeviceRetention implements RetainedRecords {
    private static final String NAME = "devices";

    private final DeviceTraces traces;

    DeviceRetention(DeviceTraces traces) {
        this.traces = traces;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.DEVICES;
    }

    @Override
    public Optional<Instant> oldest(OperationView operation, Reference reference) {
        return traces.oldest(operation.id(), reference == Reference.CLOSED);
    }

    @Override
    public Map<String, Long> count(OperationView operation, Reference reference, Instant before) {
        return Map.of(NAME, traces.count(operation.id(), reference == Reference.CLOSED, before));
    }

    @Override
    public Map<String, Long> end(OperationView operation, Reference reference, Instant before, int atMost) {
        long n = traces.forget(operation.id(), reference == Reference.CLOSED, before, atMost);
        return n == 0 ? Map.of() : Map.of(NAME, n);
    }
}
