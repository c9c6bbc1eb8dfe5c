package org.hucheng.identity;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A role granted to an account for a place and a window of time.
 *
 * @param operation code of the operation it is for; null for every operation of the installation
 * @param unit code of the unit it is for, with all units below; null for the whole operation
 * @param until when it ends; null while nobody has said
 */
public record Duty(
        int id,
        String role,
        @Nullable String operation,
        @Nullable String unit,
        Instant from,
        @Nullable Instant until,
        Set<Permission> permissions)
        implements Serializable {
    public boolean holdsAt(Instant at) {
        return !at.isBefore(from) && (until == null || at.isBefore(until));
    }

    public boolean isIn(String operationCode) {
        return operation == null || operation.equals(operationCode);
    }

    /** True when the duty permits this where it holds: what concerns a whole operation is permitted to nobody who has a duty for a unit alone. */
    boolean permits(Permission permission) {
        return permissions.contains(permission) && (unit == null || !permission.isWhole());
    }
}
