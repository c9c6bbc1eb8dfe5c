package org.hucheng.planning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One member's duty in one shift of one day, and the line of demand it fills.
 *
 * @param shift code within its {@code system}
 * @param skill null where any will do
 */
record Assignment(
        int memberId,
        int postId,
        LocalDate day,
        String system,
        String shift,
        String agency,
        @Nullable String skill) {
    String shiftId() {
        return system + "." + shift;
    }

    Seat seat() {
        return new Seat(postId, system, shift, agency, skill);
    }

    /** A line of demand, whatever the day. */
    record Seat(
            int postId,
            String system,
            String shift,
            String agency,
            @Nullable String skill) {
        String shiftId() {
            return system + "." + shift;
        }
    }
}
