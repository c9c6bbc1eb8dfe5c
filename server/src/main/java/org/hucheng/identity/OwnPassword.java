package org.hucheng.identity;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Somebody changes the own password: the other sessions are over, this one goes on. */
@Component
class OwnPassword {
    private final Accounts accounts;
    private final PasswordSignIn passwords;
    private final Clock clock;

    OwnPassword(Accounts accounts, PasswordSignIn passwords, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Refuses PASSWORD_WRONG, SIGN_IN_TOO_OFTEN, PASSWORD_SAME, PASSWORD_OF_DEMO and what {@link PasswordRules} refuse. */
    void change(Actor by, OpenSession session, @Nullable String current, String next) {
        if (accounts.isDemo(by.username())) {
            throw IdentityProblem.PASSWORD_OF_DEMO.refuse();
        }
        passwords.confirm(by, current);
        if (next.equals(current)) {
            throw IdentityProblem.PASSWORD_SAME.refuse();
        }
        PasswordRules.check(next, by.username());
        accounts.change(by, next);
        session.provenAgain(session.proof(), clock.instant());
    }
}
