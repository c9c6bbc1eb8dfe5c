package org.hucheng.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A duty to be granted.
 *
 * @param role code of the role
 * @param operation code of an operation; null for all
 * @param unit code of one of its units; null for the whole operation
 * @param until null: until it is withdrawn
 * @param reason why it is granted, for the trail
 */
record NewDuty(
        String role,
        @Nullable String operation,
        @Nullable String unit,
        Instant from,
        @Nullable Instant until,
        String reason) {}
