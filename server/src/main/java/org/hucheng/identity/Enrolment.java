package org.hucheng.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.hucheng.audit.Audit;
import org.hucheng.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** A device redeems its code with the public half of a key pair it has made; from then on only that key speaks for it. */
@Component
public class Enrolment {
    private static final int MOST_BAD_KEYS = 5;

    private final DeviceCodeStore codes;
    private final DeviceTokens tokens;
    private final DeviceSettings settings;
    private final CodeGuard guard;
    private final Audit audit;
    private final TransactionOperations transactions;
    private final Clock clock;

    Enrolment(
            DeviceCodeStore codes,
            DeviceTokens tokens,
            DeviceSettings settings,
            Audit audit,
            TransactionOperations transactions,
            Clock clock) {
        this.codes = codes;
        this.tokens = tokens;
        this.settings = settings;
        this.guard = new CodeGuard(clock);
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What a device brings: its code, its public key as a JWK, and a proof that it has the private one. */
    public record Request(
            @Nullable String code,
            @Nullable Map<String, Object> key,
            @Nullable String proof) {}

    /**
     * @param keyId by which its key is called in proofs from now on
     * @param now the server's time
     */
    public record Enrolled(DeviceView device, UUID keyId, Instant now) {}

    /**
     * Enrols the device whose code this is. The same code with the same key once more is answered as the first time, for the answer may have been lost. What a
     * try with a bad key or a wrong clock costs: the code stands, but not for more than a few bad keys.
     *
     * @param address where the request comes from, to slow down guessing
     * @param placed refuses a place that takes no devices any more
     * @throws Refusal ENROLMENT_TOO_OFTEN, ENROLMENT_CODE_UNKNOWN, ENROLMENT_CODE_USED, ENROLMENT_CODE_ENDED, ENROLMENT_CODE_EXPIRED,
     *     DEVICE_KEY_INVALID, DEVICE_PROOF_INVALID, DEVICE_CLOCK_WRONG, and what {@code placed} refuses
     */
    public Enrolled redeem(Request request, String address, Consumer<DeviceView> placed) {
        String code = request.code();
        if (code == null || code.isBlank()) {
            throw DeviceProblem.ENROLMENT_CODE_UNKNOWN.refuse();
        }
        guard.check(address);
        // a refusal is no failure of the transaction: that a try was bad must be kept
        Object outcome = Objects.requireNonNull(transactions.execute(status -> {
            try {
                return redeem(DeviceCode.hash(code), request, placed);
            } catch (Refusal refusal) {
                return refusal;
            }
        }));
        if (outcome instanceof Refusal refusal) {
            if (refusal.code() == DeviceProblem.ENROLMENT_CODE_UNKNOWN) {
                guard.wrong(address);
            }
            throw refusal;
        }
        return (Enrolled) outcome;
    }

    private Enrolled redeem(byte[] hash, Request request, Consumer<DeviceView> placed) {
        Instant now = clock.instant();
        var code = codes.lock(hash).orElseThrow(DeviceProblem.ENROLMENT_CODE_UNKNOWN::refuse);
        byte[] key = goodKey(request).orElse(null);
        if (code.used()) {
            UUID known = code.keyId();
            if (key != null && known != null && Arrays.equals(key, code.publicKey())) {
                return new Enrolled(code.device(), known, now);
            }
            throw DeviceProblem.ENROLMENT_CODE_USED.refuse();
        }
        if (code.ended()) {
            throw DeviceProblem.ENROLMENT_CODE_ENDED.refuse();
        }
        if (!now.isBefore(code.expiresAt())) {
            throw DeviceProblem.ENROLMENT_CODE_EXPIRED.refuse(
                    "at", code.expiresAt().toString());
        }
        if (key == null) {
            codes.countFailed(code.id(), MOST_BAD_KEYS, now);
            throw DeviceProblem.DEVICE_KEY_INVALID.refuse("left", Math.max(0, MOST_BAD_KEYS - code.failed() - 1));
        }
        DeviceProof.read(request.proof(), DeviceProof.For.ENROLMENT).requireFresh(now, settings.clock);
        placed.accept(code.device());
        UUID keyId = UUID.randomUUID();
        codes.use(code, keyId, key, now);
        tokens.end(code.device().id());
        audit.record(
                Devices.by(code.device()),
                code.device().operationId(),
                "identity.device-enrolled",
                code.device().code(),
                Map.of("key", keyId.toString()));
        return new Enrolled(code.device(), keyId, now);
    }

    private static Optional<byte[]> goodKey(Request request) {
        try {
            byte[] key = DeviceProof.publicKey(request.key());
            DeviceProof.read(request.proof(), DeviceProof.For.ENROLMENT).requireSignedBy(key);
            return Optional.of(key);
        } catch (Refusal bad) {
            return Optional.empty();
        }
    }
}
