package org.hucheng.posts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.hucheng.kernel.Text;
import org.jspecify.annotations.Nullable;

/** One post's page: the row, its orders oldest first, and what it needs. */
record PostPage(@JsonUnwrapped PostRow row, @Nullable String division, List<OrderRow> orders, List<DemandRow> demand) {

    /** @param replaces number of the order whose place it takes; {@code replacedBy} of the one that took its place, so that it no longer holds */
    record OrderRow(
            String act,
            String number,
            Text givenBy,
            OffsetDateTime at,
            Text reason,
            String recordedBy,
            OffsetDateTime recordedAt,
            @Nullable String replaces,
            @Nullable String replacedBy) {}

    record DemandRow(
            String system,
            String shift,
            String agency,
            @Nullable String skill,
            int needed,
            LocalDate from,
            LocalDate to) {}
}
