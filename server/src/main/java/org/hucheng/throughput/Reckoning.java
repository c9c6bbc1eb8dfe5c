package org.hucheng.throughput;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hucheng.inspection.Inspections.LaneFlow;
import org.hucheng.inspection.Inspections.LanePeak;
import org.hucheng.posts.PostRef;
import org.jspecify.annotations.Nullable;

/** Makes a post's rates out of what was counted. Pure. */
final class Reckoning {
    private static final int NO_LANE = 0;

    private Reckoning() {}

    /** @param peaks of whole pieces of the rules' {@code bestMinutes} */
    static PostRate of(
            PostRef post,
            ThroughputRules rules,
            List<LaneFlow> now,
            List<LaneFlow> lastHour,
            List<LanePeak> peaks,
            int staff) {
        Map<Integer, Double> nowByLane = sum(now);
        Map<Integer, Double> hourByLane = sum(lastHour);
        var lanes = new ArrayList<LaneRate>();
        hourByLane.forEach((lane, vehicles) -> {
            double rate = nowByLane.getOrDefault(lane, 0.0) * 60 / rules.nowMinutes();
            double best = best(peaks, lane) * 60.0 / rules.bestMinutes();
            double capacity = rules.capacity(best, lane == NO_LANE ? Math.max(1, post.lanes()) : 1);
            double load = rate / capacity;
            lanes.add(new LaneRate(
                    lane == NO_LANE ? null : lane,
                    rounded(rate),
                    Math.round(vehicles),
                    rounded(best),
                    rounded(capacity),
                    load,
                    ThroughputRules.waitMinutes(load, capacity)));
        });
        double rate = lanes.stream().mapToDouble(LaneRate::now).sum();
        double capacity = lanes.stream().mapToDouble(LaneRate::capacity).sum();
        double vehicles = lastHour.stream().mapToDouble(LaneFlow::vehicles).sum();
        double people = lastHour.stream().mapToDouble(LaneFlow::people).sum();
        @Nullable Double load = capacity == 0 ? null : rate / capacity;
        int used = (int) lanes.stream().filter(l -> l.lane() != null).count();
        boolean limit = lanes.stream().anyMatch(l -> l.waitMinutes() == null);
        String waiting = rate == 0 ? "none" : limit ? "at-limit" : "estimated";
        return new PostRate(
                post.code(),
                post.name(),
                post.kind(),
                post.lanes(),
                used == 0 ? null : used,
                rounded(rate),
                Math.round(vehicles),
                vehicles < 1 ? null : people / vehicles,
                staff,
                vehicles < 1 ? null : staff * 100 / vehicles,
                load,
                waiting,
                waiting.equals("estimated") ? meanWait(lanes, rate) : null,
                load == null ? List.of() : rules.advice(busiest(lanes, load), post.lanes(), used),
                List.copyOf(lanes));
    }

    private static double meanWait(List<LaneRate> lanes, double rate) {
        return lanes.stream()
                        .mapToDouble(l -> {
                            Double wait = l.waitMinutes();
                            return wait == null ? 0 : wait * l.now();
                        })
                        .sum()
                / rate;
    }

    /** A single full lane is reason enough, however empty the others are. */
    private static double busiest(List<LaneRate> lanes, double load) {
        return Math.max(load, lanes.stream().mapToDouble(LaneRate::load).max().orElse(0));
    }

    private static Map<Integer, Double> sum(List<LaneFlow> flows) {
        var sums = new TreeMap<Integer, Double>(
                Comparator.comparing((Integer lane) -> lane == NO_LANE ? Integer.MAX_VALUE : lane));
        flows.forEach(f -> sums.merge(key(f.lane()), f.vehicles(), Double::sum));
        return sums;
    }

    private static long best(List<LanePeak> peaks, int lane) {
        return peaks.stream()
                .filter(p -> key(p.lane()) == lane)
                .mapToLong(LanePeak::vehicles)
                .max()
                .orElse(0);
    }

    private static int key(@Nullable Integer lane) {
        return lane == null ? NO_LANE : lane;
    }

    private static double rounded(double rate) {
        return Math.round(rate * 10) / 10.0;
    }
}
