package org.hucheng.identity;

import jakarta.annotation.PreDestroy;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.hucheng.audit.Audit;
import org.hucheng.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Short-lived tokens for devices that proved their key. They live in memory alone, one a device, so that asking for one costs a look into a map; after a
 * restart of the server every device proves its key once more. Revoking ends a device's token at once.
 */
@Component
public class DeviceTokens {
    static final String PREFIX = "hcd_";
    private static final int LONGEST_APP = 64;

    private final DeviceKeyStore store;
    private final DeviceSettings settings;
    private final Audit audit;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Held> byToken = new ConcurrentHashMap<>();
    private final Map<Integer, String> byDevice = new ConcurrentHashMap<>();

    DeviceTokens(
            DeviceKeyStore store,
            DeviceSettings settings,
            Audit audit,
            TransactionOperations transactions,
            Clock clock) {
        this.store = store;
        this.settings = settings;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A token as it is handed out, once. */
    public record Granted(String token, long seconds, Instant now) {}

    /**
     * What was last heard of a device, not yet written down.
     *
     * @param told null where it said nothing of itself since
     */
    record Contact(int deviceId, Instant seen, @Nullable Told told) {}

    /** What a device says of itself. */
    record Told(Instant at, @Nullable String app, @Nullable Integer unsent) {
        Told after(@Nullable Told before) {
            return before == null
                    ? this
                    : new Told(at, app == null ? before.app : app, unsent == null ? before.unsent : unsent);
        }
    }

    private static final class Held {
        final DeviceView device;
        final Instant until;
        final AtomicReference<@Nullable Instant> seen;
        final AtomicReference<@Nullable Told> told = new AtomicReference<>();

        Held(DeviceView device, Instant now, Instant until) {
            this.device = device;
            this.until = until;
            this.seen = new AtomicReference<>(now);
        }
    }

    /**
     * A token for the device that signed this, in place of the one it had. Refuses DEVICE_PROOF_INVALID, DEVICE_KEY_UNKNOWN, DEVICE_WIPE, DEVICE_REVOKED,
     * DEVICE_CLOCK_WRONG and DEVICE_PROOF_REPEATED.
     */
    public Granted grant(@Nullable String proof) {
        var read = DeviceProof.read(proof, DeviceProof.For.TOKEN);
        int device = signer(read).device().id();
        return Objects.requireNonNull(transactions.execute(status -> granted(device, read)));
    }

    /** Holds the device's row, so that whoever revokes it meanwhile comes before this or ends the token that this made. */
    private Granted granted(int id, DeviceProof proof) {
        var keyed = store.lock(id);
        var device = keyed.device();
        if (keyed.wiping()) {
            throw DeviceProblem.DEVICE_WIPE.refuse("device", device.code());
        }
        if (keyed.revoked()) {
            throw DeviceProblem.DEVICE_REVOKED.refuse("device", device.code());
        }
        Instant now = clock.instant();
        proof.requireFresh(now, settings.clock);
        if (!store.take(id, proof.nonce(), now, now.plus(settings.clock).plus(settings.clock))) {
            throw DeviceProblem.DEVICE_PROOF_REPEATED.refuse("device", device.code());
        }
        byte[] secret = new byte[24];
        random.nextBytes(secret);
        String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        end(id);
        byToken.put(token, new Held(device, now, now.plus(settings.token)));
        byDevice.put(id, token);
        return new Granted(token, settings.token.toSeconds(), now);
    }

    /**
     * A device says that it has erased itself. Saying so again changes nothing. Refuses DEVICE_PROOF_INVALID, DEVICE_KEY_UNKNOWN; and DEVICE_NOT_FOUND where
     * nobody ordered it.
     *
     * @param unsent how many records it erased that it had still to send; null where it does not say
     */
    public void wiped(@Nullable String proof, @Nullable Integer unsent) {
        var keyed = signer(DeviceProof.read(proof, DeviceProof.For.WIPED));
        var device = keyed.device();
        if (!keyed.wiping()) {
            throw DeviceProblem.DEVICE_NOT_FOUND.refuse("device", device.code());
        }
        Integer lost = unsent == null || unsent < 0 ? keyed.unsent() : unsent;
        Instant now = clock.instant();
        transactions.executeWithoutResult(status -> {
            store.seen(List.of(new Contact(device.id(), now, new Told(now, null, lost))));
            store.wiped(device.id(), now);
            audit.record(
                    Devices.by(device),
                    device.operationId(),
                    "identity.device-wiped",
                    device.code(),
                    lost == null ? Map.of() : Map.of("unsent", lost));
        });
    }

    private DeviceKeyStore.Keyed signer(DeviceProof proof) {
        var keyId = proof.keyId();
        if (keyId == null) {
            throw DeviceProblem.DEVICE_PROOF_INVALID.refuse();
        }
        var keyed = Scope.system("a device's proof")
                .get(() -> store.find(keyId))
                .orElseThrow(DeviceProblem.DEVICE_KEY_UNKNOWN::refuse);
        proof.requireSignedBy(keyed.publicKey());
        return keyed;
    }

    /** The device a token stands for now; having used it counts as being seen. */
    Optional<DeviceView> find(String token) {
        Held held = byToken.get(token);
        if (held == null) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        if (!now.isBefore(held.until)) {
            return Optional.empty();
        }
        held.seen.setPlain(now);
        return Optional.of(held.device);
    }

    /** What a device says of itself, written down soon; of its version as much as fits, of its unsent records nothing that is no count. */
    public void tell(DeviceView device, @Nullable String app, @Nullable Integer unsent) {
        String token = byDevice.get(device.id());
        Held held = token == null ? null : byToken.get(token);
        if (held != null) {
            var told = new Told(
                    clock.instant(),
                    app == null ? null : app.substring(0, Math.min(LONGEST_APP, app.length())),
                    unsent == null || unsent < 0 ? null : unsent);
            held.told.updateAndGet(told::after);
        }
    }

    /** The server's time, by which a device can set its own. */
    public Instant now() {
        return clock.instant();
    }

    /** From its next request on the device has no token. */
    void end(int deviceId) {
        String token = byDevice.remove(deviceId);
        Held held = token == null ? null : byToken.remove(token);
        if (held != null) {
            write(List.of(held));
        }
    }

    /** Writes down what was heard of devices since the last time, and forgets tokens that ran out. */
    @Scheduled(fixedDelay = 5_000)
    @PreDestroy
    void writeDown() {
        write(byToken.values());
        Instant now = clock.instant();
        byToken.forEach((token, held) -> {
            if (!now.isBefore(held.until)) {
                byToken.remove(token);
                byDevice.remove(held.device.id(), token);
            }
        });
    }

    private void write(Iterable<Held> tokens) {
        var contacts = new ArrayList<Contact>();
        for (Held held : tokens) {
            Instant seen = held.seen.getAndSet(null);
            Told told = held.told.getAndSet(null);
            if (seen != null || told != null) {
                contacts.add(new Contact(
                        held.device.id(),
                        seen == null ? Objects.requireNonNull(told).at() : seen,
                        told));
            }
        }
        if (!contacts.isEmpty()) {
            Scope.system("what devices tell").run(() -> store.seen(contacts));
        }
    }
}
