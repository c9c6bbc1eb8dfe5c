package org.hucheng.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hucheng.audit.Audit;
import org.hucheng.audit.By;
import org.hucheng.kernel.Page;
import org.hucheng.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The devices of operations: codes to enrol them with, where each stands, and their end. */
@Component
public class Devices {
    private static final int SHORTEST_REASON = 4;

    private final DeviceStore store;
    private final DeviceCodeStore codes;
    private final DeviceTokens tokens;
    private final DeviceSettings settings;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    Devices(
            DeviceStore store,
            DeviceCodeStore codes,
            DeviceTokens tokens,
            DeviceSettings settings,
            Access access,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.codes = codes;
        this.tokens = tokens;
        this.settings = settings;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** A device to be enrolled; the codes of post and unit are the caller's to check. */
    public record NewDevice(
            String code,
            @Nullable String label,
            @Nullable String postCode,
            @Nullable String unitCode) {}

    /**
     * A code of enrolment, shown once.
     *
     * @param code the device's
     */
    public record Issued(String code, String enrolment, Instant until) {}

    /** What revoked devices last said they still had to send. */
    public record Missing(int devices, long records) {}

    /** Devices of a list, those after {@code after} in order of their codes. */
    public record Listed(Page<DeviceStanding> page, Missing missing) {}

    /**
     * Makes a code for each device, good once and for some minutes; an earlier one that was not used ends. A device that has a key keeps it until the code is
     * used. Refuses DEVICE_REASON_MISSING, DEVICE_CODE_TAKEN (of a device the caller does not see) and DEVICE_WIPE_ORDERED.
     */
    @Transactional
    public List<Issued> issue(By by, int operationId, List<NewDevice> devices, @Nullable String why) {
        String reason = reason(why);
        Instant now = clock.instant();
        Instant until = now.plus(settings.code);
        var issued = new ArrayList<Issued>();
        for (var device : devices) {
            int id = Scope.current().all() ? put(operationId, device, now) : putSeen(operationId, device, now);
            String code = DeviceCode.make();
            Scope.system("a device's code").run(() -> {
                codes.end(id, now);
                codes.add(id, DeviceCode.hash(code), now, by.name(), until);
            });
            var details = new LinkedHashMap<String, Object>();
            if (device.postCode() != null) {
                details.put("post", device.postCode());
            }
            if (device.unitCode() != null) {
                details.put("unit", device.unitCode());
            }
            details.put("reason", reason);
            audit.record(by, operationId, "identity.device-code-issued", device.code(), details);
            tokens.end(id); // it may be for another place from now on
            issued.add(new Issued(device.code(), code, until));
        }
        access.forget();
        return issued;
    }

    private int putSeen(int operationId, NewDevice device, Instant now) {
        boolean seen = store.find(operationId, device.code(), now).isPresent();
        return Scope.system("a device's place").get(() -> {
            if (!seen && store.find(operationId, device.code(), now).isPresent()) {
                throw DeviceProblem.DEVICE_CODE_TAKEN.refuse("device", device.code());
            }
            return put(operationId, device, now);
        });
    }

    private int put(int operationId, NewDevice device, Instant now) {
        store.find(operationId, device.code(), now)
                .filter(known -> known.state() == DeviceState.WIPING)
                .ifPresent(known -> {
                    throw DeviceProblem.DEVICE_WIPE_ORDERED.refuse("device", device.code());
                });
        return store.put(operationId, device);
    }

    /** Ends a device: it gets no token any more. Refuses DEVICE_NOT_FOUND, DEVICE_REASON_MISSING, DEVICE_ALREADY_REVOKED. */
    @Transactional
    public void revoke(By by, int operationId, String code, @Nullable String why) {
        String reason = reason(why);
        Instant now = clock.instant();
        var standing = get(operationId, code);
        if (standing.ended() != null) {
            throw DeviceProblem.DEVICE_ALREADY_REVOKED.refuse("device", code);
        }
        end(by, standing, reason, now, "identity.device-revoked");
    }

    /**
     * Orders a device to erase itself when it next asks for a token; it is revoked with that, if it was not before. Refuses DEVICE_NOT_FOUND,
     * DEVICE_REASON_MISSING, DEVICE_NOT_ENROLLED, DEVICE_WIPE_ORDERED.
     */
    @Transactional
    public void wipe(By by, int operationId, String code, @Nullable String why) {
        String reason = reason(why);
        Instant now = clock.instant();
        var standing = get(operationId, code);
        if (standing.enrolledAt() == null) {
            throw DeviceProblem.DEVICE_NOT_ENROLLED.refuse("device", code);
        }
        if (standing.wipe() != null) {
            throw DeviceProblem.DEVICE_WIPE_ORDERED.refuse("device", code);
        }
        end(by, standing, reason, now, "identity.device-wipe-ordered");
        store.orderWipe(standing.device().id(), now, by.name(), reason);
    }

    private void end(By by, DeviceStanding standing, String reason, Instant now, String act) {
        var device = standing.device();
        if (standing.ended() == null) {
            store.revoke(device.id(), now, by.name(), reason);
        }
        codes.end(device.id(), now);
        tokens.end(device.id());
        var details = new LinkedHashMap<String, Object>();
        details.put("reason", reason);
        Integer unsent = standing.unsent();
        if (unsent != null) {
            details.put("unsent", unsent);
        }
        audit.record(by, device.operationId(), act, device.code(), details);
    }

    private DeviceStanding get(int operationId, String code) {
        tokens.writeDown();
        return store.find(operationId, code, clock.instant())
                .orElseThrow(() -> DeviceProblem.DEVICE_NOT_FOUND.refuse("device", code));
    }

    /** Devices that the caller sees, as they stand this moment. */
    public Listed list(int operationId, DeviceQuery query, @Nullable String after, int limit) {
        tokens.writeDown();
        Instant now = clock.instant();
        var found = store.standings(operationId, query, now, after, limit + 1);
        var shown = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? shown.getLast().device().code() : null;
        return new Listed(
                new Page<>(List.copyOf(shown), next, store.count(operationId, query, now)), store.missing(operationId));
    }

    /** With the devices that the caller sees. */
    public Missing missing(int operationId) {
        return store.missing(operationId);
    }

    public Map<Integer, DeviceView> byId(int operationId) {
        var all = new HashMap<Integer, DeviceView>();
        store.list(operationId).forEach(d -> all.put(d.id(), d));
        return all;
    }

    /** A device as the one who acts. */
    static By by(DeviceView device) {
        return new By(null, "device:" + device.code());
    }

    private static String reason(@Nullable String reason) {
        if (reason == null || reason.strip().length() < SHORTEST_REASON) {
            throw DeviceProblem.DEVICE_REASON_MISSING.refuse("shortest", SHORTEST_REASON);
        }
        return reason.strip();
    }
}
