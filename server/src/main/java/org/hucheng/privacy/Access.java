package org.hucheng.privacy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's leave to see one person's or one vehicle's values until a moment.
 *
 * @param glass taken in an emergency by somebody whose duty does not permit it otherwise; another person reviews it
 * @param kind {@code plate} or {@code id}: what the tokens are of
 * @param tokens the value's token under each scheme it may belong to
 * @param purpose code of one of the operation's purposes; null where it lists none
 */
public record Access(
        int id,
        int operationId,
        int accountId,
        String actor,
        boolean glass,
        String kind,
        List<UUID> tokens,
        @Nullable String purpose,
        String reason,
        Instant grantedAt,
        Instant until,
        @Nullable Instant closedAt,
        int reveals,
        @Nullable Review review) {

    /** What another person said of it. */
    record Review(String by, Instant at, boolean justified, String words) {}

    boolean isOpen(Instant now) {
        return closedAt == null && now.isBefore(until);
    }
}
