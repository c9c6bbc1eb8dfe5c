package org.hucheng.throughput;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.hucheng.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * One post at a moment. No queue is measured: the wait is an estimate from how close the lanes are to what they can do.
 *
 * @param lanes how many the post has; {@code lanesUsed} of them in the last hour, null when no record named one
 * @param now vehicles an hour, from the last minutes; {@code lastHour} vehicles in the last hour
 * @param perVehicle people in a vehicle in the last hour; null without vehicles
 * @param staff people on duty at the post; {@code staffPer100} for each hundred vehicles of the last hour, null without vehicles
 * @param load the share of what its used lanes can do; null when nothing passed in the last hour
 * @param waiting {@code none} when nothing passes, {@code estimated}, or {@code at-limit}
 * @param waitMinutes mean over the vehicles, only when {@code estimated}
 * @param advice {@code open-lane}, {@code tally}, or nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PostRate(
        String post,
        Text name,
        String kind,
        int lanes,
        @Nullable Integer lanesUsed,
        double now,
        long lastHour,
        @Nullable Double perVehicle,
        int staff,
        @Nullable Double staffPer100,
        @Nullable Double load,
        String waiting,
        @Nullable Double waitMinutes,
        List<String> advice,
        List<LaneRate> byLane) {}
