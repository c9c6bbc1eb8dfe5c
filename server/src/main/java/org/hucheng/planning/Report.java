package org.hucheng.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.hucheng.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a roster's quality, as the API shows it.
 *
 * @param scarce which kinds of people one more of would help most, dearest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Report(
        @Nullable ScoreJson score,
        @Nullable Fairness fairness,
        @Nullable List<ShortageJson> shortages,
        @Nullable List<Text> scarce) {
    static final Report NONE = new Report(null, null, null, null);

    /**
     * Weighted terms, lower is better.
     *
     * @param objective with missing people at their price, as the bound counts
     * @param bound proven: no roster has a lower objective; null when unknown
     * @param gap distance of the objective to the bound as a share of it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ScoreJson(
            long total,
            int holes,
            long distance,
            long offBase,
            long offTeam,
            long shifts,
            long nights,
            long weekends,
            long wishes,
            long stability,
            @Nullable Long objective,
            @Nullable Long bound,
            @Nullable Double gap) {}

    /** For shifts, nights and weekend duties pairs of a number and how many members have so many in the window. */
    record Fairness(List<int[]> shifts, List<int[]> nights, List<int[]> weekends) {}

    record ShortageJson(
            List<LocalDate> days, List<String> posts, int needed, int possible, int missing, Text sentence) {}
}
