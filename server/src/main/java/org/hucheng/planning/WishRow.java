package org.hucheng.planning;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody would like.
 *
 * @param shift with {@code system} one shift; null for any of that day
 * @param serves whether to serve then, or not to
 * @param by an account, or the member's own code
 */
public record WishRow(
        int id,
        int memberId,
        LocalDate day,
        @Nullable String system,
        @Nullable String shift,
        boolean serves,
        String by,
        Instant at) {
    /** Full name of the shift; null for any. */
    @Nullable
    String shiftId() {
        return system == null ? null : system + "." + shift;
    }
}
