package org.hucheng.identity;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hucheng.audit.Audit;
import org.hucheng.audit.By;
import org.hucheng.kernel.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the security administrator does with accounts. Nobody changes their own. */
@Component
class AccountDesk {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");

    private final AccountStore store;
    private final DutyStore granted;
    private final Accounts accounts;
    private final Duties duties;
    private final SignInGuard guard;
    private final SecondFactors factors;
    private final OidcFactor provided;
    private final SecondFactorPolicy policy;
    private final Sessions sessions;
    private final AccountMembers members;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AccountDesk(
            AccountStore store,
            DutyStore granted,
            Accounts accounts,
            Duties duties,
            SignInGuard guard,
            SecondFactors factors,
            OidcFactor provided,
            SecondFactorPolicy policy,
            Sessions sessions,
            AccountMembers members,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.granted = granted;
        this.accounts = accounts;
        this.duties = duties;
        this.guard = guard;
        this.factors = factors;
        this.provided = provided;
        this.policy = policy;
        this.sessions = sessions;
        this.members = members;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param duties every one that was ever granted, the earliest first
     * @param members of operations' organisations that it is
     * @param sessions how many it has
     * @param factors its second factors
     * @param provided whether the identity provider asks for one of its own
     * @param asked whether its duties ask for one
     * @param failures the failed sign-ins since the last that succeeded; null for none
     */
    record Line(
            AccountStore.Account account,
            List<DutyStore.Granted> duties,
            List<AccountMembers.Bound> members,
            long sessions,
            SecondFactorStore.Factors factors,
            boolean provided,
            boolean asked,
            @Nullable Failures failures) {}

    List<Line> list() {
        var byAccount = granted.list().stream().collect(Collectors.groupingBy(DutyStore.Granted::accountId));
        var failures = guard.list();
        var open = sessions.count();
        var bound = members.list();
        var has = factors.list();
        var elsewhere = provided.accounts();
        return store.list().stream()
                .map(account -> new Line(
                        account,
                        byAccount.getOrDefault(account.id(), List.of()),
                        bound.getOrDefault(account.id(), List.of()),
                        open.getOrDefault(account.id(), 0L),
                        has.getOrDefault(account.id(), SecondFactorStore.Factors.NONE),
                        elsewhere.contains(account.id()),
                        policy.asksFor(
                                byAccount.getOrDefault(account.id(), List.of()).stream()
                                        .filter(granted -> granted.withdrawnAt() == null)
                                        .map(granted -> granted.duty().role()),
                                account.demoPassword() != null),
                        failures.get(account.username())))
                .toList();
    }

    /** Adds an account without any duty and returns its password, which is kept nowhere; refuses ACCOUNT_NAME_INVALID, ACCOUNT_NAME_TAKEN. */
    @Transactional
    public String add(Actor by, String username, Text name) {
        return add(by.by(), username, name, null);
    }

    /** The same with a password that was chosen; whether it may be this one was asked before. */
    String add(By by, String username, Text name, @Nullable String chosen) {
        if (!NAME.matcher(username).matches()) {
            throw IdentityProblem.ACCOUNT_NAME_INVALID.refuse("username", username);
        }
        if (store.find(username).isPresent()) {
            throw IdentityProblem.ACCOUNT_NAME_TAKEN.refuse("username", username);
        }
        String password = chosen == null ? password() : chosen;
        accounts.write(by, username, password, name, false);
        return password;
    }

    /** Gives an account a new password, made up here; refuses ACCOUNT_NOT_FOUND, ACCOUNT_ONESELF. */
    @Transactional
    public String renew(Actor by, String username) {
        var account = another(by, username);
        String password = password();
        accounts.write(by.by(), username, password, account.name(), false);
        return password;
    }

    /** Refuses ACCOUNT_NOT_FOUND, ACCOUNT_ONESELF and what {@link Duties#grant} refuses. */
    @Transactional
    public int grant(Actor by, String username, NewDuty duty) {
        var account = another(by, username);
        int id = duties.grant(by.by(), account.id(), username, duty);
        accounts.changed();
        return id;
    }

    /** Refuses ACCOUNT_NOT_FOUND, ACCOUNT_ONESELF and what {@link Duties#withdraw} refuses. */
    @Transactional
    public void withdraw(Actor by, String username, int duty, @Nullable String reason) {
        var account = another(by, username);
        duties.withdraw(by.by(), account.id(), username, duty, reason);
        accounts.changed();
    }

    /** A disabled account signs in no more, and whoever is signed in with it is out with the next request. Refuses as {@link #withdraw}. */
    @Transactional
    public void disable(Actor by, String username, boolean disabled, @Nullable String reason) {
        var account = another(by, username);
        String why = Duties.reason(reason);
        store.disable(account.id(), disabled ? clock.instant() : null);
        accounts.endSessions(account.id());
        audit.record(
                by.by(),
                null,
                disabled ? "identity.account-disabled" : "identity.account-enabled",
                username,
                Map.of("reason", why));
    }

    /** Ends every session of an account; it may sign in again. Refuses as {@link #withdraw}. */
    @Transactional
    public void endSessions(Actor by, String username, @Nullable String reason) {
        var account = another(by, username);
        String why = Duties.reason(reason);
        accounts.endSessions(account.id());
        audit.record(by.by(), null, "identity.sessions-ended", username, Map.of("reason", why));
    }

    /** Takes away an account's second factors, for who lost them; its sessions end. Refuses SECOND_FACTOR_NONE, and as {@link #withdraw}. */
    @Transactional
    public void resetSecondFactor(Actor by, String username, @Nullable String reason) {
        var account = another(by, username);
        factors.reset(by.by(), account.id(), username, Duties.reason(reason));
        accounts.endSessions(account.id());
    }

    /** Lets an account sign in again at once after failed tries. Refuses ACCOUNT_NOT_LOCKED, and as {@link #withdraw}. */
    @Transactional
    public void unlock(Actor by, String username, @Nullable String reason) {
        var account = another(by, username);
        String why = Duties.reason(reason);
        if (!guard.lift(account.username())) {
            throw IdentityProblem.ACCOUNT_NOT_LOCKED.refuse("username", username);
        }
        audit.record(by.by(), null, "identity.account-unlocked", username, Map.of("reason", why));
    }

    /** Says which member of an operation's organisation the account's owner is. Refuses as {@link #withdraw} and {@link AccountMembers#bind}. */
    @Transactional
    public void bind(Actor by, String username, String operation, String member, @Nullable String reason) {
        var account = another(by, username);
        members.bind(by.by(), account.id(), username, operation, member, Duties.reason(reason));
    }

    /** The account's owner is nobody of that organisation. Refuses ACCOUNT_MEMBER_NONE, and as {@link #withdraw}. */
    @Transactional
    public void release(Actor by, String username, String operation, @Nullable String reason) {
        var account = another(by, username);
        members.release(by.by(), account.id(), username, operation, Duties.reason(reason));
    }

    private AccountStore.Account another(Actor by, String username) {
        if (by.username().equals(username)) {
            throw IdentityProblem.ACCOUNT_ONESELF.refuse("username", username);
        }
        return store.lock(username).orElseThrow(() -> IdentityProblem.ACCOUNT_NOT_FOUND.refuse("username", username));
    }

    private String password() {
        byte[] secret = new byte[15];
        random.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }
}
