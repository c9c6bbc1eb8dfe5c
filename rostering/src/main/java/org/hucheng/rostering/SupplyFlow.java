package org.hucheng.rostering;

import org.jspecify.annotations.Nullable;

/**
 * A greatest flow from members (each with so many duties to give) to slots (each with the duties of the period), by augmenting paths; and
 * the slots that stay short as Hall sets.
 */
final class SupplyFlow {
    private final Instance in;
    private final int[] capacity;
    private final int[] need;
    private final int[] missing;
    /** Duties given: per member the slots served, as many times as he or she serves there. */
    private final int[][] gives;

    private final int[] used;
    private final int[] seenSlot;
    private final int[] seenMember;
    private int clock;
    private final boolean[] told;

    SupplyFlow(Instance in, int[] capacity, int from, int to) {
        this.in = in;
        this.capacity = capacity;
        need = new int[in.slots];
        for (int l = 0; l < in.lines(); l++) {
            if (in.lineDay[l] >= from && in.lineDay[l] < to && in.lineUnder[l] > 0) {
                need[in.lineSlot[l]] += in.lineNeed[l];
            }
        }
        missing = need.clone();
        gives = new int[in.members][];
        for (int m = 0; m < in.members; m++) {
            gives[m] = new int[capacity[m]];
        }
        used = new int[in.members];
        seenSlot = new int[in.slots];
        seenMember = new int[in.members];
        told = new boolean[in.slots];
    }

    void run() {
        for (int q = 0; q < in.slots; q++) {
            for (int m : in.eligible[q]) {
                while (missing[q] > 0 && used[m] < capacity[m]) {
                    give(m, q);
                }
            }
        }
        // what a search in vain has seen leads nobody to a free member any more: the clock stands still until one
        // succeeds
        clock++;
        for (int q = 0; q < in.slots; q++) {
            while (missing[q] > 0 && seenSlot[q] != clock && augment(q)) {
                clock++;
            }
        }
    }

    private void give(int m, int q) {
        gives[m][used[m]++] = q;
        missing[q]--;
    }

    /** Breadth first from a short slot over members and the slots they serve to a member with something left to give. */
    private boolean augment(int start) {
        int[] queue = new int[in.slots];
        int[] memberFrom = new int[in.slots];
        int[] slotBefore = new int[in.slots];
        int tail = 0;
        queue[tail++] = start;
        seenSlot[start] = clock;
        for (int head = 0; head < tail; head++) {
            int q = queue[head];
            for (int m : in.eligible[q]) {
                if (seenMember[m] == clock) {
                    continue;
                }
                seenMember[m] = clock;
                if (used[m] < capacity[m]) {
                    shift(m, q, start, memberFrom, slotBefore);
                    return true;
                }
                for (int other : gives[m]) {
                    if (seenSlot[other] != clock) {
                        seenSlot[other] = clock;
                        memberFrom[other] = m;
                        slotBefore[other] = q;
                        queue[tail++] = other;
                    }
                }
            }
        }
        return false;
    }

    /** The free member takes the last slot of the path, whoever served there the one before, up to the start. */
    private void shift(int free, int slot, int start, int[] memberFrom, int[] slotBefore) {
        int q = slot;
        gives[free][used[free]++] = q;
        while (q != start) {
            int[] given = gives[memberFrom[q]];
            int at = 0;
            while (given[at] != q) {
                at++;
            }
            q = slotBefore[q];
            given[at] = q;
        }
        missing[start]--;
    }

    /** A set of slots that cannot be met together, thinned; null when there is no further one. */
    boolean @Nullable [] deficient() {
        for (int q = 0; q < in.slots; q++) {
            if (missing[q] > 0 && !told[q]) {
                clock++;
                augment(q);
                boolean[] set = new boolean[in.slots];
                for (int other = 0; other < in.slots; other++) {
                    set[other] = seenSlot[other] == clock;
                    told[other] |= set[other];
                }
                thin(set);
                return set;
            }
        }
        return null;
    }

    /** Leaves a slot out where its demand is no more than what only it could draw on: as many stay missing in what is left. */
    private void thin(boolean[] set) {
        int[] fits = new int[in.members];
        for (int q = 0; q < in.slots; q++) {
            if (set[q]) {
                for (int m : in.eligible[q]) {
                    fits[m]++;
                }
            }
        }
        for (int q = 0; q < in.slots; q++) {
            if (set[q]) {
                int alone = 0;
                for (int m : in.eligible[q]) {
                    alone += fits[m] == 1 ? capacity[m] : 0;
                }
                if (need[q] <= alone) {
                    set[q] = false;
                    for (int m : in.eligible[q]) {
                        fits[m]--;
                    }
                }
            }
        }
    }

    /** Duties that everybody who fits one of the slots can give in all. */
    int reach(boolean[] set) {
        int sum = 0;
        boolean[] fitting = fitting(set);
        for (int m = 0; m < in.members; m++) {
            sum += fitting[m] ? capacity[m] : 0;
        }
        return sum;
    }

    int people(boolean[] set) {
        int people = 0;
        boolean[] fitting = fitting(set);
        for (int m = 0; m < in.members; m++) {
            people += fitting[m] && capacity[m] > 0 ? 1 : 0;
        }
        return people;
    }

    private boolean[] fitting(boolean[] set) {
        boolean[] fitting = new boolean[in.members];
        for (int q = 0; q < in.slots; q++) {
            if (set[q]) {
                for (int m : in.eligible[q]) {
                    fitting[m] = true;
                }
            }
        }
        return fitting;
    }
}
