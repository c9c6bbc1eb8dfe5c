package org.hucheng.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Seals and opens personal values of one operation and makes their tokens. Not for several threads at once.
 *
 * <p>Sealed form: one byte version that names the suite (1: AES-256-GCM, 2: SM4-GCM), 12 bytes nonce, ciphertext with its 16-byte tag (NIST SP 800-38D);
 * the operation's code is bound in as associated data. A sealer starts at a random nonce and counts up.
 */
public final class Sealer {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final Suite suite;
    private final byte[] bound;
    private final SecretKeySpec sealKey;
    private final @Nullable SecretKeySpec tokenKey;
    private final Runnable life;
    private final byte[] nonce = new byte[NONCE];
    private @Nullable Cipher cipher;
    private @Nullable Mac mac;

    /** @param life refuses once the operation's keys are destroyed */
    Sealer(String operation, KeyPair keys, SecureRandom random, Runnable life) {
        this(keys.suite(), operation, keys.seal(), keys.token(), random, life);
    }

    private Sealer(
            Suite suite,
            String bound,
            SecretKeySpec sealKey,
            @Nullable SecretKeySpec tokenKey,
            SecureRandom random,
            Runnable life) {
        this.suite = suite;
        this.bound = bound.getBytes(StandardCharsets.UTF_8);
        this.sealKey = sealKey;
        this.tokenKey = tokenKey;
        this.life = life;
        random.nextBytes(nonce);
    }

    /** Seals keys under a key.  @param bound text that belongs to what is sealed and must be there unchanged to open it */
    static Sealer wrapping(Suite suite, String bound, byte[] key, SecureRandom random) {
        return new Sealer(suite, bound, new SecretKeySpec(key, suite.keyName()), null, random, () -> {});
    }

    /**
     * To be asked inside a transaction that has written what was sealed, before it commits: then either this refuses, or whoever destroys the keys finds
     * the rows.
     *
     * @throws org.hucheng.kernel.Refusal PERSONAL_DATA_DESTROYED
     */
    public void requireLife() {
        life.run();
    }

    public byte[] seal(byte[] plain) {
        try {
            for (int i = NONCE - 1; i >= 0 && ++nonce[i] == 0; i--) {}
            Cipher gcm = cipher();
            gcm.init(Cipher.ENCRYPT_MODE, sealKey, new GCMParameterSpec(TAG_BITS, nonce));
            gcm.updateAAD(bound);
            byte[] sealed = new byte[1 + NONCE + plain.length + TAG_BITS / 8];
            sealed[0] = suite.version();
            System.arraycopy(nonce, 0, sealed, 1, NONCE);
            gcm.doFinal(plain, 0, plain.length, sealed, 1 + NONCE);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    /** @throws IllegalStateException when the bytes were not sealed under this operation's key, or were changed since */
    public byte[] open(byte[] sealed) {
        if (sealed.length < 1 + NONCE + TAG_BITS / 8 || sealed[0] != suite.version()) {
            throw new IllegalStateException("not a sealed value of " + suite.label() + ": " + sealed.length + " bytes");
        }
        try {
            Cipher gcm = cipher();
            gcm.init(Cipher.DECRYPT_MODE, sealKey, new GCMParameterSpec(TAG_BITS, sealed, 1, NONCE));
            gcm.updateAAD(bound);
            return gcm.doFinal(sealed, 1 + NONCE, sealed.length - 1 - NONCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed value does not open: wrong key or changed bytes", e);
        }
    }

    /**
     * The token under which a value is found again: the first 128 bits of the suite's HMAC over kind and value.
     *
     * @param kind what the value is ("plate", "id"): the same characters of another kind give another token
     */
    public UUID token(String kind, String value) {
        try {
            Mac hmac = mac();
            hmac.update(kind.getBytes(StandardCharsets.UTF_8));
            hmac.update((byte) 0);
            ByteBuffer digest = ByteBuffer.wrap(hmac.doFinal(value.getBytes(StandardCharsets.UTF_8)));
            return new UUID(digest.getLong(), digest.getLong());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no token", e);
        }
    }

    private Cipher cipher() throws GeneralSecurityException {
        Cipher gcm = cipher;
        if (gcm == null) {
            gcm = suite.cipher();
            cipher = gcm;
        }
        return gcm;
    }

    private Mac mac() throws GeneralSecurityException {
        Mac hmac = mac;
        if (hmac == null) {
            hmac = suite.mac();
            hmac.init(tokenKey);
            mac = hmac;
        }
        return hmac;
    }
}
