package org.hucheng.rostering;

/**
 * Ejection chains: a hole is given to somebody who must give up one other duty for it, the hole that leaves is given to the next, and so on
 * until somebody is free. Chains may cross days (rest, weekly limits) and are searched depth first within a budget of visited people; the
 * same chain is never entered twice because every duty given up in it is closed to the rest of it.
 */
final class HoleFiller {
    private final Rows rows;
    private final Instance in;
    private final java.util.SplittableRandom random;
    private final long[] scratch;
    private final int maxDepth;
    private final int perHole;
    private final boolean[] closed;
    private final int[] undoMember = new int[64];
    private final int[] undoDay = new int[64];
    private final int[] undoLine = new int[64];
    private int undo;
    private int budget;
    private long total;
    private boolean[] shut = {};
    private @org.jspecify.annotations.Nullable Rows valid;

    /**
     * @param maxDepth duties that one chain may move
     * @param perHole people looked at for one hole and length of chain
     * @param total people looked at in all: where too many are missing, chains cannot help
     */
    HoleFiller(Rows rows, long seed, int maxDepth, int perHole, long total) {
        this.rows = rows;
        in = rows.in;
        random = new java.util.SplittableRandom(seed);
        scratch = new long[in.kinds];
        this.maxDepth = maxDepth;
        this.perHole = perHole;
        this.total = total;
        closed = new boolean[in.members];
    }

    /** Lines that stay as they are. */
    HoleFiller closedTo(boolean[] lines) {
        shut = lines;
        return this;
    }

    /** Duties of that roster are not moved; those that came since may be. */
    HoleFiller keeping(Rows roster) {
        valid = roster;
        return this;
    }

    private boolean isKept(int m, int day) {
        return valid != null && valid.at(m, day) >= 0;
    }

    /** Fills what chains can fill, leaders' seats first; answers how many holes are left. */
    int fill() {
        int left = 0;
        for (boolean leads : new boolean[] {true, false}) {
            for (int l = 0; l < in.lines(); l++) {
                boolean wanted = in.lineLeads[l] == leads && in.lineUnder[l] > 0 && (shut.length == 0 || !shut[l]);
                while (wanted && rows.count[l] < in.lineNeed[l]) {
                    if (!fill(l)) {
                        left += in.lineNeed[l] - rows.count[l];
                        break;
                    }
                }
            }
        }
        return left;
    }

    /** Whether somebody could take a seat if only the kept duties stood in the way: every rule is harder on more duties, never easier. */
    private boolean isWithinReach(int l) {
        if (valid == null) {
            return true;
        }
        int day = in.lineDay[l];
        int kind = in.lineKind[l];
        long bit = 1L << in.bit(day);
        for (int m : in.eligible[in.lineSlot[l]]) {
            if (((in.blocked[m * in.kinds + kind - 1] | in.frozen[m]) & bit) == 0
                    && valid.at(m, day) < 0
                    && valid.rowCostWith(m, day, kind, scratch) < Instance.HARD) {
                return true;
            }
        }
        return false;
    }

    boolean fill(int l) {
        if (!isWithinReach(l)) {
            return false;
        }
        // first without moving anybody, then ever longer chains
        for (int depth = 0; depth <= maxDepth; depth++) {
            budget = perHole;
            undo = 0;
            if (chain(l, depth)) {
                for (int i = 0; i < undo; i++) {
                    closed[undoMember[i]] = false;
                }
                return true;
            }
        }
        return false;
    }

    private boolean chain(int l, int depth) {
        int[] people = in.eligible[in.lineSlot[l]];
        if (people.length == 0) {
            return false;
        }
        int day = in.lineDay[l];
        int kind = in.lineKind[l];
        long bit = 1L << in.bit(day);
        int first = depth == 0 ? 0 : random.nextInt(people.length);
        for (int i = 0; i < people.length; i++) {
            int m = people[(first + i) % people.length];
            if (closed[m] || ((in.blocked[m * in.kinds + kind - 1] | in.frozen[m]) & bit) != 0) {
                continue;
            }
            if (budget-- <= 0 || total-- <= 0) {
                return false;
            }
            int had = rows.at(m, day);
            if (had >= 0 && (depth == 0 || in.lineUnder[had] == 0 || isKept(m, day))) {
                continue;
            }
            if (rows.rowCostWith(m, day, kind, scratch) < Instance.HARD) {
                if (had < 0 || depth > 0) {
                    if (take(m, day, l, had, -1, depth)) {
                        return true;
                    }
                }
            } else if (had < 0 && depth > 0 && giveUpAnother(m, day, l, depth)) {
                return true;
            }
        }
        return false;
    }

    /** The member could serve if one duty on another day fell away. */
    private boolean giveUpAnother(int m, int day, int l, int depth) {
        int kind = in.lineKind[l];
        for (int d = 0; d < in.days; d++) {
            int other = rows.at(m, d);
            if (d == day || other < 0 || in.isFrozen(m, d) || in.lineUnder[other] == 0 || isKept(m, d)) {
                continue;
            }
            long away = ~(1L << in.bit(d));
            long on = 1L << in.bit(day);
            for (int k = 0; k < in.kinds; k++) {
                scratch[k] = rows.masks[m * in.kinds + k] & away;
            }
            scratch[kind - 1] |= on;
            if (in.rowCost(m, scratch, 0) < Instance.HARD && take(m, day, l, -1, d, depth)) {
                return true;
            }
        }
        return false;
    }

    private boolean take(int m, int day, int l, int had, int otherDay, int depth) {
        int mark = undo;
        closed[m] = true;
        remember(m, day, had);
        int orphan = had;
        if (otherDay >= 0) {
            orphan = rows.at(m, otherDay);
            remember(m, otherDay, orphan);
            rows.set(m, otherDay, -1);
        }
        rows.set(m, day, l);
        if (orphan < 0 || chain(orphan, depth - 1)) {
            return true;
        }
        while (undo > mark) {
            undo--;
            rows.set(undoMember[undo], undoDay[undo], undoLine[undo]);
        }
        closed[m] = false;
        return false;
    }

    private void remember(int m, int day, int line) {
        undoMember[undo] = m;
        undoDay[undo] = day;
        undoLine[undo++] = line;
    }
}
