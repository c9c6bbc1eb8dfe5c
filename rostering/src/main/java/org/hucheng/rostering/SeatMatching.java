package org.hucheng.rostering;

import java.util.List;

/** The most seats of a day that a few people could take if no rule but fit stood in the way: Kuhn's augmenting paths. */
final class SeatMatching {
    private final Instance in;
    private final int day;
    private final int[] seats;
    private final int[][] holders;
    private final int[] held;
    private boolean[] seen = {};

    private SeatMatching(Instance in, int day, int[] seats) {
        this.in = in;
        this.day = day;
        this.seats = seats;
        holders = new int[seats.length][];
        held = new int[seats.length];
        for (int j = 0; j < seats.length; j++) {
            holders[j] = new int[seats[j]];
        }
    }

    static int most(Instance in, int day, int[] seats, List<Integer> people) {
        var matching = new SeatMatching(in, day, seats);
        int matched = 0;
        for (int m : people) {
            matching.seen = new boolean[seats.length];
            matched += matching.seat(m) ? 1 : 0;
        }
        return matched;
    }

    private boolean seat(int m) {
        for (int j = 0; j < seats.length; j++) {
            int line = in.dayLines[day][j];
            if (seats[j] > 0 && !seen[j] && in.fits(m, line)) {
                seen[j] = true;
                if (held[j] < seats[j]) {
                    holders[j][held[j]++] = m;
                    return true;
                }
                for (int i = 0; i < held[j]; i++) {
                    if (seat(holders[j][i])) {
                        holders[j][i] = m;
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
