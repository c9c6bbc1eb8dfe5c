package org.hucheng.planning;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.hucheng.kernel.Scope;
import org.hucheng.rostering.Budget;
import org.hucheng.rostering.Progress;
import org.hucheng.rostering.Solver;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes plans in the background, one after the other. While one is waiting or under way its row's heartbeat is renewed; when the process dies the
 * heartbeat grows old and whoever looks next marks the roster as interrupted.
 */
@Component
class Planner implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Planner.class);
    private static final Scope PLANNING = Scope.system("planning");
    private static final int MOST_WAITING = 8;
    private static final int SILENT_SECONDS = 20;

    private final PlanStore plans;
    private final Finishing finishing;
    private final Map<Integer, Run> runs = new ConcurrentHashMap<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        var worker = new Thread(task, "planner");
        worker.setDaemon(true);
        return worker;
    });

    /** A plan that waits or is under way. */
    static final class Run {
        final Budget budget;
        private volatile boolean stopped;
        private volatile @Nullable Progress progress;

        Run(Budget budget) {
            this.budget = budget;
        }

        @Nullable
        Progress progress() {
            return progress;
        }

        private boolean goOn(Progress now) {
            progress = now;
            return !stopped;
        }
    }

    Planner(PlanStore plans, Finishing finishing) {
        this.plans = plans;
        this.finishing = finishing;
    }

    /** Refuses PLANNING_UNDER_WAY when too many wait. */
    void refuseWhenBusy() {
        if (runs.size() >= MOST_WAITING) {
            throw PlanningProblem.PLANNING_UNDER_WAY.refuse("waiting", runs.size());
        }
    }

    /** @param rosterId a roster whose state is {@code planning}, committed */
    void start(int rosterId, Task task, Budget budget, String by) {
        var run = new Run(budget);
        runs.put(rosterId, run);
        thread.execute(() -> PLANNING.run(() -> run(rosterId, task, run, by)));
    }

    @Nullable
    Run find(int rosterId) {
        return runs.get(rosterId);
    }

    /** Ends a plan; the best so far is kept. Answers false when this process makes no plan for the roster. */
    boolean stop(int rosterId) {
        Run run = runs.get(rosterId);
        if (run != null) {
            run.stopped = true;
        }
        return run != null;
    }

    private void run(int rosterId, Task task, Run run, String by) {
        try {
            var solution = Solver.solve(task.problem, run.budget, run::goOn);
            finishing.keep(rosterId, task, solution, by);
        } catch (RuntimeException | Error e) {
            LOG.error("planning roster {} failed", rosterId, e);
            finishing.interrupt(rosterId);
        } finally {
            runs.remove(rosterId);
        }
    }

    @Scheduled(fixedDelay = 2_000)
    void beat() {
        List<Integer> mine = List.copyOf(runs.keySet());
        int silent = PLANNING.get(() -> {
            if (!mine.isEmpty()) {
                plans.beat(mine);
            }
            return plans.interruptSilent(SILENT_SECONDS);
        });
        if (silent > 0) {
            LOG.warn("{} plans were interrupted: their server is gone", silent);
        }
    }

    @Override
    public void destroy() {
        runs.values().forEach(run -> run.stopped = true);
        thread.shutdownNow();
    }
}
