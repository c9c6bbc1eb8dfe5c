package org.hucheng.identity;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
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

    private final AccountStore store;
    private final Roles roles;
    private final Audit audit;
    private final AtomicLong changes = new AtomicLong();
    private final Argon2PasswordEncoder argon2 = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    /** Compared against when the name is unknown, so that the answer takes as long; made beside the start, which it would hold up. */
    private final CompletableFuture<String> nobodysHash =
            CompletableFuture.supplyAsync(() -> Objects.requireNonNull(argon2.encode("no account has this password")));

    Accounts(AccountStore store, Roles roles, Audit audit) {
        this.store = store;
        this.roles = roles;
        this.audit = audit;
    }

    /** An account as it is offered on the sign-in page of a demo. */
    public record DemoAccount(String username, String password, Text name, Text roleName) {}

    /** @throws org.hucheng.kernel.Refusal SIGN_IN_FAILED, whichever of name and password is wrong */
    Actor signIn(String username, String password) {
        var account = store.find(username).orElse(null);
        boolean right = argon2.matches(password, account == null ? nobodysHash.join() : account.passwordHash());
        if (account == null || !right) {
            throw IdentityProblem.SIGN_IN_FAILED.refuse();
        }
        var role = roles.get(account.role());
        return new Actor(
                account.id(), account.username(), account.name(), role.code(), account.operation(), role.permissions());
    }

    List<DemoAccount> listDemo() {
        return store.listDemo().stream()
                .map(a -> new DemoAccount(
                        a.username(),
                        String.valueOf(a.demoPassword()),
                        a.name(),
                        roles.get(a.role()).name()))
                .toList();
    }

    /** Goes up whenever this process adds or renews an account: who remembers a sign-in compares it. */
    long changes() {
        return changes.get();
    }

    Text roleName(String role) {
        return roles.get(role).name();
    }

    boolean isDemo(String username) {
        return store.find(username).map(a -> a.demoPassword() != null).orElse(false);
    }

    /** Adds an account, or gives the one of that name a new password and role. */
    @Transactional
    public void put(By by, String username, String password, String role, Text name, @Nullable String operation) {
        if (password.length() < SHORTEST_PASSWORD) {
            throw IdentityProblem.PASSWORD_TOO_SHORT.refuse("least", SHORTEST_PASSWORD);
        }
        write(by, username, password, role, name, operation, false);
    }

    /** Adds or renews a demo account; its password is public by intent. */
    @Transactional
    public void putDemo(By by, String username, String password, String role, Text name, @Nullable String operation) {
        write(by, username, password, role, name, operation, true);
    }

    private void write(
            By by, String username, String password, String role, Text name, @Nullable String operation, boolean demo) {
        roles.get(role);
        String hash = java.util.Objects.requireNonNull(argon2.encode(password));
        store.put(username, hash, role, name, operation, demo ? password : null);
        changes.incrementAndGet();
        audit.record(by, null, "identity.account-put", username, Map.of("role", role, "demo", demo));
    }

    /** An account as others choose it for a duty. */
    public record Entitled(String username, Text name, Text roleName) {}

    /** Every account of an operation, or of all, whose role has a permission. */
    public List<Entitled> entitled(Permission permission, String operation) {
        return store.ofOperation(operation).stream()
                .filter(a -> {
                    var role = roles.find(a.role());
                    return role != null && role.permissions().contains(permission);
                })
                .map(a ->
                        new Entitled(a.username(), a.name(), roles.get(a.role()).name()))
                .toList();
    }

    public boolean knowsRole(String role) {
        return roles.find(role) != null;
    }
}
