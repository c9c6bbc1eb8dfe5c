package org.hucheng.throughput;

import java.util.List;
import org.hucheng.operations.OperationView;
import org.jspecify.annotations.Nullable;

/**
 * How an operation judges its posts: section {@code inspection}, {@code throughput} of its configuration.
 *
 * @param nowMinutes over how many minutes "now" is counted
 * @param bestMinutes how long a rate must last to count as the lane's best
 * @param expectedPerLaneHour vehicles an hour that a lane is taken to manage until it has shown more
 * @param busyFrom share of what a lane can do from which something should be done
 */
record ThroughputRules(int nowMinutes, int bestMinutes, int expectedPerLaneHour, double busyFrom) {
    /** From here on the counts do not tell how long anybody waits: the queue may be of any length. */
    static final double LIMIT = 0.95;

    static ThroughputRules of(OperationView operation) {
        var section = operation.settings().path("inspection").path("throughput");
        return new ThroughputRules(
                section.path("nowMinutes").asInt(10),
                section.path("bestMinutes").asInt(15),
                section.path("expectedPerLaneHour").asInt(60),
                section.path("busyFrom").asDouble(0.85));
    }

    /** Vehicles an hour that a lane can do: the best it has kept up, or what is expected of it. */
    double capacity(double best, int lanes) {
        return Math.max(best, expectedPerLaneHour * (double) lanes);
    }

    /**
     * Mean wait in minutes before the inspection begins, when vehicles come at random and each takes the same time (Pollaczek and Khinchine for
     * constant service): s &middot; load / (2 &middot; (1 - load)). Null at the limit.
     */
    static @Nullable Double waitMinutes(double load, double capacity) {
        if (load >= LIMIT) {
            return null;
        }
        return 60 / capacity * load / (2 * (1 - load));
    }

    /** What would help a post: {@code open-lane} while it has one that is not used, otherwise {@code tally}; nothing while it is not busy. */
    List<String> advice(double load, int lanes, int lanesUsed) {
        if (load < busyFrom) {
            return List.of();
        }
        return List.of(lanesUsed > 0 && lanesUsed < lanes ? "open-lane" : "tally");
    }
}
