package org.hucheng.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hucheng.audit.Audit;
import org.hucheng.audit.By;
import org.hucheng.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Devices and their tokens. A token is shown once, when the device is enrolled; only its SHA-256 is kept. */
@Component
public class Devices {
    static final String PREFIX = "hcd_";
    /** How long a token that was good is believed without asking the database again: the longest a revoked device stays in. */
    private static final Duration BELIEVED = Duration.ofSeconds(30);

    private final DeviceStore store;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    Devices(DeviceStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    private record Known(DeviceView device, Instant until) {}

    /** What to enrol; the codes of post and unit are the caller's to check. */
    public record NewDevice(
            String code,
            @Nullable String label,
            @Nullable String postCode,
            @Nullable String unitCode) {}

    public record Enrolled(String code, String token) {}

    /** Enrols devices, each with a token of its own; a code already enrolled gets a new token and the old one ends. */
    @Transactional
    public List<Enrolled> enrol(By by, int operationId, List<NewDevice> devices) {
        var enrolled = new ArrayList<Enrolled>();
        for (var device : devices) {
            byte[] secret = new byte[24];
            random.nextBytes(secret);
            String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
            store.put(operationId, device, sha256(token));
            enrolled.add(new Enrolled(device.code(), token));
        }
        audit.record(by, operationId, "identity.devices-enrolled", "devices", Map.of("count", devices.size()));
        known.clear();
        return enrolled;
    }

    Optional<DeviceView> findByToken(String token) {
        var believed = known.get(token);
        if (believed != null && clock.instant().isBefore(believed.until())) {
            return Optional.of(believed.device());
        }
        var device = Scope.system("a device's token").get(() -> store.findByTokenHash(sha256(token)));
        if (device.isPresent()) {
            known.put(token, new Known(device.get(), clock.instant().plus(BELIEVED)));
        } else {
            known.remove(token);
        }
        return device;
    }

    /** Devices of an operation in order of their codes, those after {@code after}. */
    public List<DeviceView> list(int operationId, @Nullable String after, int limit) {
        return store.list(operationId, after, limit);
    }

    public Map<Integer, DeviceView> byId(int operationId) {
        var all = new java.util.HashMap<Integer, DeviceView>();
        store.list(operationId, null, Integer.MAX_VALUE).forEach(d -> all.put(d.id(), d));
        return all;
    }

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
