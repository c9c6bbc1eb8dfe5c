package org.hucheng.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import org.hucheng.kernel.Text;
import org.jspecify.annotations.Nullable;

/** One directive with where it stands in each unit. */
record DirectivePage(DirectiveRow directive, List<UnitLine> units) {
    /** What a unit did, when, entered by whom. */
    record Mark(OffsetDateTime at, String by) {}

    /** @param report what the unit reported when it was done */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record UnitLine(
            String unit,
            Text name,
            @Nullable Mark acknowledged,
            @Nullable Mark done,
            @Nullable String report) {}
}
