package org.hucheng.rostering;

/** What is kept of each member between two rounds of the bound: the tangents of the three squares and the best row. */
final class RowMemory {
    /** [member * 3] slopes in fixed-point: shifts, nights, weekends. */
    final int[] tangents;
    /** [member * days] kinds of the row. */
    final byte[] kinds;
    /** [day * kinds + kind - 1] the highest price on offer. */
    final int[] dearest;

    RowMemory(Instance in) {
        tangents = new int[in.members * 3];
        kinds = new byte[in.members * in.days];
        dearest = new int[in.days * in.kinds];
    }

    /** Starts from the rows of a roster. */
    void learn(Rows rows) {
        Instance in = rows.in;
        for (int m = 0; m < in.members; m++) {
            RowRules rules = in.rules[m];
            int[] counts = new int[3];
            for (int d = 0; d < in.days; d++) {
                int k = rows.kindAt(m, d);
                kinds[m * in.days + d] = (byte) k;
                if (k > 0) {
                    counts[0]++;
                    counts[1] += rules.night[k - 1] ? 1 : 0;
                    counts[2] += (int) (rules.weekendDays >>> in.bit(d) & 1);
                }
            }
            for (int i = 0; i < 3; i++) {
                tangents[m * 3 + i] = 2 * weight(rules, i) * (in.carried[m * 3 + i] + counts[i]) * RowDp.ONE;
            }
        }
    }

    /** Turns the tangents towards the counts of the row that they led to: one step up the underestimate. */
    void turn(int m, int[] counts, RowRules rules, int[] carried) {
        for (int i = 0; i < 3; i++) {
            int weight = weight(rules, i);
            if (weight > 0) {
                int at = m * 3 + i;
                int off = counts[i] - touch(weight, carried[at], tangents[at]);
                tangents[at] += Math.clamp(off, -2, 2) * weight * RowDp.ONE / 3;
            }
        }
    }

    static int weight(RowRules rules, int i) {
        return i == 0 ? rules.shiftWeight : i == 1 ? rules.nightWeight : rules.weekendWeight;
    }

    /** The whole number, not negative, at which a tangent of that slope touches weight (carried + x)^2 from below. */
    static int touch(int weight, int carried, int slope) {
        int x = Math.max(0, Math.floorDiv(slope + weight * RowDp.ONE, 2 * weight * RowDp.ONE) - carried);
        return Math.min(x, 64);
    }
}
