package org.hucheng.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person asked about the own data.
 *
 * @param kind {@code access}, {@code correct} or {@code erase}
 * @param checked how it was made sure that it is this person
 * @param state {@code open}, {@code answered}, {@code refused} or {@code erased}
 * @param subject the number, sealed; null once it is gone
 * @param result what was done, as JSON
 */
record PersonsRequest(
        int id,
        int operationId,
        String kind,
        List<UUID> tokens,
        byte @Nullable [] subject,
        String checked,
        String words,
        LocalDate receivedOn,
        LocalDate dueOn,
        int recordedBy,
        String recordedByName,
        Instant recordedAt,
        String state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decision,
        @Nullable String result) {}
