package org.hucheng.rostering;

import java.util.List;

/** Plans a roster: covers first, improves as long as the budget lasts, proves how far from the best possible it is. */
public final class Solver {
    private Solver() {}

    /** Refuses a problem that does not fit together with {@link RosterRefused}. */
    public static Solution solve(RosterProblem problem, Budget budget, Progress.Listener listener) {
        try (var crew = new Crew(budget.threads())) {
            return new Run(Compiler.compile(problem), budget, crew, listener).solve();
        }
    }

    public static Solution solve(RosterProblem problem, Budget budget) {
        return solve(problem, budget, progress -> true);
    }

    private static final class Run {
        private final Compiled compiled;
        private final Budget budget;
        private final Progress.Listener listener;
        private final Search search;
        private final LagrangeBound bound;
        private final long began = System.nanoTime();
        private boolean stopped;

        Run(Compiled compiled, Budget budget, Crew crew, Progress.Listener listener) {
            this.compiled = compiled;
            this.budget = budget;
            this.listener = listener;
            search = new Search(compiled.in, crew, budget.seed(), SearchTuning.DISTRICT);
            bound = new LagrangeBound(compiled.in, crew);
        }

        Solution solve() {
            search.cover();
            report();
            for (int round = 0; !stopped && used(round) < 1; round++) {
                search.round(round, used(round));
                report();
            }
            certify();
            search.settleLeaders();
            search.standBy(compiled.problem.weights().standBy());
            Roster roster = compiled.roster(search.best);
            CheckReport check = Checker.check(compiled.problem, roster);
            return new Solution(
                    roster,
                    check,
                    search.bestObjective,
                    bound.bound(),
                    check.gaps().isEmpty() ? List.of() : Shortages.find(compiled, search.best),
                    budget.boundRounds() == 0 ? List.of() : Scarcities.of(compiled, search.best, bound));
        }

        private void certify() {
            if (budget.boundRounds() > 0 && !stopped) {
                bound.startFrom(search.best, search.marginalCosts());
                for (int i = 0; i < budget.boundRounds() && !stopped; i++) {
                    bound.round(search.bestObjective);
                    report();
                }
            }
        }

        private double seconds() {
            return (System.nanoTime() - began) / 1e9;
        }

        private double used(int round) {
            double byTime = budget.seconds() > 0 ? seconds() / budget.seconds() : 0;
            double byRounds = budget.rounds() > 0 ? (double) round / budget.rounds() : 0;
            return Math.max(byTime, byRounds);
        }

        private void report() {
            stopped |=
                    !listener.goOn(new Progress(seconds(), search.best.holes(), search.bestObjective, bound.bound()));
        }
    }
}
