package org.hucheng.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A queue of uploads and the threads that write them, several in one transaction; what one thread writes it has gathered alone. While there is a stream of uploads, a transaction begins only
 * when none has come for a moment: without that, half of many busy devices always wait for the other half's commit, and the commits are twice as many
 * (PostgreSQL's {@code commit_delay} does the same one floor below).
 */
final class Lane implements Runnable {
    /** Longest that the first upload of a transaction waits for others. */
    private static final long LINGER_NANOS = 4_000_000;
    /** How often it is looked whether another has come; after two looks in vain the transaction begins. */
    private static final long LOOK_NANOS = 150_000;
    /** A transaction of fewer uploads than this is no sign of a stream. */
    private static final int STREAM = 4;

    record Job(Upload upload, CompletableFuture<@Nullable Void> done) {
        int operation() {
            return upload.device().operationId();
        }

        int records() {
            return upload.candidates().size();
        }
    }

    private final int mostRecords;
    private final BooleanSupplier running;
    private final Consumer<List<Job>> writer;
    private final BlockingQueue<Job> queue = new ArrayBlockingQueue<>(1_024);
    private final Lock gathering = new ReentrantLock();
    private int last;
    private int lastButOne;

    /** @param mostRecords of one transaction */
    Lane(int mostRecords, BooleanSupplier running, Consumer<List<Job>> writer) {
        this.mostRecords = mostRecords;
        this.running = running;
        this.writer = writer;
    }

    void put(Job job) throws InterruptedException {
        queue.put(job);
    }

    @Override
    public void run() {
        while (running.getAsBoolean()) {
            try {
                var jobs = next();
                if (!jobs.isEmpty()) {
                    writer.accept(jobs);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** The uploads of the next transaction; none when none came for a while. */
    private List<Job> next() throws InterruptedException {
        gathering.lockInterruptibly();
        try {
            var job = queue.poll(200, TimeUnit.MILLISECONDS);
            return job == null ? List.of() : gather(job);
        } finally {
            gathering.unlock();
        }
    }

    /** What belongs to the first job's operation and is here, or comes before the stream pauses, up to a bound. */
    private List<Job> gather(Job first) {
        var jobs = new ArrayList<Job>();
        jobs.add(first);
        int records = first.records();
        boolean stream = Math.max(last, lastButOne) >= STREAM;
        long until = System.nanoTime() + LINGER_NANOS;
        while (true) {
            Job next = queue.peek();
            if (next == null && stream) {
                next = another(until);
            }
            if (next == null || next.operation() != first.operation() || records + next.records() > mostRecords) {
                break;
            }
            jobs.add(queue.remove());
            records += next.records();
        }
        lastButOne = last;
        last = jobs.size();
        return jobs;
    }

    private @Nullable Job another(long until) {
        Job next = null;
        for (int look = 0; look < 2 && next == null && System.nanoTime() < until; look++) {
            LockSupport.parkNanos(LOOK_NANOS);
            next = queue.peek();
        }
        return next;
    }
}
