package org.hucheng.rostering;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * A lower bound: every seat gets a price, every member takes the cheapest row at these prices ({@link RowDp}); prices times demand plus
 * these rows never exceed the cost of any roster. A subgradient ascent moves the prices towards demand. The best prices tell what one more
 * person on a line would save.
 */
final class LagrangeBound {
    private static final int CHUNKS = 8;

    private final Instance in;
    private final Crew crew;
    private final RowDp[] workers;
    private final int[] price;
    private final int[] bestPrice;
    private final RowMemory memory;
    private final double[] exact;
    private final double[] direction;
    private final int[][] taken;
    private double step = 0.1;
    private int sinceBetter;
    private int rounds;
    private long best = Long.MIN_VALUE;

    LagrangeBound(Instance in, Crew crew) {
        this.in = in;
        this.crew = crew;
        workers = new RowDp[Math.min(CHUNKS, in.members)];
        taken = new int[workers.length][in.lines()];
        for (int w = 0; w < workers.length; w++) {
            workers[w] = new RowDp(in);
        }
        int cells = in.days * in.kinds * in.slots;
        price = new int[cells];
        bestPrice = new int[cells];
        // where nobody is needed no seat is on offer
        for (int cell = 0; cell < cells; cell++) {
            price[cell] = in.lineAt[cell] < 0 ? -(1 << 29) : 0;
        }
        System.arraycopy(price, 0, bestPrice, 0, cells);
        memory = new RowMemory(in);
        exact = new double[in.lines()];
        direction = new double[in.lines()];
    }

    /** Starts from prices per line, such as the marginal costs of a roster at hand. */
    void startFrom(Rows rows, int[] linePrice) {
        memory.learn(rows);
        for (int l = 0; l < exact.length; l++) {
            exact[l] = clamp(l, linePrice[l]);
        }
    }

    private double clamp(int l, double value) {
        return Math.max(-in.lineOver[l], Math.min(in.lineUnder[l], value));
    }

    /** In units of the objective, rounded up since objectives are whole. */
    long bound() {
        return best == Long.MIN_VALUE ? Long.MIN_VALUE : Math.ceilDiv(best, RowDp.ONE) - in.evenSplit;
    }

    /** Price of one more person on a line at the best prices found. */
    double price(int line) {
        return (double) bestPrice[cell(line)] / RowDp.ONE;
    }

    private int cell(int l) {
        return (in.lineDay[l] * in.kinds + in.lineKind[l] - 1) * in.slots + in.lineSlot[l];
    }

    /** One round of the ascent towards a known objective; answers the bound of this round, without the even split. */
    long round(long target) {
        long value = evaluate();
        if (value > best) {
            best = value;
            sinceBetter = 0;
            System.arraycopy(price, 0, bestPrice, 0, price.length);
        } else if (++sinceBetter >= 6) {
            step *= 0.8;
            sinceBetter = 0;
        }
        ascend((double) (target + in.evenSplit) - (double) value / RowDp.ONE);
        return value / RowDp.ONE - in.evenSplit;
    }

    private long evaluate() {
        long sum = 0;
        java.util.Arrays.fill(memory.dearest, -(1 << 29));
        for (int l = 0; l < exact.length; l++) {
            int p = (int) Math.rint(exact[l] * RowDp.ONE);
            price[cell(l)] = p;
            int dayKind = in.lineDay[l] * in.kinds + in.lineKind[l] - 1;
            memory.dearest[dayKind] = Math.max(memory.dearest[dayKind], p);
            sum += (long) p * in.lineNeed[l];
        }
        List<Callable<Long>> tasks = new ArrayList<>();
        for (int w = 0; w < workers.length; w++) {
            int worker = w;
            tasks.add(() -> rows(worker));
        }
        for (long part : crew.all(tasks)) {
            sum += part;
        }
        return sum;
    }

    private long rows(int worker) {
        java.util.Arrays.fill(taken[worker], 0);
        long sum = 0;
        int from = (int) ((long) in.members * worker / workers.length);
        int to = (int) ((long) in.members * (worker + 1) / workers.length);
        for (int m = from; m < to; m++) {
            sum += workers[worker].solve(m, price, memory);
            for (int line : workers[worker].row()) {
                if (line >= 0) {
                    taken[worker][line]++;
                }
            }
        }
        return sum;
    }

    private void ascend(double gap) {
        double keep = rounds++ == 0 ? 0 : 0.8;
        double norm = 0;
        for (int l = 0; l < exact.length; l++) {
            int count = 0;
            for (int[] part : taken) {
                count += part[l];
            }
            direction[l] = keep * direction[l] + (1 - keep) * (in.lineNeed[l] - count);
            norm += direction[l] * direction[l];
        }
        if (norm > 0) {
            double length = step * Math.max(gap, 1) / norm;
            for (int l = 0; l < exact.length; l++) {
                exact[l] = clamp(l, exact[l] + length * direction[l]);
            }
        }
    }
}
