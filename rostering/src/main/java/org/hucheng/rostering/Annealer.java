package org.hucheng.rostering;

/**
 * Simulated annealing by exchanges between two members: one day, two days, a block of days, and where cover is soft also by changing single
 * cells. An exchange leaves every cover count as it is, so several annealers may work on disjoint members of one roster at once.
 */
final class Annealer {
    private final Rows rows;
    private final Instance in;
    private final int kinds;
    private final int days;
    private final Dice dice;
    private final int[] people;
    private final int[] partOf;
    private final int part;
    private final boolean softCover;
    private final boolean nearFirst;
    private final long[] rowA;
    private final long[] rowB;
    private int costA;
    private int costB;

    /** With soft cover single cells change too, and with them the cover counts; then nobody else may work on the roster. */
    Annealer(Rows rows, int[] people, int[] partOf, int part, long seed, SearchTuning tuning) {
        this.rows = rows;
        in = rows.in;
        kinds = in.kinds;
        days = in.days;
        dice = new Dice(seed);
        this.people = people;
        this.partOf = partOf;
        this.part = part;
        softCover = tuning.softCover();
        nearFirst = tuning.nearFirst();
        rowA = new long[kinds];
        rowB = new long[kinds];
    }

    /** So many tries at one temperature; answers the change of the objective. */
    long run(long tries, double temperature) {
        long change = 0;
        if (people.length < 2 && !softCover) {
            return 0;
        }
        for (long t = 0; t < tries; t++) {
            int allowed = (int) Math.min(1e8, temperature * dice.courage());
            int chance = dice.below(8);
            if (softCover && chance < 3) {
                change += tryCells(allowed, chance);
            } else {
                change += tryExchange(allowed, chance);
            }
        }
        return change;
    }

    private int tryExchange(int allowed, int chance) {
        int a = people[dice.below(people.length)];
        int d = dice.below(days);
        int line = rows.at(a, d);
        int b;
        if (line >= 0) {
            int[] others = in.eligible[in.lineSlot[line]];
            b = others[nearFirst ? dice.lowBelow(others.length) : dice.below(others.length)];
            if (partOf[b] != part) {
                return 0;
            }
        } else {
            b = people[dice.below(people.length)];
        }
        if (a == b) {
            return 0;
        }
        long set = 1L << d;
        if (chance >= 6) {
            // a second day, best one where b works and a does not
            int e = dice.below(days);
            for (int i = 0; i < days && (rows.at(b, e) < 0 || rows.at(a, e) >= 0); i++) {
                e = e + 1 == days ? 0 : e + 1;
            }
            set |= 1L << e;
        } else if (chance >= 3 && (chance < 5 || !nearFirst)) {
            set = Bits.range(d, Math.min(days, d + 2 + dice.below(nearFirst ? 6 : 12)));
        }
        return exchange(a, b, set, allowed);
    }

    /** Exchanges what a and b do on the days of a set if it costs at most {@code allowed}; answers the change, 0 if it was not done. */
    private int exchange(int a, int b, long set, int allowed) {
        long differing = 0;
        int change = 0;
        for (long rest = set; rest != 0; rest &= rest - 1) {
            int d = Long.numberOfTrailingZeros(rest);
            int la = rows.line[a * days + d];
            int lb = rows.line[b * days + d];
            if (la == lb) {
                continue;
            }
            if (!in.fits(a, lb) || !in.fits(b, la)) {
                return 0;
            }
            differing |= 1L << d;
            change += in.cellCost(a, d, lb) - in.cellCost(a, d, la) + in.cellCost(b, d, la) - in.cellCost(b, d, lb);
        }
        long bits = differing << in.history;
        if (bits == 0 || ((in.frozen[a] | in.frozen[b]) & bits) != 0) {
            return 0;
        }
        boolean sameKinds = true;
        for (int k = 0; k < kinds; k++) {
            long rowOfA = rows.masks[a * kinds + k];
            long rowOfB = rows.masks[b * kinds + k];
            long flip = (rowOfA ^ rowOfB) & bits;
            sameKinds &= flip == 0;
            rowA[k] = rowOfA ^ flip;
            rowB[k] = rowOfB ^ flip;
            if (((rowA[k] & in.blocked[a * kinds + k]) | (rowB[k] & in.blocked[b * kinds + k])) != 0 && !softCover) {
                return 0;
            }
        }
        costA = rows.rowCost[a];
        costB = rows.rowCost[b];
        if (!sameKinds) {
            change -= costA + costB;
            costA = in.rowCost(a, rowA, 0);
            if (change + costA > allowed) {
                return 0;
            }
            costB = in.rowCost(b, rowB, 0);
            change += costA + costB;
        }
        if (change > allowed) {
            return 0;
        }
        for (long rest = differing; rest != 0; rest &= rest - 1) {
            int d = Long.numberOfTrailingZeros(rest);
            int la = rows.line[a * days + d];
            rows.line[a * days + d] = rows.line[b * days + d];
            rows.line[b * days + d] = la;
        }
        System.arraycopy(rowA, 0, rows.masks, a * kinds, kinds);
        System.arraycopy(rowB, 0, rows.masks, b * kinds, kinds);
        rows.rowCost[a] = costA;
        rows.rowCost[b] = costB;
        return change;
    }

    /** Gives one member another line on one day, on two days, or the same kind of shift on some days in a row. */
    private int tryCells(int allowed, int chance) {
        int m = people[dice.below(people.length)];
        int from = dice.below(days);
        int to = chance == 0 ? from + 1 : Math.min(days, from + 1 + dice.below(5));
        int kind = dice.below(kinds + 1);
        int slot = in.memberSlots[m].length == 0 ? -1 : in.memberSlots[m][dice.below(in.memberSlots[m].length)];
        if (slot < 0) {
            return 0;
        }
        System.arraycopy(rows.masks, m * kinds, rowA, 0, kinds);
        int change = -rows.rowCost[m];
        for (int d = from; d < to; d++) {
            int old = rows.line[m * days + d];
            int now = kind == 0 ? -1 : in.line(d, kind, slot);
            if (in.isFrozen(m, d) || kind > 0 && now < 0) {
                return 0;
            }
            if (now == old) {
                continue;
            }
            change += in.cellCost(m, d, now) - in.cellCost(m, d, old);
            long bit = 1L << in.bit(d);
            if (old >= 0) {
                change += in.coverCost(old, rows.count[old] - 1) - in.coverCost(old, rows.count[old]);
                rowA[in.lineKind[old] - 1] &= ~bit;
            }
            if (now >= 0) {
                change += in.coverCost(now, rows.count[now] + 1) - in.coverCost(now, rows.count[now]);
                rowA[in.lineKind[now] - 1] |= bit;
            }
        }
        if (change > allowed) {
            return 0;
        }
        int cost = in.rowCost(m, rowA, 0);
        change += cost;
        if (change > allowed) {
            return 0;
        }
        for (int d = from; d < to; d++) {
            int now = kind == 0 ? -1 : in.line(d, kind, slot);
            if (now != rows.at(m, d)) {
                rows.set(m, d, now);
            }
        }
        return change;
    }
}
