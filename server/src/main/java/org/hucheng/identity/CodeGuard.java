package org.hucheng.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps codes of enrolment from being guessed: so many wrong ones from one address, then none for a while. Forgotten when the server restarts. */
final class CodeGuard {
    static final int MOST_WRONG = 30;
    static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int MOST_KNOWN = 10_000;

    private final Map<String, Wrong> byAddress = new ConcurrentHashMap<>();
    private final Clock clock;

    CodeGuard(Clock clock) {
        this.clock = clock;
    }

    private record Wrong(int count, Instant since) {}

    /** Refuses ENROLMENT_TOO_OFTEN. */
    void check(String address) {
        Wrong wrong = byAddress.get(address);
        if (wrong != null && wrong.count() >= MOST_WRONG && isFresh(wrong)) {
            throw DeviceProblem.ENROLMENT_TOO_OFTEN.refuse(
                    "until", wrong.since().plus(WINDOW).toString());
        }
    }

    void wrong(String address) {
        if (byAddress.size() >= MOST_KNOWN) {
            byAddress.values().removeIf(w -> !isFresh(w));
        }
        byAddress.merge(
                address,
                new Wrong(1, clock.instant()),
                (before, first) -> isFresh(before) ? new Wrong(before.count() + 1, before.since()) : first);
    }

    private boolean isFresh(Wrong wrong) {
        return clock.instant().isBefore(wrong.since().plus(WINDOW));
    }
}
