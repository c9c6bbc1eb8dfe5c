package org.hucheng.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A device with what is known of it.
 *
 * @param codeUntil when its standing code of enrolment runs out; null where none stands
 * @param lastSeenAt when it last proved its key or used a token
 * @param unsent records it said it still had to send; null where it never said
 * @param unsentAt when it said so
 * @param ended who revoked it, null while it is not
 * @param wipe who ordered its wiping, null where nobody did
 */
public record DeviceStanding(
        DeviceView device,
        DeviceState state,
        @Nullable Instant codeUntil,
        @Nullable Instant enrolledAt,
        @Nullable Instant lastSeenAt,
        @Nullable String appVersion,
        @Nullable Integer unsent,
        @Nullable Instant unsentAt,
        @Nullable Ordered ended,
        @Nullable Ordered wipe,
        @Nullable Instant wipedAt) {
    /** What somebody ordered, and why. */
    public record Ordered(Instant at, String by, String why) {}

    /** Records that it had and that will not come: what it last said it had to send, once it sends no more; 0 where nothing is known. */
    public int mayBeMissing() {
        return ended == null || unsent == null ? 0 : unsent;
    }
}
