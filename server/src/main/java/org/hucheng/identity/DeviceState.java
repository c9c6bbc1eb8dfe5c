package org.hucheng.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a device is in its life. */
public enum DeviceState {
    /** Has no key yet; a code stands with which it can be enrolled. */
    WAITING,
    /** Has no key, and its last code ran out. */
    LAPSED,
    /** Has a key and may ask for tokens. */
    ACTIVE,
    /** Gets no token any more. */
    REVOKED,
    /** Revoked, and erases itself when it next asks for a token. */
    WIPING,
    /** Has said that it erased its key and what it kept. */
    WIPED;

    /** As programs read it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<DeviceState> of(String code) {
        return Arrays.stream(values()).filter(s -> s.code().equals(code)).findFirst();
    }
}
