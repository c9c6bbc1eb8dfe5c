package org.hucheng.identity;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.hucheng.audit.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * An account that signs in with every request (HTTP Basic, RFC 7617), as map programs do. A password that was right is believed for a while
 * without being hashed again; each time it is proved anew leaves an entry in the trail. Proofs are made one after another, so that guessing
 * keeps no more than one core busy.
 */
@Component
public class BasicSignIn {
    /** The longest a disabled account, or a password changed by another process, still reads. */
    static final Duration BELIEVED = Duration.ofMinutes(2);

    private static final String SCHEME = "Basic ";
    private static final int MOST_KNOWN = 1_000;

    private final Accounts accounts;
    private final PasswordSignIn passwords;
    private final Audit audit;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final SecretKeySpec key;
    private final Map<String, Known> known = new HashMap<>();

    BasicSignIn(
            Accounts accounts, PasswordSignIn passwords, Audit audit, TransactionOperations transactions, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        this.key = new SecretKeySpec(secret, "HmacSHA256");
    }

    private record Known(Actor actor, Instant until, long changes) {}

    /**
     * The account that an {@code Authorization} header stands for; null where it names none.
     *
     * @param address where the request comes from
     * @throws org.hucheng.kernel.Refusal SIGN_IN_FAILED, SIGN_IN_TOO_OFTEN, SIGN_INS_TOO_MANY, and SECOND_FACTOR_NEEDED or PASSKEY_NEEDED for an account
     *     whose password alone is not enough
     */
    public synchronized @Nullable Actor actor(@Nullable String header, String address) {
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        String token = hmac(header);
        Instant now = clock.instant();
        Known before = known.get(token);
        long changes = accounts.changes();
        if (before != null && now.isBefore(before.until()) && before.changes() == changes) {
            return before.actor();
        }
        if (known.size() >= MOST_KNOWN) {
            known.values().removeIf(k -> !now.isBefore(k.until()));
        }
        Actor actor = prove(header.substring(SCHEME.length()).strip(), address);
        transactions.executeWithoutResult(
                status -> audit.record(actor.by(), null, "identity.basic-signed-in", "features", Map.of()));
        known.put(token, new Known(actor, now.plus(BELIEVED), changes));
        return actor;
    }

    private Actor prove(String encoded, String address) {
        String pair = decode(encoded);
        int colon = pair.indexOf(':');
        if (colon < 0) {
            throw IdentityProblem.SIGN_IN_FAILED.refuse();
        }
        return passwords
                .prove(pair.substring(0, colon), pair.substring(colon + 1), null, address)
                .actor();
    }

    private static String decode(String encoded) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Base64.getDecoder().decode(encoded)))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw IdentityProblem.SIGN_IN_FAILED.refuse();
        }
    }

    private String hmac(String header) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return Base64.getEncoder().encodeToString(mac.doFinal(header.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }
}
