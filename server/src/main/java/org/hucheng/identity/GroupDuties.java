package org.hucheng.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hucheng.audit.By;
import org.hucheng.identity.OidcSettings.GroupDuty;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Duties that come from somebody's groups at the identity provider. What was granted by hand is not touched. Whoever calls holds the account's row. */
@Component
class GroupDuties {
    /** Who grants and withdraws them. */
    static final By PROVIDER = new By(null, "identity-provider");

    private final Duties duties;
    private final DutyStore granted;
    private final OidcStore store;
    private final Clock clock;

    GroupDuties(Duties duties, DutyStore granted, OidcStore store, Clock clock) {
        this.duties = duties;
        this.granted = granted;
        this.store = store;
        this.clock = clock;
    }

    /** Withdraws those that no group gives any more. */
    void withdraw(AccountStore.Account account, String issuer, List<GroupDuty> given) {
        Instant now = clock.instant();
        var groups = store.groups(account.id());
        for (var held : granted.standing(account.id())) {
            String group = groups.get(held.id());
            if (group != null && !isOver(held, now) && !given.contains(asGiven(held, group))) {
                duties.withdraw(
                        PROVIDER,
                        account.id(),
                        account.username(),
                        held.id(),
                        "group " + group + " at " + issuer + " gives it no more");
            }
        }
    }

    /** Grants those that are given and not held, and lets the others hold longer; refuses what {@link Duties#grant} refuses. */
    void give(AccountStore.Account account, OidcSettings settings, List<GroupDuty> given) {
        Instant now = clock.instant();
        Instant until = now.plus(settings.lasts());
        var groups = store.groups(account.id());
        Set<GroupDuty> held = new HashSet<>();
        for (var duty : granted.standing(account.id())) {
            String group = groups.get(duty.id());
            if (group != null && !isOver(duty, now) && given.contains(asGiven(duty, group))) {
                duties.renew(PROVIDER, account.id(), account.username(), duty, until);
                held.add(asGiven(duty, group));
            }
        }
        for (var duty : given) {
            if (!held.contains(duty)) {
                String reason = "group " + duty.group() + " at " + settings.issuer();
                var granting = new NewDuty(duty.role(), duty.operation(), duty.unit(), now, until, reason);
                int id = duties.grant(PROVIDER, account.id(), account.username(), granting);
                store.note(id, settings.issuer(), duty.group());
            }
        }
    }

    private static GroupDuty asGiven(DutyStore.Granted held, String group) {
        var duty = held.duty();
        return new GroupDuty(group, duty.role(), duty.operation(), duty.unit());
    }

    private static boolean isOver(DutyStore.Granted held, Instant now) {
        @Nullable Instant until = held.duty().until();
        return until != null && !now.isBefore(until);
    }
}
