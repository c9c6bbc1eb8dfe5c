package org.hucheng.privacy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;

/** An operation's two keys: one for sealing, one for tokens. */
record KeyPair(Suite suite, SecretKeySpec seal, SecretKeySpec token) {
    private static final int TOKEN_BYTES = 32;

    static int bytes(Suite suite) {
        return suite.keyBytes() + TOKEN_BYTES;
    }

    /** @param both the sealing key and behind it the token key */
    static KeyPair of(Suite suite, byte[] both) {
        if (both.length != bytes(suite)) {
            throw new IllegalStateException("keys of " + both.length + " bytes for " + suite.label());
        }
        return new KeyPair(
                suite,
                new SecretKeySpec(both, 0, suite.keyBytes(), suite.keyName()),
                new SecretKeySpec(both, suite.keyBytes(), TOKEN_BYTES, suite.macName()));
    }

    /** The bytes {@link #of} takes. */
    byte[] both() {
        byte[] both = new byte[bytes(suite)];
        System.arraycopy(seal.getEncoded(), 0, both, 0, suite.keyBytes());
        System.arraycopy(token.getEncoded(), 0, both, suite.keyBytes(), TOKEN_BYTES);
        return both;
    }

    /** SHA-256 over both keys: names them for ever and opens nothing, for they are random and long. */
    String fingerprint() {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update("hucheng key fingerprint".getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha.digest(both()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
