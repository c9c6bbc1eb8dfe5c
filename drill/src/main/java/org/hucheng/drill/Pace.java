package org.hucheng.drill;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Keeps the campaign's clock of all connections together, so that it moves forward evenly over all posts. */
final class Pace {
    private final long[] clocks;
    private final long aheadMillis;
    private @Nullable Throwable failure;

    Pace(int workers, long start, long aheadMillis) {
        clocks = new long[workers];
        Arrays.fill(clocks, start);
        this.aheadMillis = aheadMillis;
    }

    /** Moves one worker's clock; returns false when another worker has failed and the play is over. */
    synchronized boolean moveTo(int worker, long time) throws InterruptedException {
        clocks[worker] = time;
        notifyAll();
        while (failure == null && time != Long.MAX_VALUE && time > slowest() + aheadMillis) {
            wait(1000);
        }
        return failure == null;
    }

    private long slowest() {
        long slowest = Long.MAX_VALUE;
        for (long clock : clocks) {
            slowest = Math.min(slowest, clock);
        }
        return slowest;
    }

    /** The campaign's time; {@link Long#MAX_VALUE} when all is sent. */
    synchronized long now() {
        return slowest();
    }

    synchronized void fail(Throwable cause) {
        if (failure == null) {
            failure = cause;
        }
        notifyAll();
    }

    synchronized @Nullable Throwable failure() {
        return failure;
    }
}
