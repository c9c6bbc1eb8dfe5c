package org.hucheng.identity;

import java.io.Serializable;
import java.util.Set;
import org.hucheng.audit.By;
import org.hucheng.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * The signed-in account behind a request; a handler takes it as an argument.
 *
 * @param operation code of the only operation the account belongs to; null for every operation
 */
public record Actor(
        int accountId,
        String username,
        Text name,
        String role,
        @Nullable String operation,
        Set<Permission> permissions) implements Serializable {
    public By by() {
        return new By(accountId, username);
    }
}
