package org.hucheng.rostering;

/**
 * Keeps people able to step in: where fewer than {@link #WANTED} free members could take one more seat of a line within all rules, somebody
 * who fits there gives an ordinary duty to another member, so that sickness later moves nobody's valid duty. Lines that many can serve have
 * their reserve anyway; this is about rare skills. Cover never changes, no rule is broken, and an exchange costs at most so much.
 */
final class StandBy {
    /** Several of one kind may fall ill on the same day. */
    static final int WANTED = 3;

    private static final int PASSES = 3;
    /** People looked at to take a duty over, nearest first. */
    private static final int LOOK = 60;

    private final Rows rows;
    private final Instance in;
    private final int most;
    private final long[] scratch;
    /** Whether one of a member's slots has too few who could step in. */
    private final boolean[] rare;

    private int giver;
    private int taker;
    private int givenDay;
    private long cost;

    private StandBy(Rows rows, int most) {
        this.rows = rows;
        in = rows.in;
        this.most = most;
        scratch = new long[in.kinds];
        rare = new boolean[in.members];
    }

    /** @param most what one exchange may add to the objective */
    static void provide(Rows rows, int most) {
        if (most > 0) {
            var standBy = new StandBy(rows, most);
            standBy.findRare();
            for (int pass = 0; pass < PASSES && standBy.pass(); pass++) {}
        }
    }

    private void findRare() {
        boolean[] few = new boolean[in.slots];
        for (int l = 0; l < in.lines(); l++) {
            few[in.lineSlot[l]] |= isAsked(l) && ready(l) < WANTED;
        }
        for (int q = 0; q < in.slots; q++) {
            if (few[q]) {
                for (int m : in.eligible[q]) {
                    rare[m] = true;
                }
            }
        }
    }

    private boolean isAsked(int l) {
        return in.lineUnder[l] > 0 && in.lineNeed[l] > 0;
    }

    /** Free members who could take one more seat of the line; counted no further than wanted. */
    private int ready(int l) {
        int day = in.lineDay[l];
        int n = 0;
        for (int m : in.eligible[in.lineSlot[l]]) {
            if (rows.at(m, day) < 0 && couldServe(m, l, -1) && ++n == WANTED) {
                break;
            }
        }
        return n;
    }

    /** Whether the rules would allow the member the line, free that day and without the duty of one other day. */
    private boolean couldServe(int m, int l, int without) {
        int day = in.lineDay[l];
        int kind = in.lineKind[l];
        long bit = 1L << in.bit(day);
        if (((in.blocked[m * in.kinds + kind - 1] | in.frozen[m]) & bit) != 0) {
            return false;
        }
        long away = without < 0 ? -1L : ~(1L << in.bit(without));
        for (int k = 0; k < in.kinds; k++) {
            scratch[k] = rows.masks[m * in.kinds + k] & ~bit & away;
        }
        scratch[kind - 1] |= bit;
        return in.rowCost(m, scratch, 0) < Instance.HARD;
    }

    /** Every line once; answers whether anything was exchanged. */
    private boolean pass() {
        boolean changed = false;
        for (int l = 0; l < in.lines(); l++) {
            if (isAsked(l)) {
                while (ready(l) < WANTED && exchange(l)) {
                    changed = true;
                }
            }
        }
        return changed;
    }

    /** The cheapest exchange that frees somebody for the line. */
    private boolean exchange(int l) {
        cost = most + 1L;
        int day = in.lineDay[l];
        for (int m : in.eligible[in.lineSlot[l]]) {
            if (rows.at(m, day) >= 0) {
                if (couldServe(m, l, day)) {
                    offer(m, day);
                }
            } else if (!couldServe(m, l, -1)) {
                for (int d = 0; d < in.days; d++) {
                    if (rows.at(m, d) >= 0 && couldServe(m, l, d)) {
                        offer(m, d);
                    }
                }
            }
        }
        if (cost > most) {
            return false;
        }
        int line = rows.at(giver, givenDay);
        rows.set(giver, givenDay, -1);
        rows.set(taker, givenDay, line);
        return true;
    }

    private void offer(int m, int day) {
        int line = rows.at(m, day);
        if (in.isFrozen(m, day) || in.lineUnder[line] == 0) {
            return;
        }
        long saved = (long) rows.rowCost[m]
                - rows.rowCostWith(m, day, 0, scratch)
                + in.cellCost(m, day, line)
                - in.cellCost(m, day, -1);
        int kind = in.lineKind[line];
        long bit = 1L << in.bit(day);
        int seen = 0;
        for (int other : in.eligible[in.lineSlot[line]]) {
            boolean can = !rare[other]
                    && rows.at(other, day) < 0
                    && ((in.blocked[other * in.kinds + kind - 1] | in.frozen[other]) & bit) == 0;
            if (!can) {
                continue;
            }
            long asked = (long) rows.rowCostWith(other, day, kind, scratch)
                    - rows.rowCost[other]
                    + in.cellCost(other, day, line)
                    - in.cellCost(other, day, -1);
            if (asked < Instance.HARD / 2 && asked - saved < cost) {
                cost = asked - saved;
                giver = m;
                taker = other;
                givenDay = day;
            }
            if (++seen == LOOK) {
                break;
            }
        }
    }
}
