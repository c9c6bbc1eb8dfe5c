package org.hucheng.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.hucheng.audit.Audit;
import org.hucheng.audit.By;
import org.hucheng.kernel.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** People's accounts. Passwords are kept as Argon2id (RFC 9106) and nowhere else, except those of demo accounts, which are no secret. */
@Component
public class Accounts {
    private static final Text NO_DUTY = new Text("没有岗位角色", "No duty");

    /** How long duties are believed without asking the database again: the longest one that another process withdrew still permits. */
    private static final Duration BELIEVED = Duration.ofSeconds(2);

    private final AccountStore store;
    private final Duties duties;
    private final Roles roles;
    private final PasswordHash hash;
    private final SecondFactors factors;
    private final OidcFactor provided;
    private final SecondFactorPolicy policy;
    private final Audit audit;
    private final Clock clock;
    private final Map<Integer, Known> known = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    /**
     * @param duties null for an account that is disabled or gone
     * @param sessionsOverAt null where no end was put to its sessions
     * @param asked whether its duties ask for a second factor
     * @param has whether it has one
     */
    private record Known(
            @Nullable List<Duty> duties,
            @Nullable Instant sessionsOverAt,
            boolean asked,
            boolean has,
            Instant until,
            long changes) {}

    Accounts(
            AccountStore store,
            Duties duties,
            Roles roles,
            PasswordHash hash,
            SecondFactors factors,
            OidcFactor provided,
            SecondFactorPolicy policy,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.duties = duties;
        this.roles = roles;
        this.hash = hash;
        this.factors = factors;
        this.provided = provided;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /** An account as it is offered on the sign-in page of a demo. */
    public record DemoAccount(String username, String password, Text name, Text roleName) {}

    /** @throws org.hucheng.kernel.Refusal SIGN_IN_FAILED, whichever of name and password is wrong, and for a disabled account */
    Actor signIn(String username, String password) {
        var account = username.indexOf('\0') >= 0 ? null : store.find(username).orElse(null);
        boolean right = hash.matches(password, account == null ? null : account.passwordHash());
        if (account == null || !right || account.isDisabled()) {
            throw IdentityProblem.SIGN_IN_FAILED.refuse();
        }
        var actor = new Actor(account.id(), account.username(), account.name(), List.of());
        return Objects.requireNonNullElse(current(actor), actor);
    }

    /**
     * The account of somebody who has proven in another way than by its password to be its owner.
     *
     * @throws org.hucheng.kernel.Refusal SIGN_IN_FAILED for an account that is disabled or does not exist
     */
    public Actor proven(String username) {
        var account = store.find(username).orElse(null);
        Actor actor = account == null
                ? null
                : current(new Actor(account.id(), account.username(), account.name(), List.of()));
        if (actor == null) {
            throw IdentityProblem.SIGN_IN_FAILED.refuse();
        }
        return actor;
    }

    /**
     * Who was signed in, with the duties that hold now; null once the account is disabled. Where the duties ask for a second factor and there is none they
     * hold only once there is.
     */
    public @Nullable Actor current(Actor actor) {
        var known = known(actor.accountId());
        var standing = known.duties();
        if (standing == null) {
            return null;
        }
        return holding(
                actor.accountId(),
                actor.username(),
                actor.name(),
                known.asked() && !known.has() ? List.of() : standing);
    }

    /** Whether the account's duties ask for a second factor, which it has not got. */
    boolean lacksSecondFactor(int accountId) {
        var known = known(accountId);
        return known.asked() && !known.has();
    }

    /** Whether the account's duties ask for a second factor, which it has: a password alone is not enough. */
    boolean needsBothFactors(int accountId) {
        var known = known(accountId);
        return known.asked() && known.has();
    }

    /** Whether an end was put, since that moment, to whatever session the account had: it was disabled, or its password is another. */
    boolean isOver(int accountId, Instant proven) {
        var known = known(accountId);
        Instant over = known.sessionsOverAt();
        return known.duties() == null || over != null && proven.isBefore(over);
    }

    private Known known(int accountId) {
        Instant now = clock.instant();
        Known before = known.get(accountId);
        if (before == null
                || before.changes() != changes.get()
                || !now.isBefore(before.until())
                || now.isBefore(before.until().minus(BELIEVED))) {
            long seen = changes.get();
            var life = store.life(accountId);
            var standing = life.disabled() ? null : duties.standing(accountId);
            boolean asked = standing != null && policy.asksFor(standing.stream().map(Duty::role), life.demo());
            boolean has = factors.of(accountId).any() || asked && provided.has(accountId);
            before = new Known(standing, life.sessionsOverAt(), asked, has, now.plus(BELIEVED), seen);
            known.put(accountId, before);
        }
        return before;
    }

    private Actor holding(int id, String username, Text name, List<Duty> standing) {
        Instant now = clock.instant();
        return new Actor(
                id,
                username,
                name,
                standing.stream().filter(duty -> duty.holdsAt(now)).toList());
    }

    List<DemoAccount> listDemo() {
        return store.listDemo().stream()
                .map(a -> new DemoAccount(a.username(), String.valueOf(a.demoPassword()), a.name(), roleName(a.id())))
                .toList();
    }

    /** Goes up whenever this process changes an account or its duties: who remembers a sign-in compares it. */
    long changes() {
        return changes.get();
    }

    /** Tells who remembers something of an account that it may be another now. */
    void changed() {
        changes.incrementAndGet();
    }

    private Text roleName(int account) {
        return duties.standing(account).stream()
                .map(duty -> roles.find(duty.role()))
                .filter(Objects::nonNull)
                .map(Roles.Role::name)
                .findFirst()
                .orElse(NO_DUTY);
    }

    Text roleName(Actor actor) {
        return actor.duties().isEmpty()
                ? NO_DUTY
                : roles.get(actor.duties().getFirst().role()).name();
    }

    AccountStore.Account get(Actor actor) {
        return store.find(actor.username()).orElseThrow(() -> IdentityProblem.NOT_SIGNED_IN.refuse());
    }

    boolean isDemo(String username) {
        return store.find(username).map(a -> a.demoPassword() != null).orElse(false);
    }

    /**
     * Adds an account, or gives the one of that name a new password and takes its second factors away; its duties become this one, for a whole operation or
     * for all.
     */
    @Transactional
    public void put(By by, String username, String password, String role, Text name, @Nullable String operation) {
        put(by, username, password, role, name, operation, null);
    }

    /** The same for a unit of an operation; refuses what {@link PasswordRules} and {@link Duties#grant} refuse. */
    @Transactional
    public void put(
            By by,
            String username,
            String password,
            String role,
            Text name,
            @Nullable String operation,
            @Nullable String unit) {
        PasswordRules.check(password, username);
        int id = write(by, username, password, name, false);
        resetFactors(by, id, username);
        become(by, id, username, duty(role, operation, unit), old -> true);
    }

    /** Adds or renews a demo account; its password is public by intent. */
    @Transactional
    public void putDemo(By by, String username, String password, String role, Text name, @Nullable String operation) {
        putDemo(by, username, password, role, name, operation, null);
    }

    /** The same for a unit; duties for other operations stay. Returns the account's id. */
    @Transactional
    public int putDemo(
            By by,
            String username,
            String password,
            String role,
            Text name,
            @Nullable String operation,
            @Nullable String unit) {
        int id = write(by, username, password, name, true);
        resetFactors(by, id, username);
        become(by, id, username, duty(role, operation, unit), old -> Objects.equals(old.operation(), operation));
        return id;
    }

    /** Refuses ACCOUNT_NOT_FOUND unless there is one of this name. */
    public void require(String username) {
        if (store.find(username).isEmpty()) {
            throw IdentityProblem.ACCOUNT_NOT_FOUND.refuse("username", username);
        }
    }

    private void resetFactors(By by, int id, String username) {
        if (factors.of(id).any()) {
            factors.reset(by, id, username, "set up with the account");
        }
    }

    /**
     * Writes account and password and puts an end to its sessions; returns the account's id. A demo account that has this password already keeps it, and
     * its sessions.
     */
    int write(By by, String username, String password, Text name, boolean demo) {
        var before = store.find(username).orElse(null);
        String kept = demo && before != null && password.equals(before.demoPassword()) ? before.passwordHash() : null;
        String hashed = kept == null ? hash.encode(password) : kept;
        int id = store.put(username, hashed, name, demo ? password : null);
        if (kept == null) {
            store.endSessions(id, clock.instant());
        }
        changes.incrementAndGet();
        audit.record(by, null, "identity.account-put", username, Map.of("demo", demo));
        return id;
    }

    /** The account's own new password; its sessions are over. Whether it may be this one was asked before. */
    @Transactional
    public void change(Actor by, String password) {
        store.changePassword(by.accountId(), hash.encode(password), clock.instant());
        changes.incrementAndGet();
        audit.record(by.by(), null, "identity.password-changed", by.username(), Map.of());
    }

    /** Puts an end to whatever sessions the account has. */
    void endSessions(int accountId) {
        store.endSessions(accountId, clock.instant());
        changes.incrementAndGet();
    }

    private NewDuty duty(String role, @Nullable String operation, @Nullable String unit) {
        return new NewDuty(role, operation, unit, clock.instant(), null, "set up with the account");
    }

    /** Leaves the account with this duty in place of those it replaces; a duty that says the same already stays as it is. */
    private void become(By by, int id, String username, NewDuty duty, Predicate<Duty> replaces) {
        roles.get(duty.role());
        boolean held = false;
        for (Duty old : duties.standing(id)) {
            boolean same = !held
                    && old.until() == null
                    && old.role().equals(duty.role())
                    && Objects.equals(old.operation(), duty.operation())
                    && Objects.equals(old.unit(), duty.unit());
            if (same) {
                held = true;
            } else if (replaces.test(old)) {
                duties.withdraw(by, id, username, old.id(), "replaced");
            }
        }
        if (!held) {
            duties.grant(by, id, username, duty);
        }
        changes.incrementAndGet();
    }

    /** An account as others choose it for a duty. */
    public record Entitled(String username, Text name, Text roleName) {}

    /** Every account that has a duty now which permits something in an operation. */
    public List<Entitled> entitled(Permission permission, String operation) {
        Instant now = clock.instant();
        var entitled = new ArrayList<Entitled>();
        for (var account : store.list()) {
            if (!account.isDisabled()) {
                duties.standing(account.id()).stream()
                        .filter(d -> d.holdsAt(now) && d.isIn(operation) && d.permits(permission))
                        .findFirst()
                        .ifPresent(d -> entitled.add(new Entitled(
                                account.username(),
                                account.name(),
                                roles.get(d.role()).name())));
            }
        }
        return entitled;
    }

    public boolean knowsRole(String role) {
        return roles.find(role) != null;
    }

    boolean isAdministration(String role) {
        var known = roles.find(role);
        return known != null && known.administration() != null;
    }
}
