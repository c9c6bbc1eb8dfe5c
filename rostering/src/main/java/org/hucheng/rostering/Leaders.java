package org.hucheng.rostering;

import java.util.HashMap;
import java.util.Map;

/**
 * Nobody stands at a post without its leader. Where the leader's seat stayed empty, somebody of the same shift who may lead takes it;
 * otherwise the shift's people are taken off, and may fill other gaps.
 */
final class Leaders {
    private final Rows rows;
    private final Instance in;
    /** Per line whether its post has no leader in that shift, so that nobody may be sent there. */
    private final boolean[] shut;

    private Leaders(Rows rows) {
        this.rows = rows;
        in = rows.in;
        shut = new boolean[in.lines()];
    }

    /** Afterwards no shift is manned without a leader; chains of at most one move use the people set free. */
    static void settle(Rows rows, long seed) {
        var leaders = new Leaders(rows);
        if (leaders.missing()) {
            leaders.run();
            new HoleFiller(rows, seed, 1, 2_000, 150_000).closedTo(leaders.shut).fill();
        }
    }

    private boolean missing() {
        for (int l = 0; l < in.lines(); l++) {
            if (in.lineLeads[l] && in.lineNeed[l] > 0 && rows.count[l] == 0) {
                return true;
            }
        }
        return false;
    }

    private void run() {
        for (int d = 0; d < in.days; d++) {
            Map<Integer, Integer> leaderless = new HashMap<>();
            for (int l : in.dayLines[d]) {
                if (in.lineLeads[l] && in.lineNeed[l] > 0 && rows.count[l] == 0) {
                    leaderless.put(in.place(l), l);
                }
            }
            for (int m = 0; m < in.members && !leaderless.isEmpty(); m++) {
                Integer seat = leaderless.get(in.place(rows.at(m, d)));
                if (seat != null && !in.isFrozen(m, d) && in.fits(m, seat)) {
                    leaderless.remove(in.place(seat));
                    rows.set(m, d, seat);
                }
            }
            for (int l : in.dayLines[d]) {
                shut[l] = leaderless.containsKey(in.place(l));
            }
            for (int m = 0; m < in.members && !leaderless.isEmpty(); m++) {
                if (!in.isFrozen(m, d) && leaderless.containsKey(in.place(rows.at(m, d)))) {
                    rows.set(m, d, -1);
                }
            }
        }
    }
}
