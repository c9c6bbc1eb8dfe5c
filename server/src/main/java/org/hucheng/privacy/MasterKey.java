package org.hucheng.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Where the installation's master key comes from. It wraps every operation's keys and seals nothing else. */
interface MasterKey {
    int BYTES = 32;

    /** Every master key under which something may still be wrapped; the first is the one to wrap with. At most two, and two only while one is exchanged. */
    List<byte[]> keys();

    /** The master key to go over to: the one that was begun and not finished, or a new one. Called alone. */
    byte[] begin();

    /** Everything is wrapped under the one begun; the old one goes. Called alone. */
    void finish();

    /** The name of a master key in key files; says nothing of it. */
    static String id(byte[] key) {
        return HexFormat.of().formatHex(derive(Suite.AES, key, "hucheng master id"), 0, 8);
    }

    /** The key that wraps: of the suite's own algorithm and length. */
    static byte[] wrappingKey(Suite suite, byte[] key) {
        return Arrays.copyOf(derive(suite, key, "hucheng wrap " + suite.label()), suite.keyBytes());
    }

    private static byte[] derive(Suite suite, byte[] key, String use) {
        try {
            Mac hmac = suite.mac();
            hmac.init(new SecretKeySpec(key, suite.macName()));
            return hmac.doFinal(use.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key derived", e);
        }
    }
}
