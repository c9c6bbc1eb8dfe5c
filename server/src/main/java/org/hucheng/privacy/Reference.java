package org.hucheng.privacy;

import java.util.Locale;

/** From which moment a period of retention runs. */
public enum Reference {
    /** When the record was collected. */
    COLLECTED,
    /** When what the record is of was closed: an absence over, an access ended, a request decided, a device revoked. */
    CLOSED,
    /** The operation's last day. */
    ENDED;

    /** As it stands in a scenario and in an answer: {@code collected}, {@code closed}, {@code ended}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Reference of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
