package org.hucheng.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A roster as it is stored.
 *
 * @param unitId its posts are those of this unit and all below it; null for all posts
 * @param people {@code pools} or {@code own}
 * @param version the newest published one, {@code basedOn} the one the working copy was made from; 0 for none
 * @param report JSON of a {@link Report}
 */
record RosterRow(
        int id,
        int operationId,
        int number,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable Integer unitId,
        String people,
        String state,
        int revision,
        int version,
        int basedOn,
        int seats,
        int duties,
        int holes,
        String report,
        String createdBy,
        Instant createdAt,
        String plannedBy,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        @Nullable Instant publishedAt,
        long lookedStamp) {
    int days() {
        return Math.toIntExact(ChronoUnit.DAYS.between(firstDay, lastDay) + 1);
    }

    boolean isPublished() {
        return state.equals("published");
    }

    /** Refuses ROSTER_NOT_IN_STATE. */
    void mustBe(String... states) {
        for (String allowed : states) {
            if (state.equals(allowed)) {
                return;
            }
        }
        throw PlanningProblem.ROSTER_NOT_IN_STATE.refuse("state", state, "expected", String.join(" | ", states));
    }

    /** Refuses ROSTER_CHANGED_MEANWHILE: somebody else was quicker. */
    void mustBeAt(int seen) {
        if (seen != revision) {
            throw PlanningProblem.ROSTER_CHANGED_MEANWHILE.refuse("revision", revision, "seen", seen);
        }
    }
}
