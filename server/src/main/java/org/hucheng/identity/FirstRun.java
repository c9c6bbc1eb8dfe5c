package org.hucheng.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import org.hucheng.audit.By;
import org.hucheng.kernel.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the first administrators of an installation that has no account. Whoever has the secret of the one-time link may; it lives in this process's memory
 * for an hour, and ends with the first account, wherever that comes from.
 */
@Component
public class FirstRun {
    private static final Duration VALID = Duration.ofHours(1);
    private static final String WHY = "first set-up";

    private final AccountStore store;
    private final AccountDesk desk;
    private final Accounts accounts;
    private final Duties duties;
    private final Roles roles;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private @Nullable Offer offer;

    FirstRun(AccountStore store, AccountDesk desk, Accounts accounts, Duties duties, Roles roles, Clock clock) {
        this.store = store;
        this.desk = desk;
        this.accounts = accounts;
        this.duties = duties;
        this.roles = roles;
        this.clock = clock;
    }

    private record Offer(String secret, Instant until) {}

    /**
     * One of the first administrators.
     *
     * @param administration {@code security}, {@code system} or {@code audit}
     * @param password of the security administrator's own choice; null: one is made up
     */
    record First(
            String administration,
            String username,
            Text name,
            @Nullable String password) {}

    /** @param password the one made up; null for who chose one */
    record Made(String username, @Nullable String password) {}

    boolean isWaiting() {
        return store.isEmpty();
    }

    /** A new secret in place of the one before; null where there are accounts already. */
    public synchronized @Nullable String offer() {
        if (!store.isEmpty()) {
            return null;
        }
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        offer = new Offer(secret, clock.instant().plus(VALID));
        return secret;
    }

    /**
     * Refuses SET_UP_OVER, SET_UP_LINK, SET_UP_PEOPLE and what {@link AccountDesk#add} and {@link PasswordRules} refuse; then nobody was made and the link
     * still holds.
     */
    @Transactional
    public synchronized List<Made> make(String secret, List<First> people) {
        require(secret);
        requireAdministrators(people);
        var made = new ArrayList<Made>();
        for (First first : people) {
            String chosen = first.password();
            if (chosen != null) {
                PasswordRules.check(chosen, first.username());
            }
            String password = desk.add(By.OPERATOR, first.username(), first.name(), chosen);
            int id = store.find(first.username()).orElseThrow().id();
            duties.grant(
                    By.OPERATOR,
                    id,
                    first.username(),
                    new NewDuty(roles.administering(first.administration()), null, null, clock.instant(), null, WHY));
            made.add(new Made(first.username(), chosen == null ? password : null));
        }
        accounts.changed();
        offer = null;
        return made;
    }

    private void require(String secret) {
        if (!store.lockEmpty()) {
            offer = null;
            throw IdentityProblem.SET_UP_OVER.refuse();
        }
        Offer standing = offer;
        if (standing == null
                || !MessageDigest.isEqual(
                        standing.secret().getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8))
                || !clock.instant().isBefore(standing.until())) {
            throw IdentityProblem.SET_UP_LINK.refuse();
        }
    }

    /** The security administrator first, who can make the others; each kind once. Refuses SET_UP_PEOPLE. */
    private static void requireAdministrators(List<First> people) {
        var kinds = new HashSet<String>();
        var names = new HashSet<String>();
        boolean once = people.stream().allMatch(p -> kinds.add(p.administration()) && names.add(p.username()));
        if (!once
                || people.isEmpty()
                || !people.getFirst().administration().equals("security")
                || people.getFirst().password() == null) {
            throw IdentityProblem.SET_UP_PEOPLE.refuse();
        }
    }
}
