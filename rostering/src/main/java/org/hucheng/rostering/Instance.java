package org.hucheng.rostering;

import java.util.Arrays;

/**
 * A problem as the search sees it: numbers only. Every reader and the model's compiler make one; there is one search for all of them.
 *
 * <p>A <em>slot</em> is a post with a kind of person; a <em>line</em> is a slot's demand in one shift of one day. Shift kinds count from 1
 * (0 is a free day). Bit {@code history + day} of a mask stands for a day.
 */
final class Instance {
    static final int HARD = 1_000_000;
    /** What one missing person costs; more than any soft term can, less than breaking a rule. */
    static final int HOLE = 50_000;

    final int members;
    final int days;
    final int kinds;
    final int slots;
    final int history;

    final int[] lineDay;
    final int[] lineKind;
    final int[] lineSlot;
    final int[] lineNeed;
    final int[] lineUnder;
    final int[] lineOver;
    /** Whether the line is its post's leader. */
    final boolean[] lineLeads;

    final int[][] dayLines;
    /** [(day * kinds + kind - 1) * slots + slot], -1 where nobody is needed. */
    final int[] lineAt;
    /** [member * slots + slot], -1 where the member does not fit. */
    final short[] slotCost;
    /** Per slot the members that fit, cheapest first. */
    final int[][] eligible;
    /** Per member the slots that fit, cheapest first. */
    final int[][] memberSlots;
    /** [member * kinds + kind - 1]: days on which the shift is not possible. */
    final long[] blocked;

    final long[] past;
    /** Per member the days that nobody may change. */
    final long[] frozen;
    /** [member * 3]: carried shifts, nights, weekends. */
    final int[] carried;

    final RowRules[] rules;
    /** Per member [day * (kinds + 1) + kind], empty without wishes. */
    final int[][] wish;
    /** [member * days + day] shift and post of the published roster as {@link #place}, -1 free; empty without one. */
    int[] published = {};

    /** Per slot a number of its post. */
    final int[] slotPost;

    int stability;
    /** Lines already given, -1 else; the search starts from these. */
    final int[] start;
    /** Subtracted from every objective: the most even split of shifts, nights and weekends. */
    long evenSplit;
    /** Per member an ordinal of a place, used to cut the members into regions. */
    final double[] east;

    final double[] north;

    Instance(
            int members,
            int days,
            int kinds,
            int slots,
            int history,
            int[][] lines,
            short[] slotCost,
            RowRules[] rules) {
        this.members = members;
        this.days = days;
        this.kinds = kinds;
        this.slots = slots;
        this.history = history;
        this.slotCost = slotCost;
        this.rules = rules;
        int n = lines.length;
        lineDay = new int[n];
        lineKind = new int[n];
        lineSlot = new int[n];
        lineNeed = new int[n];
        lineUnder = new int[n];
        lineOver = new int[n];
        lineLeads = new boolean[n];
        lineAt = new int[days * kinds * slots];
        Arrays.fill(lineAt, -1);
        int[] perDay = new int[days];
        for (int l = 0; l < n; l++) {
            lineDay[l] = lines[l][0];
            lineKind[l] = lines[l][1];
            lineSlot[l] = lines[l][2];
            lineNeed[l] = lines[l][3];
            lineUnder[l] = lines[l][4];
            lineOver[l] = lines[l][5];
            lineAt[(lineDay[l] * kinds + lineKind[l] - 1) * slots + lineSlot[l]] = l;
            perDay[lineDay[l]]++;
        }
        dayLines = new int[days][];
        for (int d = 0; d < days; d++) {
            dayLines[d] = new int[perDay[d]];
        }
        for (int l = n - 1; l >= 0; l--) {
            dayLines[lineDay[l]][--perDay[lineDay[l]]] = l;
        }
        eligible = Eligibility.bySlot(slotCost, members, slots);
        memberSlots = Eligibility.byMember(slotCost, members, slots);
        slotPost = new int[slots];
        blocked = new long[members * kinds];
        past = new long[members * kinds];
        frozen = new long[members];
        carried = new int[members * 3];
        wish = new int[members][0];
        start = new int[members * days];
        Arrays.fill(start, -1);
        east = new double[members];
        north = new double[members];
    }

    int lines() {
        return lineDay.length;
    }

    int bit(int day) {
        return history + day;
    }

    int line(int day, int kind, int slot) {
        return lineAt[(day * kinds + kind - 1) * slots + slot];
    }

    /** Cost of the row alone: rules, fairness, patterns. */
    int rowCost(int m, long[] s, int o) {
        long bad = 0;
        for (int k = 0; k < kinds; k++) {
            bad |= s[o + k] & blocked[m * kinds + k];
        }
        int cost = rules[m].cost(s, o, carried[m * 3], carried[m * 3 + 1], carried[m * 3 + 2]);
        return bad == 0 ? cost : cost + rules[m].hard * Long.bitCount(bad);
    }

    /** Cost of what the member does on one day apart from row and cover: distance, continuity, wishes, stability; HARD if unfit. */
    int cellCost(int m, int day, int line) {
        int cost = 0;
        if (line >= 0) {
            int fit = slotCost[m * slots + lineSlot[line]];
            if (fit < 0) {
                return HARD;
            }
            cost = fit;
        }
        int[] wishes = wish[m];
        if (wishes.length > 0) {
            cost += wishes[day * (kinds + 1) + (line < 0 ? 0 : lineKind[line])];
        }
        if (stability != 0 && published[m * days + day] != place(line)) {
            cost += stability;
        }
        return cost;
    }

    /** Shift and post of a line as one number, -1 for a free day. */
    int place(int line) {
        return line < 0 ? -1 : lineKind[line] * slots + slotPost[lineSlot[line]];
    }

    boolean fits(int m, int line) {
        return line < 0 || slotCost[m * slots + lineSlot[line]] >= 0;
    }

    boolean isFrozen(int m, int day) {
        return (frozen[m] >>> (history + day) & 1) != 0;
    }

    int coverCost(int line, int count) {
        int missing = lineNeed[line] - count;
        return missing > 0 ? missing * lineUnder[line] : -missing * lineOver[line];
    }

    /** The wishes of a member, made when first asked for. */
    int[] wishesOf(int m) {
        if (wish[m].length == 0) {
            wish[m] = new int[days * (kinds + 1)];
        }
        return wish[m];
    }
}
