package org.hucheng.audit;

import org.jspecify.annotations.Nullable;

/** Who acts: an account (or null for the machine's own operator), under a name that a reader of the trail knows. */
public record By(@Nullable Integer accountId, String name) {
    /** Someone with the command line of the machine. */
    public static final By OPERATOR = new By(null, "operator");
}
