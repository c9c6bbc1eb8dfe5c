package org.hucheng.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.hucheng.audit.Audit;
import org.hucheng.audit.By;
import org.hucheng.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An account's codes by the clock, the codes to recover by, and what it has altogether. The secrets lie sealed. */
@Component
public class SecondFactors {
    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_BYTES = 10;

    private final SecondFactorStore store;
    private final SecretSeal seal;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Scope scope = Scope.system("sign-in");

    SecondFactors(SecondFactorStore store, SecretSeal seal, Audit audit, Clock clock) {
        this.store = store;
        this.seal = seal;
        this.audit = audit;
        this.clock = clock;
    }

    SecondFactorStore.Factors of(int account) {
        return scope.get(() -> store.factors(account));
    }

    Map<Integer, SecondFactorStore.Factors> list() {
        return scope.get(() -> store.factors());
    }

    /**
     * What a code proves beside the password; null for a wrong one and for one that was used before.
     *
     * @param typed as somebody typed it, with blanks and hyphens wherever
     */
    @Transactional
    public @Nullable Proof prove(Actor actor, String typed) {
        String code = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return scope.get(() -> {
            if (code.length() == Totp.DIGITS) {
                return takes(actor.accountId(), code) ? Proof.PASSWORD_AND_CODE : null;
            }
            if (!store.useRecoveryCode(actor.accountId(), hash(code), clock.instant())) {
                return null;
            }
            audit.record(actor.by(), null, "identity.recovery-code-used", actor.username(), Map.of());
            return Proof.PASSWORD_AND_RECOVERY_CODE;
        });
    }

    private boolean takes(int account, String code) {
        var kept = store.find(account).orElse(null);
        if (kept == null) {
            return false;
        }
        long step = Totp.find(opened(account, kept), code, clock.instant(), kept.lastStep());
        return step >= 0 && store.take(account, step);
    }

    /** A new secret in Base32, which counts for nothing until {@link #confirm}; refuses CODES_EXIST. */
    @Transactional
    public String begin(Actor actor) {
        byte[] secret = new byte[Totp.SECRET_BYTES];
        random.nextBytes(secret);
        byte[] bound = ByteBuffer.allocate(4 + secret.length)
                .putInt(actor.accountId())
                .put(secret)
                .array();
        if (!scope.get(() -> store.begin(actor.accountId(), seal.seal(bound)))) {
            throw IdentityProblem.CODES_EXIST.refuse();
        }
        return Totp.base32(secret);
    }

    /** From now on codes are asked for; returns the codes to recover by, shown once. Refuses CODES_NOT_BEGUN, CODES_EXIST, SECOND_FACTOR_WRONG. */
    @Transactional
    public List<String> confirm(Actor actor, String code) {
        return scope.get(() -> {
            var kept = store.find(actor.accountId()).orElseThrow(() -> IdentityProblem.CODES_NOT_BEGUN.refuse());
            if (kept.isConfirmed()) {
                throw IdentityProblem.CODES_EXIST.refuse();
            }
            if (!takes(actor.accountId(), code.replaceAll("\\s", ""))) {
                throw IdentityProblem.CODE_WRONG.refuse();
            }
            store.confirm(actor.accountId(), clock.instant());
            audit.record(actor.by(), null, "identity.second-factor-added", actor.username(), Map.of("kind", "codes"));
            return makeRecoveryCodes(actor.accountId());
        });
    }

    /** New codes to recover by in place of the old; refuses CODES_NOT_BEGUN. */
    @Transactional
    public List<String> renewRecoveryCodes(Actor actor) {
        return scope.get(() -> {
            if (!store.find(actor.accountId())
                    .map(SecondFactorStore.Kept::isConfirmed)
                    .orElse(false)) {
                throw IdentityProblem.CODES_NOT_BEGUN.refuse();
            }
            audit.record(actor.by(), null, "identity.recovery-codes-made", actor.username(), Map.of());
            return makeRecoveryCodes(actor.accountId());
        });
    }

    /** Codes are asked for no more. */
    @Transactional
    public void remove(Actor actor) {
        scope.run(() -> store.removeCodes(actor.accountId()));
        audit.record(actor.by(), null, "identity.second-factor-removed", actor.username(), Map.of("kind", "codes"));
    }

    /** Takes away whatever second factors an account has; refuses SECOND_FACTOR_NONE. */
    @Transactional
    public void reset(By by, int account, String username, String reason) {
        if (!of(account).any()) {
            throw IdentityProblem.SECOND_FACTOR_NONE.refuse("username", username);
        }
        scope.run(() -> store.removeAll(account));
        audit.record(by, null, "identity.second-factor-reset", username, Map.of("reason", reason));
    }

    private List<String> makeRecoveryCodes(int account) {
        var codes = Stream.generate(this::recoveryCode).limit(RECOVERY_CODES).toList();
        store.replaceRecoveryCodes(
                account, codes.stream().map(c -> hash(c.replace("-", ""))).toList());
        return codes;
    }

    private String recoveryCode() {
        byte[] secret = new byte[RECOVERY_BYTES];
        random.nextBytes(secret);
        return Totp.base32(secret).replaceAll("(.{4})(?=.)", "$1-");
    }

    private byte[] opened(int account, SecondFactorStore.Kept kept) {
        var bound = ByteBuffer.wrap(seal.open(kept.secret()));
        if (bound.getInt() != account) {
            throw new IllegalStateException("the secret of another account was put in the row of account " + account);
        }
        byte[] secret = new byte[bound.remaining()];
        bound.get(secret);
        return secret;
    }

    private static byte[] hash(String code) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
