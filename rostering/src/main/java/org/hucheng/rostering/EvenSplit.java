package org.hucheng.rostering;

/**
 * The least that the squares of shifts, nights and weekend duties can sum up to if all demand is met: what was carried into the window is
 * levelled up person by person. Any roster that meets all demand costs at least this, so it is subtracted.
 */
final class EvenSplit {
    private EvenSplit() {}

    static void subtract(Instance in) {
        if (in.members == 0) {
            return;
        }
        RowRules rules = in.rules[0];
        long shifts = 0;
        long nights = 0;
        long weekends = 0;
        for (int l = 0; l < in.lines(); l++) {
            shifts += in.lineNeed[l];
            nights += rules.night[in.lineKind[l] - 1] ? in.lineNeed[l] : 0;
            weekends += (rules.weekendDays >>> in.bit(in.lineDay[l]) & 1) * in.lineNeed[l];
        }
        in.evenSplit = rules.shiftWeight * leastSquares(in, 0, shifts)
                + rules.nightWeight * leastSquares(in, 1, nights)
                + rules.weekendWeight * leastSquares(in, 2, weekends);
    }

    private static long leastSquares(Instance in, int which, long total) {
        int[] level = new int[in.members];
        for (int m = 0; m < in.members; m++) {
            level[m] = in.carried[m * 3 + which];
        }
        java.util.Arrays.sort(level);
        // raise the lowest step by step: after the loop everybody up to `n` stands at `height`, `rest` of them one
        // higher
        long rest = total;
        int n = 1;
        long height = level[0];
        while (n < level.length && rest >= n * (level[n] - height)) {
            rest -= n * (level[n] - height);
            height = level[n];
            n++;
        }
        height += rest / n;
        rest %= n;
        long sum = rest * (height + 1) * (height + 1) + (n - rest) * height * height;
        for (int m = n; m < level.length; m++) {
            sum += (long) level[m] * level[m];
        }
        return sum;
    }
}
