package org.hucheng.identity;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hucheng.audit.Audit;
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
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AccountDesk(AccountStore store, DutyStore granted, Accounts accounts, Duties duties, Audit audit, Clock clock) {
        this.store = store;
        this.granted = granted;
        this.accounts = accounts;
        this.duties = duties;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param duties every one that was ever granted, the earliest first */
    record Line(AccountStore.Account account, List<DutyStore.Granted> duties) {}

    List<Line> list() {
        var byAccount = granted.list().stream().collect(Collectors.groupingBy(DutyStore.Granted::accountId));
        return store.list().stream()
                .map(account -> new Line(account, byAccount.getOrDefault(account.id(), List.of())))
                .toList();
    }

    /** Adds an account without any duty and returns its password, which is kept nowhere; refuses ACCOUNT_NAME_INVALID, ACCOUNT_NAME_TAKEN. */
    @Transactional
    public String add(Actor by, String username, Text name) {
        if (!NAME.matcher(username).matches()) {
            throw IdentityProblem.ACCOUNT_NAME_INVALID.refuse("username", username);
        }
        if (store.find(username).isPresent()) {
            throw IdentityProblem.ACCOUNT_NAME_TAKEN.refuse("username", username);
        }
        String password = password();
        accounts.write(by.by(), username, password, name, false);
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
        accounts.changed();
        audit.record(
                by.by(),
                null,
                disabled ? "identity.account-disabled" : "identity.account-enabled",
                username,
                Map.of("reason", why));
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
