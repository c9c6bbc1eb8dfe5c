package org.hucheng.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** A master key whose bytes this process has: from a file or the environment. Wraps with the suite of the keys that it wraps. */
final class HeldKey implements WrappingKey {
    static final int BYTES = 32;

    private final byte[] key;
    private final SecureRandom random;

    HeldKey(byte[] key, SecureRandom random) {
        this.key = key;
        this.random = random;
    }

    @Override
    public String id() {
        return HexFormat.of().formatHex(derive(Suite.AES, "hucheng master id"), 0, 8);
    }

    @Override
    public byte[] wrap(Suite suite, String head, byte[] keys) {
        return Sealer.wrapping(suite, head, forSuite(suite), random).seal(keys);
    }

    @Override
    public byte @Nullable [] unwrap(KeyFile file) {
        if (file.isFirstFormat()) {
            try {
                return Sealer.wrapping(file.suite(), file.bound(), key, random).open(file.wrapped());
            } catch (IllegalStateException e) {
                return null; // the first format does not name its master key: another one may open it
            }
        }
        return id().equals(file.master())
                ? Sealer.wrapping(file.suite(), file.bound(), forSuite(file.suite()), random)
                        .open(file.wrapped())
                : null;
    }

    /** The key that wraps: of the suite's own algorithm and length. */
    private byte[] forSuite(Suite suite) {
        return Arrays.copyOf(derive(suite, "hucheng wrap " + suite.label()), suite.keyBytes());
    }

    private byte[] derive(Suite suite, String use) {
        try {
            Mac hmac = suite.mac();
            hmac.init(new SecretKeySpec(key, suite.macName()));
            return hmac.doFinal(use.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key derived", e);
        }
    }
}
