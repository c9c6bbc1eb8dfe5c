package org.hucheng.bench;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** One open board: reads its stream and notes how old each position is that it is told. */
final class BoardReader {
    private static final byte[] AT = "\"at\":".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private final long then;
    private final long started;
    private final long from;
    private final long to;
    private volatile boolean stopped;
    /** Delays in milliseconds, and when each was noted in seconds since the measure began. */
    private int[] delays = new int[1 << 16];

    private byte[] thirds = new byte[1 << 16];
    private int size;

    /**
     * @param then milliseconds that the records' times begin at, {@code started} the same moment by this process's clock
     * @param from when noting begins, {@code to} when it ends, by this process's clock
     */
    BoardReader(long then, long started, long from, long to) {
        this.then = then;
        this.started = started;
        this.from = from;
        this.to = to;
    }

    void read(InputStream stream) {
        byte[] buffer = new byte[64 * 1024];
        int matched = 0;
        long number = -1;
        try (stream) {
            for (int n = stream.read(buffer); n >= 0 && !stopped; n = stream.read(buffer)) {
                long now = System.nanoTime();
                for (int i = 0; i < n; i++) {
                    byte b = buffer[i];
                    if (number >= 0 && b >= '0' && b <= '9') {
                        number = number * 10 + (b - '0');
                        continue;
                    }
                    if (number > 0) {
                        note(number, now);
                    }
                    number = -1;
                    matched = b == AT[matched] ? matched + 1 : b == AT[0] ? 1 : 0;
                    if (matched == AT.length) {
                        number = 0;
                        matched = 0;
                    }
                }
            }
        } catch (IOException closed) {
            // the measure is over
        }
    }

    private synchronized void note(long at, long now) {
        long sent = started + (at - then) * 1_000_000;
        if (sent < from || sent >= to) {
            return;
        }
        if (size == delays.length) {
            delays = Arrays.copyOf(delays, size * 2);
            thirds = Arrays.copyOf(thirds, size * 2);
        }
        delays[size] = (int) ((now - sent) / 1_000_000);
        thirds[size] = (byte) Math.min(2, (sent - from) * 3 / (to - from));
        size++;
    }

    void stop() {
        stopped = true;
    }

    synchronized int[] delays() {
        return Arrays.copyOf(delays, size);
    }

    synchronized byte[] thirds() {
        return Arrays.copyOf(thirds, size);
    }
}
