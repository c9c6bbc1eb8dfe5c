package org.hucheng.identity;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hucheng.audit.By;
import org.hucheng.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * The signed-in account behind a request, with the duties that hold at its moment; a handler takes it as an argument.
 *
 * @param duties the earliest granted first; none for an account whose duties have ended or not begun
 */
public record Actor(int accountId, String username, Text name, List<Duty> duties) implements Serializable {
    public By by() {
        return new By(accountId, username);
    }

    /** What any of the duties permits, wherever it is for. */
    public Set<Permission> permissions() {
        var all = EnumSet.noneOf(Permission.class);
        duties.forEach(duty -> duty.permissions().stream().filter(duty::permits).forEach(all::add));
        return all;
    }

    /** Whether a duty permits this in an operation, in all of it or in a part. */
    public boolean may(Permission permission, String operation) {
        return duties.stream().anyMatch(duty -> duty.isIn(operation) && duty.permits(permission));
    }

    /** Whether any duty reaches into this operation. */
    public boolean mayEnter(String operation) {
        return duties.stream().anyMatch(duty -> duty.isIn(operation));
    }

    /** Code of the only operation that the duties are for; null where they are for several, for every one, or there are none. */
    public @Nullable String operation() {
        String only = duties.isEmpty() ? null : duties.getFirst().operation();
        return only != null && duties.stream().allMatch(duty -> only.equals(duty.operation())) ? only : null;
    }
}
