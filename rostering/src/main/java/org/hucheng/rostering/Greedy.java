package org.hucheng.rostering;

/**
 * The first roster: day by day, the scarcest kind of person first, each seat to the cheapest of the nearest who may take it. People who could
 * fill scarcer seats are charged for being spent on common ones. Leaves holes; {@link HoleFiller} closes them.
 */
final class Greedy {
    private static final int LOOK = 28;
    private static final int SPARING = 90;

    private final Rows rows;
    private final Instance in;
    private final int[] worth;
    private final long[] scratch;

    private Greedy(Rows rows) {
        this.rows = rows;
        in = rows.in;
        scratch = new long[in.kinds];
        worth = worth(in);
    }

    /** What spending a member on a common seat is charged: how much is asked of people like this one, from 0 to {@link #SPARING}. */
    static int[] worth(Instance in) {
        int[] seats = new int[in.slots];
        for (int l = 0; l < in.lines(); l++) {
            seats[in.lineSlot[l]] += in.lineNeed[l];
        }
        double[] asked = new double[in.members];
        double most = 1e-9;
        for (int q = 0; q < in.slots; q++) {
            for (int m : in.eligible[q]) {
                asked[m] += (double) seats[q] / in.eligible[q].length;
                most = Math.max(most, asked[m]);
            }
        }
        int[] worth = new int[in.members];
        for (int m = 0; m < in.members; m++) {
            worth[m] = (int) (SPARING * asked[m] / most);
        }
        return worth;
    }

    static void fill(Rows rows) {
        var greedy = new Greedy(rows);
        for (int d = 0; d < rows.in.days; d++) {
            greedy.fillDay(d);
        }
    }

    private void fillDay(int day) {
        long[] order = new long[in.dayLines[day].length];
        for (int i = 0; i < order.length; i++) {
            int l = in.dayLines[day][i];
            int scarce = in.eligible[in.lineSlot[l]].length * 1000 / Math.max(1, in.lineNeed[l]);
            order[i] = ((long) scarce << 32) | l;
        }
        java.util.Arrays.sort(order);
        for (long entry : order) {
            int l = (int) entry;
            if (in.lineUnder[l] <= 0) {
                continue;
            }
            while (rows.count[l] < in.lineNeed[l]) {
                int m = cheapest(l, day);
                if (m < 0) {
                    break;
                }
                rows.set(m, day, l);
            }
        }
    }

    private int cheapest(int l, int day) {
        int kind = in.lineKind[l];
        long bit = 1L << in.bit(day);
        int best = -1;
        int bestCost = Instance.HARD / 2;
        int seen = 0;
        for (int m : in.eligible[in.lineSlot[l]]) {
            if (rows.at(m, day) >= 0 || ((in.blocked[m * in.kinds + kind - 1] | in.frozen[m]) & bit) != 0) {
                continue;
            }
            int delta = rows.rowCostWith(m, day, kind, scratch) - rows.rowCost[m];
            if (delta >= Instance.HARD / 2) {
                continue;
            }
            int cost = delta + in.cellCost(m, day, l) - in.cellCost(m, day, -1) + worth[m];
            if (cost < bestCost) {
                bestCost = cost;
                best = m;
            }
            if (++seen >= LOOK) {
                break;
            }
        }
        return best;
    }
}
