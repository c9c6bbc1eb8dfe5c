package org.hucheng.intake;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hucheng.audit.Audit;
import org.hucheng.identity.Actor;
import org.hucheng.identity.DeviceView;
import org.hucheng.identity.Devices;
import org.hucheng.operations.OperationView;
import org.hucheng.privacy.OperationKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where refused records lie until somebody has dealt with each: looked at it, tried it again, or dismissed it with a reason. */
@Component
public class RefusedDesk {
    private static final int SHORTEST_REASON = 4;

    private final RefusedStore store;
    private final Devices devices;
    private final OperationKeys keys;
    private final Intake intake;
    private final Audit audit;

    RefusedDesk(RefusedStore store, Devices devices, OperationKeys keys, Intake intake, Audit audit) {
        this.store = store;
        this.devices = devices;
        this.keys = keys;
        this.intake = intake;
        this.audit = audit;
    }

    /** How many lie on the desk. */
    public long countOpen(int operationId) {
        return store.count(operationId, true, null);
    }

    /** The refused line as it was received; the look leaves a trace. */
    @Transactional
    public String view(OperationView operation, long id, @Nullable String reason, Actor by) {
        var refused = get(operation, id);
        audit.record(
                by.by(), operation.id(), "intake.refused-viewed", Long.toString(id), Map.of("reason", reason(reason)));
        return new String(open(operation, refused), StandardCharsets.UTF_8);
    }

    /** Tries the line again: after the post was opened, the member added, the settings mended. */
    @Transactional
    public Retried retry(OperationView operation, long id, Actor by) {
        var refused = getOpen(operation, id);
        DeviceView device = devices.byId(operation.id()).get(refused.deviceId());
        if (device == null) {
            throw IntakeProblem.NOT_A_DEVICE.refuse("device", refused.deviceId());
        }
        var candidate = intake.retry(device, open(operation, refused));
        audit.record(by.by(), operation.id(), "intake.refused-retried", Long.toString(id), Map.of());
        var refusal = candidate.refusal;
        if (refusal != null) {
            return new Retried("refused", refusal);
        }
        String outcome = java.util.Objects.requireNonNull(candidate.outcome).word();
        store.settle(id, outcome, by.username(), null);
        return new Retried(outcome, null);
    }

    public record Retried(String outcome, org.hucheng.kernel.@Nullable Refusal refusal) {}

    @Transactional
    public void dismiss(OperationView operation, long id, @Nullable String reason, Actor by) {
        getOpen(operation, id);
        String why = reason(reason);
        if (!store.settle(id, "dismissed", by.username(), why)) {
            throw IntakeProblem.REFUSED_RECORD_SETTLED.refuse("id", id);
        }
        audit.record(by.by(), operation.id(), "intake.refused-dismissed", Long.toString(id), Map.of("reason", why));
    }

    /**
     * Records of one post refused for one reason that nobody has dealt with.
     *
     * @param postCode the post their devices belong to; null for devices that belong to none
     * @param lastAt when the newest of them happened: by the device's word, or its arrival when the record does not say
     */
    public record Waiting(@Nullable String postCode, String code, long count, Instant lastAt) {}

    /** What happened in a span of time, was refused, and still waits; the newest first. */
    public List<Waiting> waiting(OperationView operation, Instant from, Instant to) {
        var found = store.waiting(operation.id(), from, to);
        if (found.isEmpty()) {
            return List.of();
        }
        var all = devices.byId(operation.id());
        var merged = new LinkedHashMap<String, Waiting>();
        for (var w : found) {
            var device = all.get(w.deviceId());
            String post = device == null ? null : device.postCode();
            merged.merge(
                    post + " " + w.code(),
                    new Waiting(post, w.code(), w.count(), w.lastAt()),
                    (a, b) -> new Waiting(a.postCode(), a.code(), a.count() + b.count(), a.lastAt()));
        }
        return List.copyOf(merged.values());
    }

    private byte[] open(OperationView operation, RefusedStore.Refused refused) {
        return keys.sealer(operation.code()).open(store.sealed(refused.id()));
    }

    private RefusedStore.Refused get(OperationView operation, long id) {
        return store.find(operation.id(), id)
                .orElseThrow(() -> IntakeProblem.REFUSED_RECORD_NOT_FOUND.refuse("id", id));
    }

    private RefusedStore.Refused getOpen(OperationView operation, long id) {
        var refused = get(operation, id);
        if (refused.settledAs() != null) {
            throw IntakeProblem.REFUSED_RECORD_SETTLED.refuse("id", id, "as", refused.settledAs());
        }
        return refused;
    }

    private static String reason(@Nullable String reason) {
        if (reason == null || reason.strip().length() < SHORTEST_REASON) {
            throw IntakeProblem.REASON_MISSING.refuse("shortest", SHORTEST_REASON);
        }
        return reason.strip();
    }
}
