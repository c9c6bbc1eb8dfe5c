package org.hucheng.identity;

import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.hucheng.kernel.ProblemCode;
import org.hucheng.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Proves somebody by password, and by a code where the account has a second factor. Whether there is such an account shows nowhere. */
@Component
class PasswordSignIn {
    private static final int LONGEST_NAME = 64;
    private static final Set<ProblemCode> GUESSES =
            Set.of(IdentityProblem.SIGN_IN_FAILED, IdentityProblem.SECOND_FACTOR_WRONG);

    private final Accounts accounts;
    private final SecondFactors factors;
    private final SignInGuard guard;
    private final Limits limits;
    /** Tries under one name are made one after another, so that many at once are no way around the pauses. */
    private final ReentrantLock[] turns =
            Stream.generate(ReentrantLock::new).limit(64).toArray(ReentrantLock[]::new);

    PasswordSignIn(Accounts accounts, SecondFactors factors, SignInGuard guard, Limits limits) {
        this.accounts = accounts;
        this.factors = factors;
        this.guard = guard;
        this.limits = limits;
    }

    record Proven(Actor actor, Proof proof) {}

    /**
     * @param code by the clock or to recover by, for an account that has such; null where none was typed
     * @param address where the request comes from
     * @throws Refusal SIGN_IN_FAILED, SIGN_IN_TOO_OFTEN, SIGN_INS_TOO_MANY; to whoever knows the password SECOND_FACTOR_NEEDED, SECOND_FACTOR_WRONG,
     *     PASSKEY_NEEDED, OIDC_NEEDED
     */
    Proven prove(String username, String password, @Nullable String code, String address) {
        limits.signIn(address);
        return inTurn(username, () -> {
            Actor actor = accounts.signIn(username, password);
            return new Proven(actor, secondFactor(actor, code));
        });
    }

    private Proof secondFactor(Actor actor, @Nullable String code) {
        var has = factors.of(actor.accountId());
        if (has.codesSince() == null) {
            if (accounts.needsBothFactors(actor.accountId())) {
                throw has.passkeys() > 0
                        ? IdentityProblem.PASSKEY_NEEDED.refuse()
                        : IdentityProblem.OIDC_NEEDED.refuse();
            }
            return Proof.PASSWORD;
        }
        if (code == null || code.isBlank()) {
            throw IdentityProblem.SECOND_FACTOR_NEEDED.refuse();
        }
        Proof proof = factors.prove(actor, code);
        if (proof == null) {
            throw IdentityProblem.SECOND_FACTOR_WRONG.refuse();
        }
        return proof;
    }

    /** Asks somebody who is signed in for the password once more; refuses PASSWORD_WRONG, SIGN_IN_TOO_OFTEN. */
    void confirm(Actor actor, @Nullable String password) {
        try {
            inTurn(actor.username(), () -> accounts.signIn(actor.username(), password == null ? "" : password));
        } catch (Refusal refusal) {
            throw refusal.code() == IdentityProblem.SIGN_IN_FAILED ? IdentityProblem.PASSWORD_WRONG.refuse() : refusal;
        }
    }

    private <T> T inTurn(String username, java.util.function.Supplier<T> proof) {
        String name =
                username.substring(0, Math.min(LONGEST_NAME, username.length())).replace('\0', ' ');
        var turn = turns[Math.floorMod(name.hashCode(), turns.length)];
        turn.lock();
        try {
            guard.check(name);
            T proven = proof.get();
            guard.succeeded(name);
            return proven;
        } catch (Refusal refusal) {
            if (GUESSES.contains(refusal.code())) {
                guard.failed(name);
            }
            throw refusal;
        } finally {
            turn.unlock();
        }
    }
}
