package org.hucheng.rostering;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Solves a public instance with the search of the districts: one independent walk per thread, the best one counts. */
final class PublicSolver {
    record Solved(int[][] kinds, PublicInstance.Official official) {}

    private PublicSolver() {}

    /** @param rounds 0 for no limit; with rounds and no seconds the result depends on the seed and the number of walks alone */
    static Solved solve(PublicInstance instance, double seconds, int rounds, int threads, long seed) {
        List<Callable<Solved>> walks = new ArrayList<>();
        for (int w = 0; w < threads; w++) {
            long own = seed + 7919L * w;
            walks.add(() -> walk(instance, seconds, rounds, own));
        }
        try (var crew = new Crew(threads)) {
            Solved best = null;
            for (Solved solved : crew.all(walks)) {
                if (best == null || better(solved.official(), best.official())) {
                    best = solved;
                }
            }
            return java.util.Objects.requireNonNull(best);
        }
    }

    private static boolean better(PublicInstance.Official a, PublicInstance.Official b) {
        int hard = Integer.compare(a.hardBreaks().size(), b.hardBreaks().size());
        return hard < 0 || hard == 0 && a.objective() < b.objective();
    }

    private static Solved walk(PublicInstance instance, double seconds, int rounds, long seed) {
        long began = System.nanoTime();
        Instance in = instance.instance();
        try (var crew = new Crew(1)) {
            var search = new Search(in, crew, seed, instance.tuning());
            search.cover();
            double used = 0;
            for (int round = 0; used < 1; round++) {
                search.round(round, used);
                double byTime = seconds > 0 ? (System.nanoTime() - began) / 1e9 / seconds : 0;
                double byRounds = rounds > 0 ? (double) (round + 1) / rounds : 0;
                used = Math.max(byTime, byRounds);
            }
            int[][] kinds = new int[in.members][in.days];
            for (int m = 0; m < in.members; m++) {
                for (int d = 0; d < in.days; d++) {
                    kinds[m][d] = search.best.kindAt(m, d);
                }
            }
            return new Solved(kinds, instance.score(kinds));
        }
    }
}
