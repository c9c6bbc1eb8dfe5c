package org.hucheng.privacy;

import java.nio.file.Path;
import java.time.Clock;

/** Operation keys in a folder of a test's own; each a process of its own, as far as it knows. */
final class Keys {
    static final String AES = "AES-256-GCM/HMAC-SHA-256";
    static final String SM4 = "SM4-GCM/HMAC-SM3";

    private static final Token NO_TOKEN = new Token(new TokenSettings("", "", "", "", "", "", ""));

    private Keys() {}

    static OperationKeys in(Path dir) {
        return in(dir, AES);
    }

    static OperationKeys in(Path dir, String suite) {
        return new OperationKeys(dir, "", "", suite, NO_TOKEN, Clock.systemUTC());
    }

    static OperationKeys under(Path dir, String master, String next) {
        return new OperationKeys(dir, master, next, AES, NO_TOKEN, Clock.systemUTC());
    }

    static OperationKeys on(Token token, Path dir) {
        return on(token, dir, "", AES);
    }

    /** @param master from the environment still, or empty */
    static OperationKeys on(Token token, Path dir, String master, String suite) {
        return new OperationKeys(dir, master, "", suite, token, Clock.systemUTC());
    }
}
