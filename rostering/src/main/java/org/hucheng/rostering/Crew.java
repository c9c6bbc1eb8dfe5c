package org.hucheng.rostering;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Worker threads for tasks that do not touch each other; results come back in the order of the tasks. */
final class Crew implements AutoCloseable {
    private final ExecutorService threads;

    Crew(int size) {
        threads = Executors.newFixedThreadPool(size, task -> {
            var thread = new Thread(task, "roster");
            thread.setDaemon(true);
            return thread;
        });
    }

    <T> List<T> all(List<Callable<T>> tasks) {
        List<Future<T>> parts = new ArrayList<>();
        for (Callable<T> task : tasks) {
            parts.add(threads.submit(task));
        }
        List<T> results = new ArrayList<>();
        try {
            for (Future<T> part : parts) {
                results.add(part.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while searching", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return results;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
