package org.hucheng.bench;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.hucheng.rostering.Budget;
import org.hucheng.rostering.RosterProblem;
import org.hucheng.rostering.ScaleInstance;
import org.hucheng.rostering.Solution;
import org.hucheng.rostering.Solver;

/** Runs in a JVM of its own: how long a cold start takes to a roster without holes; the checker's time is not in it. */
final class ColdCover {
    static final String NAME = "roster-cold";

    private ColdCover() {}

    /** Prints the seconds since the JVM started until nobody was missing; ends with 1 if that was not reached. */
    static void run(int staff) {
        RosterProblem problem = ScaleInstance.of(staff, RosterBench.SEED);
        double[] seconds = {-1};
        Solution solution = Solver.solve(problem, new Budget(30, 0, 2, RosterBench.SEED, 0), progress -> {
            if (progress.holes() == 0) {
                seconds[0] = (System.currentTimeMillis()
                                - ManagementFactory.getRuntimeMXBean().getStartTime())
                        / 1000.0;
            }
            return progress.holes() > 0;
        });
        boolean covered = seconds[0] > 0
                && solution.check().obeysAllRules()
                && solution.check().gaps().isEmpty();
        System.out.println(
                covered
                        ? String.format(Locale.ROOT, "%.2f", seconds[0])
                        : solution.check().score());
        System.exit(covered ? 0 : 1);
    }
}
