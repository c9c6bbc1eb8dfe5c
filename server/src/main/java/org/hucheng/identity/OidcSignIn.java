package org.hucheng.identity;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.hucheng.audit.Audit;
import org.hucheng.identity.OidcSettings.GroupDuty;
import org.hucheng.kernel.Refusal;
import org.hucheng.kernel.Scope;
import org.hucheng.kernel.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes an account of somebody the identity provider vouches for: the one bound to its issuer and subject, or a new one. Its duties are those of the groups,
 * and what was granted by hand. Nobody is found by user name or e-mail: those can be given to somebody else.
 */
@Component
class OidcSignIn {
    private static final int LONGEST_NAME = 60;

    private final AccountStore accountStore;
    private final Accounts accounts;
    private final AccountDesk desk;
    private final GroupDuties duties;
    private final OidcStore store;
    private final Audit audit;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final Scope scope = Scope.system("sign-in");
    /** One after another, so that two first sign-ins at once do not make the same account. */
    private final ReentrantLock turn = new ReentrantLock();

    OidcSignIn(
            AccountStore accountStore,
            Accounts accounts,
            AccountDesk desk,
            GroupDuties duties,
            OidcStore store,
            Audit audit,
            TransactionOperations transactions,
            Clock clock) {
        this.accountStore = accountStore;
        this.accounts = accounts;
        this.desk = desk;
        this.duties = duties;
        this.store = store;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    record Proven(Actor actor, Proof proof) {}

    /**
     * @throws Refusal OIDC_BEFORE_SET_UP, OIDC_NO_GROUP, OIDC_NO_ACCOUNT, OIDC_NAME_TAKEN, OIDC_ACCOUNT_DISABLED, OIDC_SECOND_FACTOR, ACCOUNT_NAME_INVALID,
     *     and what {@link Duties#grant} refuses
     */
    Proven prove(OidcSettings settings, OidcIdentity identity) {
        turn.lock();
        try {
            return scope.get(() -> enter(settings, identity));
        } catch (Refusal refusal) {
            scope.run(() -> refused(identity, refusal));
            throw refusal;
        } finally {
            turn.unlock();
        }
    }

    private Proven enter(OidcSettings settings, OidcIdentity identity) {
        if (accountStore.isEmpty()) {
            throw IdentityProblem.OIDC_BEFORE_SET_UP.refuse();
        }
        var given = settings.dutiesOf(identity.groups());
        withdraw(identity, given);
        if (given.isEmpty()) {
            throw IdentityProblem.OIDC_NO_GROUP.refuse();
        }
        var account = Objects.requireNonNull(transactions.execute(status -> give(settings, identity, given)));
        accounts.changed();
        Actor actor = accounts.proven(account.username());
        boolean asked = accounts.lacksSecondFactor(account.id()) || accounts.needsBothFactors(account.id());
        if (asked && !identity.twoFactors()) {
            throw IdentityProblem.OIDC_SECOND_FACTOR.refuse();
        }
        return new Proven(actor, identity.twoFactors() ? Proof.OIDC_TWO_FACTORS : Proof.OIDC);
    }

    /** In a transaction of its own: what a lost group gave is gone, whatever becomes of the sign-in. */
    private void withdraw(OidcIdentity identity, List<GroupDuty> given) {
        transactions.executeWithoutResult(status -> store.find(identity.issuer(), identity.subject())
                .flatMap(accountStore::lock)
                .ifPresent(account -> duties.withdraw(account, identity.issuer(), given)));
        accounts.changed();
    }

    private AccountStore.Account give(OidcSettings settings, OidcIdentity identity, List<GroupDuty> given) {
        String username = store.find(identity.issuer(), identity.subject()).orElseGet(() -> bind(settings, identity));
        var account = accountStore.lock(username).orElseThrow();
        if (account.isDisabled()) {
            throw IdentityProblem.OIDC_ACCOUNT_DISABLED.refuse("username", username);
        }
        duties.give(account, settings, given);
        if (identity.twoFactors()) {
            store.provedTwoFactors(account.id(), clock.instant());
        }
        return account;
    }

    /** Who signs in for the first time becomes the account that the settings name for them, or a new one. */
    private String bind(OidcSettings settings, OidcIdentity identity) {
        String known = settings.accounts().get(identity.subject());
        String username = known == null
                ? Objects.requireNonNullElse(identity.username(), "").toLowerCase(Locale.ROOT)
                : known;
        var before = accountStore.find(username).orElse(null);
        if (before != null && known == null) {
            throw IdentityProblem.OIDC_NAME_TAKEN.refuse("username", username);
        }
        if (before == null) {
            if (!settings.newAccounts()) {
                throw IdentityProblem.OIDC_NO_ACCOUNT.refuse();
            }
            desk.add(GroupDuties.PROVIDER, username, named(identity.name(), username), null);
        }
        var account = accountStore.lock(username).orElseThrow();
        store.bind(account.id(), identity.issuer(), identity.subject(), clock.instant());
        audit.record(
                GroupDuties.PROVIDER,
                null,
                "identity.provider-bound",
                username,
                Map.of("issuer", identity.issuer(), "subject", identity.subject()));
        return username;
    }

    private static Text named(@Nullable String name, String username) {
        String known =
                name == null ? username : name.replaceAll("\\p{Cntrl}", " ").strip();
        String shown = known.substring(0, Math.min(LONGEST_NAME, known.length()));
        return new Text(shown, shown);
    }

    private void refused(OidcIdentity identity, Refusal refusal) {
        String username = store.find(identity.issuer(), identity.subject()).orElse("unbound");
        transactions.executeWithoutResult(status -> audit.record(
                GroupDuties.PROVIDER,
                null,
                "identity.provider-refused",
                username,
                Map.of(
                        "code", refusal.code().name(),
                        "issuer", identity.issuer(),
                        "subject", identity.subject())));
    }
}
