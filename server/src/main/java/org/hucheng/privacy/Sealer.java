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
 * <p>Sealed form: one byte version, 12 bytes nonce, AES-256-GCM ciphertext with its 16-byte tag (NIST SP 800-38D); the operation's code is bound in as
 * associated data. A sealer starts at a random nonce and counts up.
 */
public final class Sealer {
    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final byte[] operation;
    private final SecretKeySpec sealKey;
    private final @Nullable SecretKeySpec tokenKey;
    private final byte[] nonce = new byte[NONCE];
    private @Nullable Cipher cipher;
    private @Nullable Mac mac;

    Sealer(String operation, SecretKeySpec sealKey, @Nullable SecretKeySpec tokenKey, SecureRandom random) {
        this.operation = operation.getBytes(StandardCharsets.UTF_8);
        this.sealKey = sealKey;
        this.tokenKey = tokenKey;
        random.nextBytes(nonce);
    }

    public byte[] seal(byte[] plain) {
        try {
            for (int i = NONCE - 1; i >= 0 && ++nonce[i] == 0; i--) {}
            Cipher gcm = cipher();
            gcm.init(Cipher.ENCRYPT_MODE, sealKey, new GCMParameterSpec(TAG_BITS, nonce));
            gcm.updateAAD(operation);
            byte[] sealed = new byte[1 + NONCE + plain.length + TAG_BITS / 8];
            sealed[0] = VERSION;
            System.arraycopy(nonce, 0, sealed, 1, NONCE);
            gcm.doFinal(plain, 0, plain.length, sealed, 1 + NONCE);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    /** @throws IllegalStateException when the bytes were not sealed under this operation's key, or were changed since */
    public byte[] open(byte[] sealed) {
        if (sealed.length < 1 + NONCE + TAG_BITS / 8 || sealed[0] != VERSION) {
            throw new IllegalStateException("not a sealed value: " + sealed.length + " bytes");
        }
        try {
            Cipher gcm = cipher();
            gcm.init(Cipher.DECRYPT_MODE, sealKey, new GCMParameterSpec(TAG_BITS, sealed, 1, NONCE));
            gcm.updateAAD(operation);
            return gcm.doFinal(sealed, 1 + NONCE, sealed.length - 1 - NONCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed value does not open: wrong key or changed bytes", e);
        }
    }

    /**
     * The token under which a value is found again: the first 128 bits of HMAC-SHA-256 over kind and value.
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
            gcm = Cipher.getInstance("AES/GCM/NoPadding");
            cipher = gcm;
        }
        return gcm;
    }

    private Mac mac() throws GeneralSecurityException {
        Mac hmac = mac;
        if (hmac == null) {
            hmac = Mac.getInstance("HmacSHA256");
            hmac.init(tokenKey);
            mac = hmac;
        }
        return hmac;
    }
}
