package org.hucheng.throughput;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One lane of a post.
 *
 * @param lane null: vehicles for which no lane was named
 * @param now vehicles an hour, from the last minutes; {@code lastHour} vehicles in the last hour
 * @param best the best rate it kept up in the last day, vehicles an hour; {@code capacity} what it is taken to be able to do
 * @param load {@code now} as a share of {@code capacity}
 * @param waitMinutes estimated from the load; null at the limit, where the counts do not tell
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LaneRate(
        @Nullable Integer lane,
        double now,
        long lastHour,
        double best,
        double capacity,
        double load,
        @Nullable Double waitMinutes) {}
