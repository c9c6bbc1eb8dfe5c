package org.hucheng.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.hucheng.kernel.Text;
import org.hucheng.planning.Report.ShortageJson;
import org.jspecify.annotations.Nullable;

/** What a repair proposes, as it is kept: people and posts by their ids, words as they were said when it was made. */
record Proposal(
        List<Text> why,
        int holesBefore,
        int holesAfter,
        int callIns,
        int fewestCallIns,
        int moved,
        List<Item> items,
        List<ShortageJson> shortages) {
    /** @param kind {@code drop}, {@code reassign}, {@code call-in}, {@code move} */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            String kind,
            int memberId,
            LocalDate day,
            @Nullable Assignment before,
            @Nullable Assignment after,
            Text reason) {}
}
