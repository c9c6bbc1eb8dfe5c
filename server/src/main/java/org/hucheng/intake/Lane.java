package org.hucheng.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A queue of uploads and the threads that write them, several in one transaction; what one thread writes it has gathered alone. Nobody waits for
 * others to come: while one transaction is under way, those of the next gather by themselves.
 */
final class Lane implements Runnable {
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

    /** What belongs to the first job's operation and is here, up to a bound. */
    private List<Job> gather(Job first) {
        var jobs = new ArrayList<Job>();
        jobs.add(first);
        int records = first.records();
        Job next = queue.peek();
        while (next != null && next.operation() == first.operation() && records + next.records() <= mostRecords) {
            jobs.add(queue.remove());
            records += next.records();
            next = queue.peek();
        }
        return jobs;
    }
}
