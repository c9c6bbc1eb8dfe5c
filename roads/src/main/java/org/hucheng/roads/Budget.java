package org.hucheng.roads;

import com.carrotsearch.hppc.IntArrayList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Which posts to set when there are not enough. The inflow is the greatest traffic that can get in when each road carries at most its
 * own; a post takes its road out. Best sets lie on minimum cuts in which a road pays either its traffic or a price for its post: those
 * cuts give the lower hull of all (budget, inflow) pairs exactly, and with it a bound for the budgets between.
 */
public final class Budget {
    /** Cuts computed at most; more hull points than this leave some budgets with a bound only. */
    static final int CUTS = 400;

    private record Found(long spent, long uncovered) {}

    private final Cordon cordon;
    private final long[] traffic;
    private final int[] price;
    private final List<IntArrayList> cuts = new ArrayList<>();
    private final TreeMap<Long, Long> hull = new TreeMap<>();

    /**
     * @param counts measured traffic; a road without a count is taken by its class
     * @param byPrice spend the prices of the cordon's choice (people) instead of one for each post
     */
    Budget(Cordon cordon, List<TrafficCount> counts, boolean byPrice) {
        this.cordon = cordon;
        int edges = cordon.cut.edges();
        traffic = new long[edges];
        price = new int[edges];
        for (int e = 0; e < edges; e++) {
            RoadClass roadClass = cordon.cut.network.classOf(cordon.cut.segment.get(e));
            traffic[e] = Math.max(1, roadClass.traffic());
            price[e] = byPrice ? cordon.choice.prices().of(roadClass) : 1;
        }
        if (!counts.isEmpty()) {
            var index = cordon.pieces();
            for (TrafficCount count : counts) {
                int segment = index.mustSnap("count", count.point()).snap().segment();
                for (int e = 0; e < edges; e++) {
                    if (cordon.cut.segment.get(e) == segment) {
                        traffic[e] = Math.max(1, count.vehicles());
                    }
                }
            }
        }
        Found nothing = solve(1, Long.MAX_VALUE >> 34);
        Found all = solve(Long.MAX_VALUE >> 34, 1);
        hull.put(nothing.spent, nothing.uncovered);
        hull.put(all.spent, all.uncovered);
        refine(nothing, all);
    }

    /** The least of uncovered * weight + spent * cost over all cuts and all choices on them. */
    private Found solve(long weight, long cost) {
        var problem = new CutProblem(
                cordon.cut,
                cordon.ends,
                e -> cordon.closed.contains(e) ? 0 : Math.min(traffic[e] * weight, price[e] * cost));
        MaxFlow flow = problem.flow();
        flow.run(CutProblem.SOURCE, CutProblem.SINK);
        IntArrayList edges = problem.cut(flow.sourceSide(CutProblem.SOURCE));
        cuts.add(edges);
        long spent = 0;
        long uncovered = 0;
        for (int i = 0; i < edges.size(); i++) {
            int e = edges.get(i);
            if (traffic[e] * weight <= price[e] * cost) {
                uncovered += traffic[e];
            } else {
                spent += price[e];
            }
        }
        return new Found(spent, uncovered);
    }

    private void refine(Found few, Found many) {
        long spent = many.spent - few.spent;
        long uncovered = few.uncovered - many.uncovered;
        if (spent <= 1 || uncovered <= 0 || cuts.size() >= CUTS) {
            return;
        }
        Found between = solve(spent, uncovered);
        long value = between.uncovered * spent + between.spent * uncovered;
        if (value < few.uncovered * spent + few.spent * uncovered) {
            hull.put(between.spent, between.uncovered);
            refine(few, between);
            refine(between, many);
        }
    }

    /** The best set found for each budget from 0 to the given one, or to the one that closes the area. */
    public List<BudgetStep> steps(int most) {
        List<BudgetStep> steps = new ArrayList<>();
        long before = hull.firstEntry().getValue();
        for (int budget = 0; budget <= most; budget++) {
            BudgetStep step = step(budget, before);
            steps.add(step);
            before = step.uncovered();
            if (step.uncovered() == 0) {
                break;
            }
        }
        return steps;
    }

    private BudgetStep step(int budget, long before) {
        long best = Long.MAX_VALUE;
        IntArrayList chosen = new IntArrayList();
        for (IntArrayList cut : cuts) {
            var pick = new Knapsack(cut, traffic, price, budget);
            if (pick.left < best) {
                best = pick.left;
                chosen = pick.chosen;
            }
        }
        List<PostSite> posts = new ArrayList<>();
        IntArrayList picked = chosen;
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < picked.size(); i++) {
            order.add(picked.get(i));
        }
        order.sort(Comparator.comparingLong((Integer e) -> -traffic[e]).thenComparing(e -> e));
        order.forEach(e -> posts.add(cordon.site(e)));
        long atLeast = bound(budget);
        return new BudgetStep(budget, posts, best, before - best, Math.min(best, atLeast), atLeast >= best);
    }

    /** No set of this budget leaves less: the hull, rounded up to a whole vehicle. */
    private long bound(long budget) {
        var low = hull.floorEntry(budget);
        var high = hull.ceilingEntry(budget);
        if (high == null || low == null) {
            return 0;
        }
        if (low.getKey().equals(high.getKey())) {
            return low.getValue();
        }
        long run = high.getKey() - low.getKey();
        long fall = low.getValue() - high.getValue();
        return Math.ceilDiv(low.getValue() * run - fall * (budget - low.getKey()), run);
    }
}
