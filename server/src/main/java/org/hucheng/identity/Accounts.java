package org.hucheng.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.hucheng.audit.Audit;
import org.hucheng.audit.By;
import org.hucheng.kernel.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** People's accounts. Passwords are kept as Argon2id (RFC 9106) and nowhere else, except those of demo accounts, which are no secret. */
@Component
public class Accounts {
    static final int SHORTEST_PASSWORD = 12;
    private static final Text NO_DUTY = new Text("没有岗位角色", "No duty");

    /** How long duties are believed without asking the database again: the longest one that another process withdrew still permits. */
    private static final Duration BELIEVED = Duration.ofSeconds(2);

    private final AccountStore store;
    private final Duties duties;
    private final Roles roles;
    private final Audit audit;
    private final Clock clock;
    private final Map<Integer, Known> known = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private final Argon2PasswordEncoder argon2 = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    /** Compared against when the name is unknown, so that the answer takes as long; made beside the start, which it would hold up. */
    private final CompletableFuture<String> nobodysHash =
            CompletableFuture.supplyAsync(() -> Objects.requireNonNull(argon2.encode("no account has this password")));

    /** @param duties null for an account that is disabled or gone */
    private record Known(@Nullable List<Duty> duties, Instant until, long changes) {}

    Accounts(AccountStore store, Duties duties, Roles roles, Audit audit, Clock clock) {
        this.store = store;
        this.duties = duties;
        this.roles = roles;
        this.audit = audit;
        this.clock = clock;
    }

    /** An account as it is offered on the sign-in page of a demo. */
    public record DemoAccount(String username, String password, Text name, Text roleName) {}

    /** @throws org.hucheng.kernel.Refusal SIGN_IN_FAILED, whichever of name and password is wrong, and for a disabled account */
    Actor signIn(String username, String password) {
        var account = store.find(username).orElse(null);
        boolean right = argon2.matches(password, account == null ? nobodysHash.join() : account.passwordHash());
        if (account == null || !right || account.isDisabled()) {
            throw IdentityProblem.SIGN_IN_FAILED.refuse();
        }
        return holding(account.id(), account.username(), account.name(), duties.standing(account.id()));
    }

    /** Who was signed in, with the duties that hold now; null once the account is disabled. */
    public @Nullable Actor current(Actor actor) {
        Instant now = clock.instant();
        Known before = known.get(actor.accountId());
        if (before == null
                || before.changes() != changes.get()
                || !now.isBefore(before.until())
                || now.isBefore(before.until().minus(BELIEVED))) {
            long seen = changes.get();
            var standing = store.isDisabled(actor.accountId()) ? null : duties.standing(actor.accountId());
            before = new Known(standing, now.plus(BELIEVED), seen);
            known.put(actor.accountId(), before);
        }
        var standing = before.duties();
        return standing == null ? null : holding(actor.accountId(), actor.username(), actor.name(), standing);
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

    boolean isDemo(String username) {
        return store.find(username).map(a -> a.demoPassword() != null).orElse(false);
    }

    /** Adds an account, or gives the one of that name a new password; its duties become this one, for a whole operation or for all. */
    @Transactional
    public void put(By by, String username, String password, String role, Text name, @Nullable String operation) {
        put(by, username, password, role, name, operation, null);
    }

    /** The same for a unit of an operation; refuses PASSWORD_TOO_SHORT and what {@link Duties#grant} refuses. */
    @Transactional
    public void put(
            By by,
            String username,
            String password,
            String role,
            Text name,
            @Nullable String operation,
            @Nullable String unit) {
        requireLength(password);
        int id = write(by, username, password, name, false);
        become(by, id, username, duty(role, operation, unit), old -> true);
    }

    /** Adds or renews a demo account; its password is public by intent. */
    @Transactional
    public void putDemo(By by, String username, String password, String role, Text name, @Nullable String operation) {
        putDemo(by, username, password, role, name, operation, null);
    }

    /** The same for a unit; duties for other operations stay. */
    @Transactional
    public void putDemo(
            By by,
            String username,
            String password,
            String role,
            Text name,
            @Nullable String operation,
            @Nullable String unit) {
        int id = write(by, username, password, name, true);
        become(by, id, username, duty(role, operation, unit), old -> Objects.equals(old.operation(), operation));
    }

    static void requireLength(String password) {
        if (password.length() < SHORTEST_PASSWORD) {
            throw IdentityProblem.PASSWORD_TOO_SHORT.refuse("least", SHORTEST_PASSWORD);
        }
    }

    /** Writes account and password; returns the account's id. */
    int write(By by, String username, String password, Text name, boolean demo) {
        String hash = Objects.requireNonNull(argon2.encode(password));
        int id = store.put(username, hash, name, demo ? password : null);
        changes.incrementAndGet();
        audit.record(by, null, "identity.account-put", username, Map.of("demo", demo));
        return id;
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
