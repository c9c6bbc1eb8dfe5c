package org.hucheng.rostering;

import java.util.Arrays;

/**
 * The cheapest row of one member when every seat has a price: an exact dynamic programme. State: shift of the last day, days in a row,
 * shifts of the running week, and the counts that the even share squares (shifts, nights, weekends).
 *
 * <p>Limits of runs and weeks seldom bind, so a first attempt leaves them out; where its row obeys them all the same it is the answer, and
 * only otherwise they enter the state.
 *
 * <p>Two passes. Backwards over the small states with the squares replaced by tangents: an underestimate of what the rest of a row can cost.
 * Forwards over all states, keeping only those that with this underestimate can still beat the best row known. Rest is looked at between
 * neighbouring days; longer reach, nights in a row and hours a week beyond a count of shifts are left out, which can only lower the result:
 * as a bound it stays true. All figures are fixed-point with {@link #ONE}.
 */
final class RowDp {
    static final int ONE = 64;
    private static final int FAR = 1 << 29;
    private static final int TURNS = 3;

    private final Instance in;
    private final int kinds;
    private final int days;
    private final int[] tailStep;
    private RowRules rules;
    private RowStates relaxed;
    private RowStates full;
    private RowStates states;
    private final long[] masks;
    /** [day * (kinds + 1) + kind] cheapest seat and which. */
    private final int[] seatCost;

    private final int[] seatLine;
    private final int[] linear;
    private int[] labelState = new int[1 << 12];
    private int[] labelTail = new int[1 << 12];
    private int[] labelLinear = new int[1 << 12];
    private int[] labelCost = new int[1 << 12];
    private int[] labelFrom = new int[1 << 12];
    private byte[] labelKind = new byte[1 << 12];
    private final int[] tangents = new int[3];
    private final int[] counts = new int[3];
    private int shiftSpan;
    private int nightSpan;
    private int weekendSpan;
    private final int[] best;
    private final int[] bestKinds;
    private final int[] walkKinds;

    RowDp(Instance in) {
        this.in = in;
        kinds = in.kinds;
        days = in.days;
        tailStep = new int[kinds + 1];
        masks = new long[kinds];
        seatCost = new int[days * (kinds + 1)];
        seatLine = new int[days * (kinds + 1)];
        linear = new int[days * (kinds + 1)];
        best = new int[days];
        bestKinds = new int[days];
        walkKinds = new int[days];
        rules = in.rules[0];
        prepare();
        states = relaxed;
    }

    /** The lines of the row found last, -1 for free days. */
    int[] row() {
        return best;
    }

    /**
     * @param price [(day * kinds + kind - 1) * slots + slot] in fixed-point
     * @param memory tangents and row of the last time, read and replaced: prices change little from round to round
     * @return the least cost of a row in fixed-point
     */
    int solve(int m, int[] price, RowMemory memory) {
        if (in.rules[m] != rules) {
            rules = in.rules[m];
            prepare();
        }
        seats(m, price, memory);
        states = relaxed;
        int least = attempt(m, memory);
        if (!obeys(m)) {
            states = full;
            least = attempt(m, memory);
        }
        for (int d = 0; d < days; d++) {
            best[d] = seatLine[d * (kinds + 1) + bestKinds[d]];
            memory.kinds[m * days + d] = (byte) bestKinds[d];
        }
        return least;
    }

    private int attempt(int m, RowMemory memory) {
        int start = states.start(m, rules);
        int known = recall(m, memory);
        for (int turn = 1; turn <= TURNS; turn++) {
            System.arraycopy(memory.tangents, m * 3, tangents, 0, 3);
            backward();
            if (states.rest[start] >= FAR) {
                return unruly();
            }
            int walked = walk(start, m);
            if (walked < known) {
                known = walked;
                System.arraycopy(walkKinds, 0, bestKinds, 0, days);
            }
            memory.turn(m, counts, rules, in.carried);
        }
        return forward(start, m, known);
    }

    private boolean obeys(int m) {
        System.arraycopy(in.past, m * kinds, masks, 0, kinds);
        for (int d = 0; d < days; d++) {
            if (bestKinds[d] > 0) {
                masks[bestKinds[d] - 1] |= 1L << in.bit(d);
            }
        }
        return in.rowCost(m, masks, 0) < in.rules[m].hard;
    }

    /** Cost of the remembered row at the present prices. */
    private int recall(int m, RowMemory memory) {
        Arrays.fill(counts, 0);
        int sum = 0;
        for (int d = 0; d < days; d++) {
            bestKinds[d] = memory.kinds[m * days + d];
            int cost = seatCost[d * (kinds + 1) + bestKinds[d]];
            if (cost >= FAR) {
                return FAR;
            }
            sum += cost;
            count(d, bestKinds[d]);
        }
        return sum + squares(m, counts[0], counts[1], counts[2]);
    }

