package org.hucheng.identity;

import java.time.Duration;
import java.time.Instant;

/**
 * Failed sign-ins in a row under one name.
 *
 * @param last when the latest failed
 */
record Failures(String username, int count, Instant last) {
    private static final int FREE_TRIES = 5;
    static final Duration LONGEST = Duration.ofMinutes(15);

    /** Until when nobody signs in under the name: from the fifth failure on each pause is twice the one before, up to 15 minutes. */
    Instant until() {
        long seconds = count < FREE_TRIES ? 0 : Math.min(LONGEST.toSeconds(), 1L << Math.min(count - FREE_TRIES, 20));
        return last.plusSeconds(seconds);
    }
}
