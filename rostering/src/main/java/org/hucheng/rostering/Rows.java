package org.hucheng.rostering;

import java.util.Arrays;

/**
 * A roster under construction: which line everybody serves each day, with masks, row costs and cover counts kept up to date. Threads may
 * work on disjoint members as long as the cover counts do not change (exchanges), otherwise one thread only.
 */
final class Rows {
    final Instance in;
    final int[] line;
    final long[] masks;
    final int[] rowCost;
    final int[] count;

    Rows(Instance in) {
        this.in = in;
        line = new int[in.members * in.days];
        Arrays.fill(line, -1);
        masks = in.past.clone();
        rowCost = new int[in.members];
        count = new int[in.lines()];
        for (int m = 0; m < in.members; m++) {
            rowCost[m] = in.rowCost(m, masks, m * in.kinds);
        }
        for (int cell = 0; cell < line.length; cell++) {
            if (in.start[cell] >= 0) {
                set(cell / in.days, cell % in.days, in.start[cell]);
            }
        }
    }

    private Rows(Rows other) {
        in = other.in;
        line = other.line.clone();
        masks = other.masks.clone();
        rowCost = other.rowCost.clone();
        count = other.count.clone();
    }

    Rows copy() {
        return new Rows(this);
    }

    void copyFrom(Rows other) {
        System.arraycopy(other.line, 0, line, 0, line.length);
        System.arraycopy(other.masks, 0, masks, 0, masks.length);
        System.arraycopy(other.rowCost, 0, rowCost, 0, rowCost.length);
        System.arraycopy(other.count, 0, count, 0, count.length);
    }

    int at(int m, int day) {
        return line[m * in.days + day];
    }

    int kindAt(int m, int day) {
        int l = line[m * in.days + day];
        return l < 0 ? 0 : in.lineKind[l];
    }

    /** Puts a member on a line, or off duty with -1; costs and counts follow. */
    void set(int m, int day, int newLine) {
        int old = swapIn(m, day, newLine);
        if (old >= 0) {
            count[old]--;
        }
        if (newLine >= 0) {
            count[newLine]++;
        }
        rowCost[m] = in.rowCost(m, masks, m * in.kinds);
    }

    /** Changes line and mask only; whoever calls keeps counts and row cost. */
    int swapIn(int m, int day, int newLine) {
        int cell = m * in.days + day;
        int old = line[cell];
        long bit = 1L << (in.history + day);
        if (old >= 0) {
            masks[m * in.kinds + in.lineKind[old] - 1] &= ~bit;
        }
        if (newLine >= 0) {
            masks[m * in.kinds + in.lineKind[newLine] - 1] |= bit;
        }
        line[cell] = newLine;
        return old;
    }

    /** Row cost if the member did this kind (0 free) on that day; the scratch needs {@code kinds} longs. */
    int rowCostWith(int m, int day, int kind, long[] scratch) {
        int o = m * in.kinds;
        long bit = 1L << (in.history + day);
        for (int k = 0; k < in.kinds; k++) {
            scratch[k] = masks[o + k] & ~bit;
        }
        if (kind > 0) {
            scratch[kind - 1] |= bit;
        }
        return in.rowCost(m, scratch, 0);
    }

    int holes() {
        int holes = 0;
        for (int l = 0; l < count.length; l++) {
            holes += Math.max(0, in.lineNeed[l] - count[l]);
        }
        return holes;
    }

    /** The whole objective from the kept row costs; without the even split. */
    long objective() {
        long sum = -in.evenSplit;
        for (int m = 0; m < in.members; m++) {
            sum += rowCost[m];
            for (int d = 0; d < in.days; d++) {
                sum += in.cellCost(m, d, line[m * in.days + d]);
            }
        }
        for (int l = 0; l < count.length; l++) {
            sum += in.coverCost(l, count[l]);
        }
        return sum;
    }
}
