package org.hucheng.identity;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Somebody sets up codes by the clock for the own account, or takes them away. Each asks for the password again: whoever finds a desk unlocked adds nothing
 * and removes nothing.
 */
@Component
class OwnCodes {
    private final Accounts accounts;
    private final PasswordSignIn passwords;
    private final SecondFactors factors;
    private final Clock clock;

    OwnCodes(Accounts accounts, PasswordSignIn passwords, SecondFactors factors, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.factors = factors;
        this.clock = clock;
    }

    /** A new secret in Base32; refuses PASSWORD_WRONG, CODES_EXIST. */
    String begin(Actor by, String password) {
        passwords.confirm(by, password);
        return factors.begin(by);
    }

    /** Returns the codes to recover by; other sessions, which a password alone had opened, end. Refuses what {@link SecondFactors#confirm} does. */
    List<String> confirm(Actor by, OpenSession session, String code) {
        var recovery = factors.confirm(by, code);
        accounts.endSessions(by.accountId());
        session.provenAgain(Proof.PASSWORD_AND_CODE, clock.instant());
        return recovery;
    }

    /** Refuses PASSWORD_WRONG, CODES_NOT_BEGUN. */
    List<String> renewRecoveryCodes(Actor by, String password) {
        passwords.confirm(by, password);
        return factors.renewRecoveryCodes(by);
    }

    /** Refuses PASSWORD_WRONG. */
    void remove(Actor by, String password) {
        passwords.confirm(by, password);
        factors.remove(by);
        accounts.changed();
    }
}
