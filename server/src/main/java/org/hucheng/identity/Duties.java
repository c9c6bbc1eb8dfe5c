package org.hucheng.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hucheng.audit.Audit;
import org.hucheng.audit.By;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Grants and withdraws duties; whoever calls holds the account's row. */
@Component
class Duties {
    private static final int SHORTEST_REASON = 4;

    private final DutyStore store;
    private final Roles roles;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    Duties(DutyStore store, Roles roles, Access access, Audit audit, Clock clock) {
        this.store = store;
        this.roles = roles;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Duties of an account that were not withdrawn, with what each permits; one whose role the configuration no longer has permits nothing. */
    List<Duty> standing(int accountId) {
        return store.standing(accountId).stream()
                .map(granted -> {
                    var duty = granted.duty();
                    var role = roles.find(duty.role());
                    return new Duty(
                            granted.id(),
                            duty.role(),
                            duty.operation(),
                            duty.unit(),
                            duty.from(),
                            duty.until(),
                            role == null ? java.util.Set.of() : role.permissions());
                })
                .toList();
    }

    /**
     * Refuses ROLE_UNKNOWN, DUTY_REASON_MISSING, DUTY_WINDOW, DUTY_PLACE_UNKNOWN, ADMINISTRATION_IS_WHOLE, ADMINISTRATION_NOT_TOGETHER.
     *
     * @return the id of the duty
     */
    @Transactional(propagation = Propagation.MANDATORY)
    int grant(By by, int accountId, String username, NewDuty duty) {
        var role = roles.get(duty.role());
        reason(duty.reason());
        Instant until = duty.until();
        if (until != null && (!until.isAfter(duty.from()) || !until.isAfter(clock.instant()))) {
            throw IdentityProblem.DUTY_WINDOW.refuse("from", duty.from().toString(), "until", until.toString());
        }
        Integer operation = place(duty);
        if (role.administration() != null && duty.unit() != null) {
            throw IdentityProblem.ADMINISTRATION_IS_WHOLE.refuse("role", role.code());
        }
        requireApart(role, duty, store.standing(accountId));
        int id = store.add(accountId, duty, by.name());
        audit.record(by, operation, "identity.duty-granted", username, details(duty));
        return id;
    }

    /** Gives a duty that holds another end; refuses ROLE_UNKNOWN, ADMINISTRATION_NOT_TOGETHER. */
    @Transactional(propagation = Propagation.MANDATORY)
    void renew(By by, int accountId, String username, DutyStore.Granted granted, Instant until) {
        var duty = granted.duty();
        var renewed = new NewDuty(duty.role(), duty.operation(), duty.unit(), duty.from(), until, duty.reason());
        requireApart(
                roles.get(duty.role()),
                renewed,
                store.standing(accountId).stream()
                        .filter(other -> other.id() != granted.id())
                        .toList());
        store.extend(granted.id(), until);
        String operation = duty.operation();
        audit.record(
                by,
                operation == null ? null : access.operationId(operation),
                "identity.duty-renewed",
                username,
                details(renewed));
    }

    /** Refuses DUTY_REASON_MISSING, DUTY_NOT_FOUND, DUTY_WITHDRAWN. */
    @Transactional(propagation = Propagation.MANDATORY)
    void withdraw(By by, int accountId, String username, int id, @Nullable String why) {
        String reason = reason(why);
        var granted = store.lock(accountId, id)
                .orElseThrow(() -> IdentityProblem.DUTY_NOT_FOUND.refuse("account", username, "duty", id));
        if (granted.withdrawnAt() != null) {
            throw IdentityProblem.DUTY_WITHDRAWN.refuse("duty", id);
        }
        store.withdraw(id, clock.instant(), by.name(), reason);
        var duty = granted.duty();
        var details = details(duty);
        details.put("reason", reason);
        String operation = duty.operation();
        audit.record(
                by,
                operation == null ? null : access.operationId(operation),
                "identity.duty-withdrawn",
                username,
                details);
    }

    /** Id of the duty's operation, null for all; refuses DUTY_PLACE_UNKNOWN. */
    private @Nullable Integer place(NewDuty duty) {
        String operation = duty.operation();
        String unit = duty.unit();
        if (operation == null) {
            if (unit != null) {
                throw IdentityProblem.DUTY_PLACE_UNKNOWN.refuse("unit", unit);
            }
            return null;
        }
        Integer id = access.operationId(operation);
        if (id == null) {
            throw IdentityProblem.DUTY_PLACE_UNKNOWN.refuse("operation", operation);
        }
        if (unit != null && !access.hasUnit(operation, unit)) {
            throw IdentityProblem.DUTY_PLACE_UNKNOWN.refuse("operation", operation, "unit", unit);
        }
        return id;
    }

    /** Who administers administers one thing, and sees no persons by another duty at the same time. */
    private void requireApart(Roles.Role role, NewDuty duty, List<DutyStore.Granted> others) {
        for (var other : others) {
            var held = roles.find(other.duty().role());
            if (held != null
                    && !mayStandTogether(role, held)
                    && Access.overlap(
                            duty.from(),
                            duty.until(),
                            other.duty().from(),
                            other.duty().until())) {
                throw IdentityProblem.ADMINISTRATION_NOT_TOGETHER.refuse("role", role.code(), "held", held.code());
            }
        }
    }

    private static boolean mayStandTogether(Roles.Role a, Roles.Role b) {
        if (a.administration() == null && b.administration() == null) {
            return true;
        }
        if (a.administration() != null && b.administration() != null) {
            return Objects.equals(a.administration(), b.administration());
        }
        return !a.seesPersons() && !b.seesPersons();
    }

    private static Map<String, Object> details(NewDuty duty) {
        var details = new LinkedHashMap<String, Object>();
        details.put("role", duty.role());
        if (duty.operation() != null) {
            details.put("operation", duty.operation());
        }
        if (duty.unit() != null) {
            details.put("unit", duty.unit());
        }
        details.put("from", duty.from().toString());
        if (duty.until() != null) {
            details.put("until", duty.until().toString());
        }
        details.put("reason", duty.reason());
        return details;
    }

    static String reason(@Nullable String reason) {
        if (reason == null || reason.strip().length() < SHORTEST_REASON) {
            throw IdentityProblem.DUTY_REASON_MISSING.refuse("shortest", SHORTEST_REASON);
        }
        return reason.strip();
    }
}
