package org.hucheng.duties;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** The secret of a personal link: 256 random bits for the page, and one made from it for the calendar. */
final class LinkToken {
    private static final SecureRandom RANDOM = new SecureRandom();

    private LinkToken() {}

    static String make() {
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        return text(secret);
    }

    /** The calendar's secret, from the page's; there is no way back. */
    static String calendar(String page) {
        return text(sha256("calendar of " + page));
    }

    static byte[] hash(String token) {
        return sha256(token);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