    private void prepare() {
        shiftSpan = rules.shiftWeight == 0 ? 1 : days + 1;
        nightSpan = rules.nightWeight == 0 ? 1 : days + 1;
        weekendSpan = rules.weekendWeight == 0 ? 1 : Long.bitCount(rules.weekendDays) + 1;
        relaxed = new RowStates(in, rules, false, shiftSpan * nightSpan * weekendSpan);
        full = new RowStates(in, rules, true, shiftSpan * nightSpan * weekendSpan);
    }

    private void seats(int m, int[] price, RowMemory memory) {
        int width = kinds + 1;
        int[] slots = in.memberSlots[m];
        for (int d = 0; d < days; d++) {
            long bit = 1L << in.bit(d);
            int now = in.start[m * days + d];
            boolean frozen = (in.frozen[m] & bit) != 0;
            seatLine[d * width] = -1;
            seatCost[d * width] = frozen && now >= 0 ? FAR : in.cellCost(m, d, -1) * ONE;
            for (int k = 1; k <= kinds; k++) {
                int cell = d * width + k;
                seatCost[cell] = FAR;
                seatLine[cell] = -1;
                int base = (d * kinds + k - 1) * in.slots;
                if (frozen) {
                    if (now >= 0 && in.lineKind[now] == k) {
                        seatCost[cell] = in.cellCost(m, d, now) * ONE - price[base + in.lineSlot[now]];
                        seatLine[cell] = now;
                    }
                } else if ((in.blocked[m * kinds + k - 1] & bit) == 0) {
                    int slot = -1;
                    int least = FAR;
                    boolean plain = in.stability == 0;
                    int dearest = memory.dearest[d * kinds + k - 1];
                    for (int q : slots) {
                        int fit = in.slotCost[m * in.slots + q] * ONE;
                        if (fit - dearest >= least) {
                            break;
                        }
                        int cost = fit - price[base + q];
                        if (!plain && in.published[m * days + d] != k * in.slots + in.slotPost[q]) {
                            cost += in.stability * ONE;
                        }
                        if (cost < least) {
                            least = cost;
                            slot = q;
                        }
                    }
                    if (slot >= 0 && in.lineAt[base + slot] >= 0) {
                        int[] wishes = in.wish[m];
                        seatCost[cell] = least + (wishes.length == 0 ? 0 : wishes[cell] * ONE);
                        seatLine[cell] = in.lineAt[base + slot];
                    }
                }
            }
        }
    }

    /** Fills the states' rest: from each state before a day the least linear cost of that day and all later ones. */
    private void backward() {
        int width = kinds + 1;
        for (int d = 0; d < days; d++) {
            int weekend = (rules.weekendDays >>> in.bit(d) & 1) != 0 ? tangents[2] : 0;
            for (int k = 0; k <= kinds; k++) {
                int cell = d * width + k;
                linear[cell] = seatCost[cell];
                if (k > 0 && linear[cell] < FAR) {
                    linear[cell] += tangents[0] + weekend + (rules.night[k - 1] ? tangents[1] : 0);
                }
            }
        }
        int[] rest = states.rest;
        int count = states.count;
        Arrays.fill(rest, days * count, (days + 1) * count, 0);
        for (int d = days - 1; d >= 0; d--) {
            int next = (d + 1) * count;
            int table = states.table(rules, d);
            for (int at = 0; at < count; at++) {
                int least = FAR;
                for (int k = 0; k <= kinds; k++) {
                    int to = states.steps[table + at * width + k];
                    if (to >= 0 && linear[d * width + k] < FAR && rest[next + to] < FAR) {
                        least = Math.min(least, linear[d * width + k] + rest[next + to]);
                    }
                }
                rest[d * count + at] = least;
            }
        }
    }

    /** Follows the linear optimum; answers its true cost, the first upper limit. */
    private int walk(int start, int m) {
        int width = kinds + 1;
        int[] rest = states.rest;
        int at = start;
        int sum = 0;
        Arrays.fill(counts, 0);
        for (int d = 0; d < days; d++) {
            int goal = rest[d * states.count + at];
            int table = states.table(rules, d);
            for (int k = 0; k <= kinds; k++) {
                int to = states.steps[table + at * width + k];
                if (to >= 0
                        && linear[d * width + k] < FAR
                        && linear[d * width + k] + rest[(d + 1) * states.count + to] == goal) {
                    walkKinds[d] = k;
                    sum += seatCost[d * width + k];
                    count(d, k);
                    at = to;
                    break;
                }
            }
        }
        return sum + squares(m, counts[0], counts[1], counts[2]);
    }

    private void count(int d, int k) {
        if (k > 0) {
            counts[0]++;
            counts[1] += rules.night[k - 1] ? 1 : 0;
            counts[2] += (int) (rules.weekendDays >>> in.bit(d) & 1);
        }
    }

