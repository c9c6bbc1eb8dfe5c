package org.hucheng.drill;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Locale;

/** Says how far the play is: on a terminal one line that is rewritten, elsewhere a line every ten seconds. */
final class Progress implements AutoCloseable {
    private static final long TERMINAL_MILLIS = 250;
    private static final long PLAIN_MILLIS = 10_000;
    private static final int BAR = 24;

    private final Tally tally;
    private final Pace pace;
    private final Plan plan;
    private final long rows;
    private final LocalDate until;
    private final Words words;
    private final PrintStream out;
    private final boolean terminal;
    private final Memory memory;
    private final long started = System.nanoTime();
    private final Thread thread;
    private long lastRows;
    private long lastNanos = started;
    private double rate;

    Progress(
            Tally tally,
            Pace pace,
            Plan plan,
            long rows,
            LocalDate until,
            Words words,
            PrintStream out,
            Memory memory) {
        this.tally = tally;
        this.pace = pace;
        this.plan = plan;
        this.rows = rows;
        this.until = until;
        this.words = words;
        this.out = out;
        this.memory = memory;
        terminal = System.console() != null && System.console().isTerminal();
        thread = Thread.ofPlatform().name("drill-progress").daemon().start(this::watch);
    }

    private void watch() {
        try {
            for (long i = 1; ; i++) {
                Thread.sleep(TERMINAL_MILLIS);
                if (i % 8 == 0) {
                    memory.residentMb();
                }
                if (terminal) {
                    out.print("\r" + text() + "\u001b[K");
                    out.flush();
                } else if (i % (PLAIN_MILLIS / TERMINAL_MILLIS) == 0) {
                    out.println(text());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String text() {
        long now = System.nanoTime();
        long done = tally.rows.sum();
        double seconds = (now - lastNanos) / 1e9;
        double fresh = (done - lastRows) / seconds;
        double weight = Math.min(1, seconds / 3);
        rate = lastRows == 0 ? fresh : rate * (1 - weight) + fresh * weight;
        lastRows = done;
        lastNanos = now;
        double share = rows == 0 ? 1 : Math.min(1, (double) done / rows);
        long clock = pace.now();
        LocalDate day = clock == Long.MAX_VALUE ? until : plan.day(clock);
        long left = rate < 1 ? -1 : Math.round(Math.max(0, rows - done) / rate);
        String bar = terminal ? "█".repeat((int) (share * BAR)) + "░".repeat(BAR - (int) (share * BAR)) + " " : "";
        String wait = left < 0
                ? words.say("等待服务", "waiting for the server")
                : words.say("还剩 ", "") + left / 60 + ":" + (left % 60 < 10 ? "0" : "") + left % 60
                        + words.say("", " left");
        return bar
                + String.format(
                        Locale.ROOT,
                        words.say("%5.1f%%  %s  %,d 行  %,.0f 行/秒  %s", "%5.1f%%  %s  %,d rows  %,.0f rows/s  %s"),
                        share * 100,
                        day,
                        done,
                        rate,
                        wait);
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (terminal) {
            out.println("\r" + text() + "\u001b[K");
        }
    }
}
