package org.hucheng.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A directive in the list, as it stands at a moment.
 *
 * @param group code of the group that gave it; null: the command itself
 * @param state {@code open}, {@code overdue} (its time is up and a unit has not reported), {@code done} (every unit has) or {@code withdrawn}
 * @param units how many it went to; {@code acknowledged} and {@code done} of them
 * @param withdraws number of the directive it takes back; {@code withdrawnBy} of the one that takes it back
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DirectiveRow(
        int number,
        @Nullable String group,
        String subject,
        String text,
        String priority,
        OffsetDateTime givenAt,
        String givenBy,
        OffsetDateTime dueAt,
        String state,
        int units,
        int acknowledged,
        int done,
        @Nullable Integer withdraws,
        @Nullable Integer withdrawnBy) {}
