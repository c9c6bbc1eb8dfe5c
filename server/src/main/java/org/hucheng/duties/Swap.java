package org.hucheng.duties;

import java.time.Instant;
import org.hucheng.planning.PublishedRosters.Seat;
import org.jspecify.annotations.Nullable;

/**
 * A seat that is to change hands.
 *
 * @param state {@code offered}, {@code taken} (waits for a leader), {@code approved}, {@code declined}, {@code withdrawn}
 * @param giverId whose duty it is; null for a sign-up to an open seat
 */
record Swap(
        int id,
        String state,
        @Nullable Integer giverId,
        @Nullable Integer takerId,
        Seat seat,
        Instant askedAt,
        @Nullable Instant takenAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason) {

    boolean isOpen() {
        return state.equals("offered") || state.equals("taken");
    }

    boolean isGivenBy(int memberId) {
        return giverId != null && giverId == memberId;
    }

    boolean isTakenBy(int memberId) {
        return takerId != null && takerId == memberId;
    }

    /** Refuses SWAP_NOT_IN_STATE. */
    void mustBe(String... states) {
        for (String allowed : states) {
            if (state.equals(allowed)) {
                return;
            }
        }
        throw DutiesProblem.SWAP_NOT_IN_STATE.refuse("swap", id, "state", state);
    }
}
