package org.hucheng.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hucheng.kernel.Scope;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down: after five failures in a row under one user name, a growing pause. It outlives a restart, and is the same for names that no account
 * has.
 */
@Component
class SignInGuard {
    /** Failures are forgotten after a day without another. */
    private static final Duration KEPT = Duration.ofDays(1);

    private final FailureStore store;
    private final Clock clock;
    private final Scope scope = Scope.system("sign-in");

    SignInGuard(FailureStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @throws org.hucheng.kernel.Refusal SIGN_IN_TOO_OFTEN while the pause lasts */
    void check(String username) {
        scope.get(() -> store.find(username))
                .map(Failures::until)
                .filter(until -> clock.instant().isBefore(until))
                .ifPresent(until -> {
                    throw IdentityProblem.SIGN_IN_TOO_OFTEN.refuse("until", until.toString());
                });
    }

    void failed(String username) {
        var now = clock.instant();
        scope.run(() -> {
            store.add(username, now);
            store.removeBefore(now.minus(KEPT));
        });
    }

    void succeeded(String username) {
        lift(username);
    }

    /** Forgets the failures under a name; false where there were none. */
    boolean lift(String username) {
        return scope.get(() -> store.remove(username)) > 0;
    }

    /** Every name that has failed and not succeeded since. */
    Map<String, Failures> list() {
        return scope.get(store::list).stream().collect(Collectors.toMap(Failures::username, Function.identity()));
    }
}
