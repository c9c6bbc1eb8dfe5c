package org.hucheng.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Slows guessing down: after five failures in a row on one user name, a growing pause. Forgotten when the server restarts. */
@Component
class SignInGuard {
    private static final int FREE_TRIES = 5;
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final Map<String, Failures> byName = new ConcurrentHashMap<>();
    private final Clock clock;

    SignInGuard(Clock clock) {
        this.clock = clock;
    }

    private record Failures(int count, Instant last) {
        Instant until() {
            long seconds =
                    count < FREE_TRIES ? 0 : Math.min(LONGEST.toSeconds(), 1L << Math.min(count - FREE_TRIES, 20));
            return last.plusSeconds(seconds);
        }
    }

    /** @throws org.hucheng.kernel.Refusal SIGN_IN_TOO_OFTEN while the pause lasts */
    void check(String username) {
        var failures = byName.get(username);
        if (failures != null && clock.instant().isBefore(failures.until())) {
            throw IdentityProblem.SIGN_IN_TOO_OFTEN.refuse(
                    "until", failures.until().toString());
        }
    }

    void failed(String username) {
        if (byName.size() > 10_000) {
            byName.values().removeIf(f -> f.last().isBefore(clock.instant().minus(LONGEST)));
        }
        byName.merge(username, new Failures(1, clock.instant()), (a, b) -> new Failures(a.count() + 1, b.last()));
    }

    void succeeded(String username) {
        byName.remove(username);
    }
}
