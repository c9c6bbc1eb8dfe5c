package org.hucheng.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What the operation wants to have reached within some days.
 *
 * @param state {@code set}, {@code late} (its last day is over), {@code reached} or {@code dropped}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Objective(
        int number,
        String text,
        LocalDate from,
        LocalDate to,
        OffsetDateTime setAt,
        String setBy,
        String state,
        @Nullable OffsetDateTime endedAt,
        @Nullable String endedBy,
        @Nullable String endText) {}
