package org.hucheng.rostering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Slow and obvious optima for small problems: every row of every member is written out. */
final class Oracle {
    private Oracle() {}

    /** Least objective, holes at their price; members are added one by one to a table keyed by the seats taken so far. */
    static long optimum(RosterProblem problem) {
        Instance in = Compiler.compile(problem).in;
        Map<List<Integer>, Long> table = new HashMap<>();
        List<Integer> empty = new ArrayList<>();
        for (int l = 0; l < in.lines(); l++) {
            empty.add(0);
        }
        table.put(empty, -in.evenSplit);
        for (int m = 0; m < in.members; m++) {
            Map<List<Integer>, Long> next = new HashMap<>();
            List<int[]> rows = rows(in, m);
            for (var entry : table.entrySet()) {
                for (int[] row : rows) {
                    List<Integer> taken = new ArrayList<>(entry.getKey());
                    boolean fits = true;
                    for (int d = 0; d < in.days; d++) {
                        if (row[d] >= 0) {
                            int count = taken.get(row[d]) + 1;
                            taken.set(row[d], count);
                            fits &= count <= in.lineNeed[row[d]];
                        }
                    }
                    if (fits) {
                        next.merge(taken, entry.getValue() + cost(in, m, row), Math::min);
                    }
                }
            }
            table = next;
        }
        long least = Long.MAX_VALUE;
        for (var entry : table.entrySet()) {
            long sum = entry.getValue();
            for (int l = 0; l < in.lines(); l++) {
                sum += in.coverCost(l, entry.getKey().get(l));
            }
            least = Math.min(least, sum);
        }
        return least;
    }

    static int cheapestRow(Instance in, int m, int[] price) {
        long least = Long.MAX_VALUE;
        for (int[] row : rows(in, m)) {
            long sum = cost(in, m, row) * RowDp.ONE;
            for (int line : row) {
                if (line >= 0) {
                    sum -= price[(in.lineDay[line] * in.kinds + in.lineKind[line] - 1) * in.slots + in.lineSlot[line]];
                }
            }
            least = Math.min(least, sum);
        }
        return (int) least;
    }

    private static long cost(Instance in, int m, int[] row) {
        long[] masks = new long[in.kinds];
        System.arraycopy(in.past, m * in.kinds, masks, 0, in.kinds);
        long sum = 0;
        for (int d = 0; d < in.days; d++) {
            if (row[d] >= 0) {
                masks[in.lineKind[row[d]] - 1] |= 1L << in.bit(d);
            }
            sum += in.cellCost(m, d, row[d]);
        }
        return sum + in.rowCost(m, masks, 0);
    }

    private static List<int[]> rows(Instance in, int m) {
        List<int[]> all = new ArrayList<>();
        grow(in, m, new int[in.days], 0, all);
        return all;
    }

    private static void grow(Instance in, int m, int[] row, int day, List<int[]> all) {
        if (day == in.days) {
            if (cost(in, m, row) < Instance.HARD) {
                all.add(row.clone());
            }
            return;
        }
        row[day] = -1;
        grow(in, m, row, day + 1, all);
        for (int l : in.dayLines[day]) {
            if (in.fits(m, l)) {
                row[day] = l;
                grow(in, m, row, day + 1, all);
            }
        }
    }
}
