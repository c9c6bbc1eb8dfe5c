package org.hucheng.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;

/**
 * A master key on a token. Wraps with AES-256-GCM there, whatever suite the wrapped keys are for: one byte version (3), 12 bytes nonce, ciphertext with its
 * 16-byte tag.
 */
final class TokenKey implements WrappingKey {
    private static final byte VERSION = 3;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final Token token;
    private final Provider provider;
    private final SecretKey key;
    private final String id;

    /** @throws GeneralSecurityException when the token does not let the key seal and open */
    TokenKey(Token token, Provider provider, SecretKey key) throws GeneralSecurityException {
        this.token = token;
        this.provider = provider;
        this.key = key;
        this.id = checkValue();
        byte[] nonce = nonce();
        byte[] sealed = gcm(Cipher.ENCRYPT_MODE, nonce, id).doFinal(nonce);
        if (!Arrays.equals(gcm(Cipher.DECRYPT_MODE, nonce, id).doFinal(sealed), nonce)) {
            throw new GeneralSecurityException("what the token sealed, it opens differently");
        }
    }

    /** Half a block that only this key makes of a text that it is never asked to make anything else of. */
    private String checkValue() throws GeneralSecurityException {
        byte[] text = MessageDigest.getInstance("SHA-256").digest("hucheng master id".getBytes(StandardCharsets.UTF_8));
        // one block under a key with no other use in this mode: a name for the key, no secret
        @SuppressWarnings("InsecureCryptoUsage")
        Cipher block = Cipher.getInstance("AES/ECB/NoPadding", provider);
        block.init(Cipher.ENCRYPT_MODE, key);
        return HexFormat.of().formatHex(block.doFinal(text, 0, 16), 0, 8);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public byte[] wrap(Suite suite, String head, byte[] keys) {
        byte[] nonce = nonce();
        try {
            byte[] sealed = gcm(Cipher.ENCRYPT_MODE, nonce, head).doFinal(keys);
            byte[] wrapped = new byte[1 + NONCE + sealed.length];
            wrapped[0] = VERSION;
            System.arraycopy(nonce, 0, wrapped, 1, NONCE);
            System.arraycopy(sealed, 0, wrapped, 1 + NONCE, sealed.length);
            return wrapped;
        } catch (GeneralSecurityException | ProviderException e) {
            throw token.gone(e);
        }
    }

    @Override
    public byte @Nullable [] unwrap(KeyFile file) {
        if (!id.equals(file.master())) {
            return null;
        }
        byte[] wrapped = file.wrapped();
        if (wrapped.length < 1 + NONCE + TAG_BITS / 8 || wrapped[0] != VERSION) {
            throw new IllegalStateException("not wrapped by a token: " + wrapped.length + " bytes");
        }
        try {
            return gcm(Cipher.DECRYPT_MODE, Arrays.copyOfRange(wrapped, 1, 1 + NONCE), file.bound())
                    .doFinal(wrapped, 1 + NONCE, wrapped.length - 1 - NONCE);
        } catch (AEADBadTagException e) {
            throw new IllegalStateException("the keys of " + file.operation() + " do not open: changed bytes", e);
        } catch (GeneralSecurityException | ProviderException e) {
            throw token.gone(e);
        }
    }

    private byte[] nonce() {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        return nonce;
    }

    private Cipher gcm(int mode, byte[] nonce, String bound) throws GeneralSecurityException {
        Cipher gcm = Cipher.getInstance("AES/GCM/NoPadding", provider);
        gcm.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        gcm.updateAAD(bound.getBytes(StandardCharsets.UTF_8));
        return gcm;
    }
}