    private int squares(int m, int shifts, int nights, int weekends) {
        int s = in.carried[m * 3] + shifts;
        int n = in.carried[m * 3 + 1] + nights;
        int e = in.carried[m * 3 + 2] + weekends;
        return ONE * (rules.shiftWeight * s * s + rules.nightWeight * n * n + rules.weekendWeight * e * e);
    }

    private int forward(int start, int m, int known) {
        int width = kinds + 1;
        int[] rest = states.rest;
        int[] steps = states.steps;
        int[] stamp = states.stamp;
        // min over whole x of weight (carried + x)^2 - tangent x: so far the tangent lies below the square;
        // what the tangents promise for counts (0, 0, 0); a state's limit follows by adding tangents
        int floor = conjugate(rules.shiftWeight, in.carried[m * 3], tangents[0])
                + conjugate(rules.nightWeight, in.carried[m * 3 + 1], tangents[1])
                + conjugate(rules.weekendWeight, in.carried[m * 3 + 2], tangents[2]);
        int spans = shiftSpan * nightSpan * weekendSpan;
        int first = 0;
        int labels = 1;
        labelState[0] = start;
        labelTail[0] = 0;
        labelLinear[0] = floor;
        labelCost[0] = 0;
        int bestLabel = -1;
        int least = known;
        for (int d = 0; d < days; d++) {
            int end = labels;
            int clock = ++states.clock;
            int weekend = weekendSpan == 1 ? 0 : (int) (rules.weekendDays >>> in.bit(d) & 1);
            int next = (d + 1) * states.count;
            int table = states.table(rules, d);
            for (int k = 1; k <= kinds; k++) {
                tailStep[k] = (shiftSpan == 1 ? 0 : nightSpan * weekendSpan)
                        + (nightSpan > 1 && rules.night[k - 1] ? weekendSpan : 0)
                        + weekend;
            }
            for (int from = first; from < end; from++) {
                for (int k = 0; k <= kinds; k++) {
                    int to = steps[table + labelState[from] * width + k];
                    int cell = d * width + k;
                    if (to < 0 || seatCost[cell] >= FAR || rest[next + to] >= FAR) {
                        continue;
                    }
                    int line = labelLinear[from] + linear[cell];
                    if (line + rest[next + to] >= least) {
                        continue;
                    }
                    int newTail = labelTail[from] + tailStep[k];
                    int cost = labelCost[from] + seatCost[cell];
                    int key = to * spans + newTail;
                    int label;
                    if (stamp[key] == clock) {
                        label = states.labelAt[key];
                        if (labelCost[label] <= cost) {
                            continue;
                        }
                    } else {
                        stamp[key] = clock;
                        label = labels++;
                        states.labelAt[key] = label;
                        if (label == labelState.length) {
                            grow();
                        }
                        labelState[label] = to;
                        labelTail[label] = newTail;
                    }
                    labelLinear[label] = line;
                    labelCost[label] = cost;
                    labelFrom[label] = from;
                    labelKind[label] = (byte) k;
                }
            }
            first = end;
        }
        for (int label = first; label < labels; label++) {
            int tail = labelTail[label];
            int value = labelCost[label]
                    + squares(m, tail / (nightSpan * weekendSpan), tail / weekendSpan % nightSpan, tail % weekendSpan);
            if (value < least) {
                least = value;
                bestLabel = label;
            }
        }
        for (int d = days - 1; bestLabel >= 0 && d >= 0; d--) {
            bestKinds[d] = labelKind[bestLabel];
            bestLabel = labelFrom[bestLabel];
        }
        return least;
    }

    private void grow() {
        int size = labelState.length * 2;
        labelState = Arrays.copyOf(labelState, size);
        labelTail = Arrays.copyOf(labelTail, size);
        labelLinear = Arrays.copyOf(labelLinear, size);
        labelCost = Arrays.copyOf(labelCost, size);
        labelFrom = Arrays.copyOf(labelFrom, size);
        labelKind = Arrays.copyOf(labelKind, size);
    }

    private static int conjugate(int weight, int carried, int tangent) {
        if (weight == 0) {
            return 0;
        }
        int x = RowMemory.touch(weight, carried, tangent);
        return ONE * weight * (carried + x) * (carried + x) - tangent * x;
    }

    /** No row obeys the rules (fixed duties break them): each day for itself, no rules, which bounds any row from below. */
    private int unruly() {
        int width = kinds + 1;
        int sum = 0;
        for (int d = 0; d < days; d++) {
            int least = FAR;
            best[d] = -1;
            for (int k = 0; k <= kinds; k++) {
                if (seatCost[d * width + k] < least) {
                    least = seatCost[d * width + k];
                    best[d] = seatLine[d * width + k];
                }
            }
            sum += least >= FAR ? 0 : least;
        }
        return sum;
    }
}
