package org.hucheng.rostering;

import java.nio.file.Path;

/**
 * One public instance solved, for measurements.
 *
 * @param objective the official objective, recomputed
 * @param hardBreaks broken hard rules of the instance
 */
public record PublicRun(String name, long objective, int hardBreaks) {
    /** Refuses an unreadable or faulty file with {@link RosterRefused}. */
    public static PublicRun solve(Path file, double seconds, int threads, long seed) {
        PublicInstance instance = PublicInstance.read(file);
        PublicSolver.Solved solved = PublicSolver.solve(instance, seconds, 0, threads, seed);
        return new PublicRun(
                instance.name(),
                solved.official().objective(),
                solved.official().hardBreaks().size());
    }
}
