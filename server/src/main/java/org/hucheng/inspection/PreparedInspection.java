package org.hucheng.inspection;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hucheng.intake.CopyRows;
import org.jspecify.annotations.Nullable;

/** An inspection record checked, sealed and encoded. */
sealed interface PreparedInspection {
    List<Counted> counts();

    /** Rows in binary COPY form: at most one vehicle, any number of people. */
    record Rows(@Nullable CopyRows vehicle, CopyRows people, List<Counted> counts) implements PreparedInspection {}

    record Tally(
            UUID id,
            Instant at,
            int postId,
            Instant from,
            Instant to,
            int vehicles,
            int people,
            String disposition,
            List<Counted> counts)
            implements PreparedInspection {}

    record SecondMeasurement(
            UUID id,
            Instant at,
            int postId,
            UUID ofRecord,
            int person,
            int temperature,
            @Nullable String method,
            String disposition,
            List<Counted> counts)
            implements PreparedInspection {}
}
