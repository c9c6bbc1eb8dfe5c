package org.hucheng.identity;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** What an authenticator app does, for tests. */
public final class Codes {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Codes() {}

    /** The present step, of which at least ten seconds are left, so that the codes of the steps around it stay what they are. */
    public static long quietStep() {
        while (Instant.now().getEpochSecond() % 30 > 20) {
            LockSupport.parkNanos(200_000_000);
        }
        return Totp.step(Instant.now());
    }

    /** @param secret in Base32 */
    public static String of(String secret, long step) {
        return Totp.code(decode(secret), step, Totp.DIGITS);
    }

    static byte[] decode(String base32) {
        int buffer = 0;
        int bits = 0;
        var bytes = new ByteArrayOutputStream();
        for (char c : base32.toCharArray()) {
            buffer = buffer << 5 | LETTERS.indexOf(c);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(buffer >> bits);
            }
        }
        return bytes.toByteArray();
    }
}
