package org.hucheng.rostering;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;

/**
 * One search for every instance: greedy, holes, then rounds. A round cuts the members into regions, which the crew works on side by side:
 * some annealing at the round's temperature, now and then a pass of day flows; the last rounds are flows alone. The regions and every
 * region's chance follow from the seed, not from the threads.
 */
final class Search {
    private static final int FLOW_SPARE = 24;
    private static final int FLOW_PER_SEAT = 4;

    private final Instance in;
    private final Crew crew;
    private final SplittableRandom random;
    private final SearchTuning tuning;
    private final DayFlow[] flows;
    private final int regions;
    final Rows rows;
    Rows best;
    long bestObjective;

    Search(Instance in, Crew crew, long seed, SearchTuning tuning) {
        this.in = in;
        this.crew = crew;
        this.tuning = tuning;
        random = new SplittableRandom(seed);
        regions = in.members >= 1200 ? 4 : 1;
        rows = new Rows(in);
        best = rows;
        flows = new DayFlow[regions];
        for (int p = 0; p < regions; p++) {
            flows[p] = new DayFlow(rows, FLOW_SPARE, FLOW_PER_SEAT);
        }
    }

    /** Greedy and chains; answers the holes left. */
    int cover() {
        if (!tuning.softCover()) {
            Greedy.fill(rows);
        }
        if (!tuning.softCover() && rows.holes() > 0) {
            new HoleFiller(rows, random.nextLong(), 6, 20_000, 3_000_000).fill();
            if (rows.holes() > 0) {
                flowPass(true);
                new HoleFiller(rows, random.nextLong(), 8, 60_000, 6_000_000).fill();
            }
        }
        keep();
        return rows.holes();
    }

    private void keep() {
        best = rows.copy();
        bestObjective = rows.objective();
    }

    /** @param time how far the budget is used up, 0 to 1 */
    void round(int number, double time) {
        boolean flowOnly = tuning.flowEvery() > 0 && (number < 5 || time > 0.94);
        if (flowOnly) {
            flowPass(false);
        } else {
            anneal(tuning.temperature(time));
            if (tuning.flowEvery() > 0 && number % tuning.flowEvery() == 0) {
                flowPass(false);
            }
        }
        long objective = rows.objective();
        if (objective < bestObjective) {
            best.copyFrom(rows);
            bestObjective = objective;
        }
    }

    private void anneal(double temperature) {
        Regions cut = Regions.cut(in, regions, random);
        List<Callable<Long>> tasks = new ArrayList<>();
        for (int p = 0; p < regions; p++) {
            long seed = random.nextLong();
            int part = p;
            tasks.add(() -> new Annealer(rows, cut.parts[part], cut.partOf, part, seed, tuning)
                    .run((long) tuning.triesPerMember() * cut.parts[part].length, temperature));
        }
        crew.all(tasks);
    }

    /** All days once, in a random order of days, every region for itself; open seats only if one region has everybody. */
    void flowPass(boolean withHoles) {
        Regions cut = Regions.cut(in, withHoles ? 1 : regions, random);
        int[] order = shuffledDays();
        List<Callable<Boolean>> tasks = new ArrayList<>();
        for (int p = 0; p < cut.parts.length; p++) {
            int part = p;
            tasks.add(() -> {
                for (int d : order) {
                    flows[part].run(d, cut.parts[part], withHoles ? open(rows, d) : null, null, Instance.HOLE);
                }
                return true;
            });
        }
        crew.all(tasks);
    }

    /** Empty seats of each line of a day. */
    static int[] open(Rows rows, int day) {
        Instance in = rows.in;
        int[] lines = in.dayLines[day];
        int[] open = new int[lines.length];
        for (int j = 0; j < lines.length; j++) {
            open[j] = in.lineUnder[lines[j]] > 0 ? Math.max(0, in.lineNeed[lines[j]] - rows.count[lines[j]]) : 0;
        }
        return open;
    }

    private int[] shuffledDays() {
        int[] order = new int[in.days];
        for (int d = 0; d < in.days; d++) {
            int at = random.nextInt(d + 1);
            order[d] = order[at];
            order[at] = d;
        }
        return order;
    }

    /** One pass of flows over everybody at once, which also tells each line's marginal cost. */
    int[] marginalCosts() {
        int[] price = new int[in.lines()];
        int[] everybody = new int[in.members];
        for (int m = 0; m < in.members; m++) {
            everybody[m] = m;
        }
        rows.copyFrom(best);
        for (int d = 0; d < in.days; d++) {
            flows[0].run(d, everybody, null, null, Instance.HOLE);
            flows[0].prices(price);
        }
        keepIfBetter();
        return price;
    }

    void keepIfBetter() {
        long objective = rows.objective();
        if (objective < bestObjective) {
            best.copyFrom(rows);
            bestObjective = objective;
        }
    }

    /** Keeps people in reserve for rare seats where nobody is missing; an exchange may cost so much. */
    void standBy(int most) {
        if (best.holes() == 0) {
            StandBy.provide(best, most);
            bestObjective = best.objective();
        }
    }

    /** The last step where people are missing: no shift without its leader. */
    void settleLeaders() {
        if (best.holes() > 0) {
            Leaders.settle(best, random.nextLong());
            bestObjective = best.objective();
        }
    }
}
