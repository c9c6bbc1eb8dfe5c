package org.hucheng.bench;

import java.util.List;

/** Delays of all boards together, in milliseconds, counted by millisecond. */
final class Delays {
    private static final int LONGEST = 120_000;

    private final long[] all = new long[LONGEST + 1];
    private final long[][] thirds = new long[3][LONGEST + 1];
    private long count;

    private Delays() {}

    static Delays of(List<BoardReader> boards) {
        var delays = new Delays();
        for (BoardReader board : boards) {
            int[] millis = board.delays();
            byte[] third = board.thirds();
            for (int i = 0; i < millis.length; i++) {
                int at = Math.clamp(millis[i], 0, LONGEST);
                delays.all[at]++;
                delays.thirds[third[i]][at]++;
                delays.count++;
            }
        }
        return delays;
    }

    long count() {
        return count;
    }

    double percentile(double share) {
        return percentile(all, share);
    }

    /** How much slower the last third of the time was than the first: about 1 when nothing piles up. */
    double growth() {
        return percentile(thirds[2], 0.95) / Math.max(1, percentile(thirds[0], 0.95));
    }

    private static double percentile(long[] counts, double share) {
        long total = 0;
        for (long n : counts) {
            total += n;
        }
        long below = 0;
        for (int millis = 0; millis < counts.length; millis++) {
            below += counts[millis];
            if (below >= total * share) {
                return millis;
            }
        }
        return LONGEST;
    }
}
