package org.hucheng.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.hucheng.rostering.Budget;
import org.hucheng.rostering.CheckReport;
import org.hucheng.rostering.Checker;
import org.hucheng.rostering.PublicRun;
import org.hucheng.rostering.Repair;
import org.hucheng.rostering.RepairProposal;
import org.hucheng.rostering.RosterProblem;
import org.hucheng.rostering.ScaleEvent;
import org.hucheng.rostering.ScaleInstance;
import org.hucheng.rostering.Solution;
import org.hucheng.rostering.Solver;

/**
 * The roster engine on the scale instance (8,000 and 6,800 staff, {@link #SEED}) and on the public instances. Every roster is recomputed by
 * the independent checker; one broken rule ends the measure. Gaps are taken against the best bound of the run.
 */
final class RosterBench {
    static final long SEED = 1;
    private static final int THREADS = 2;

    private final boolean quick;
    private final String part;
    private final Figures figures = new Figures();

    /** @param part scale, inrc, sb or grid; empty for all of them */
    RosterBench(boolean quick, String part) {
        this.quick = quick;
        this.part = part;
    }

    Figures run() throws Exception {
        if (part.isEmpty() || part.equals("scale")) {
            scale();
        }
        Map<String, Integer> known = bestKnown();
        if (known.isEmpty()) {
            System.err.println(
                    "bench: the public instances are not there (system property hucheng.shared): inrc.* and sb.* left out");
        } else {
            if (part.isEmpty() || part.equals("inrc")) {
                for (String name : List.of("sprint01", "medium01", "long01")) {
                    PublicRun run = solve("inrc1/" + name + ".xml", quick ? 8 : 60);
                    figures.put("inrc." + name, run.objective(), 0);
                }
            }
            if (part.isEmpty() || part.equals("sb")) {
                figures.put("sb.mean_gap", schedulingBenchmarks(known), 2);
            }
        }
        if (part.isEmpty() || part.equals("grid")) {
            new GridBench().into(figures);
        }
        return figures;
    }

    /** Mean gap to the best known objective, in %; each instance on one thread, as many at a time as there are cores. */
    private double schedulingBenchmarks(Map<String, Integer> known) throws Exception {
        List<Callable<PublicRun>> runs = IntStream.rangeClosed(1, 8)
                .mapToObj(i -> (Callable<PublicRun>)
                        () -> solve("schedulingbenchmarks/Instance" + i + ".txt", quick ? 8 : 600))
                .toList();
        double sum = 0;
        try (var cores = Executors.newFixedThreadPool(THREADS)) {
            for (Future<PublicRun> done : cores.invokeAll(runs)) {
                PublicRun run = done.get();
                sum += 100.0 * run.objective() / known.getOrDefault(run.name(), 1) - 100;
            }
        }
        return sum / runs.size();
    }

    private void scale() throws Exception {
        figures.put("roster.cover_s", cold(8000), 2);
        RosterProblem problem = ScaleInstance.of(8000, SEED);
        int[] names = {10, 60, 300};
        int[] seconds = quick ? new int[] {5, 10, 20} : names;
        long[] objectives = new long[3];
        long bound = Long.MIN_VALUE;
        Solution last = null;
        for (int i = 0; i < 3; i++) {
            int rounds = i < 2 ? 0 : quick ? 45 : 150;
            last = Solver.solve(problem, new Budget(seconds[i], 0, THREADS, SEED, rounds));
            sound(last.check(), 0);
            objectives[i] = last.objective();
            bound = Math.max(bound, last.bound());
            System.err.println("bench: " + seconds[i] + " s: " + last.objective() + " "
                    + last.check().score());
        }
        for (int i = 0; i < 3; i++) {
            figures.put("roster.gap_" + names[i] + "s", 100.0 * (objectives[i] - bound) / bound, 2);
        }
        figures.put("roster.tight_cover_s", cold(6800), 2);
        repair(problem, java.util.Objects.requireNonNull(last));
    }

    private void repair(RosterProblem problem, Solution planned) {
        int events = quick ? 20 : 100;
        double[] millis = new double[events];
        int moved = 0;
        int callIns = 0;
        int fewest = 0;
        int open = 0;
        for (int i = -5; i < events; i++) {
            RosterProblem now = ScaleEvent.illnessOpeningClosing(problem, Math.abs(i));
            long began = System.nanoTime();
            RepairProposal proposal = Repair.propose(problem, planned.roster(), now, 4, SEED);
            if (i >= 0) {
                millis[i] = (System.nanoTime() - began) / 1e6;
                sound(Checker.check(proposal.problem(), proposal.roster()), proposal.holesAfter());
                moved += proposal.moved();
                callIns += proposal.callIns();
                fewest += proposal.fewestCallIns();
                open += proposal.holesAfter();
            }
        }
        Arrays.sort(millis);
        figures.put("roster.repair_p99_ms", millis[(int) Math.ceil(0.99 * events) - 1], 0);
        figures.put("roster.repair_moved", moved, 0);
        figures.put("roster.repair_open", open, 0);
        figures.put("roster.repair_call_in_excess", 100.0 * callIns / fewest - 100, 2);
        double slowest = 0;
        int left = 0;
        for (int i = 0; i < 3; i++) {
            RosterProblem now = ScaleEvent.quarantine(problem, i);
            long began = System.nanoTime();
            RepairProposal proposal = Repair.propose(problem, planned.roster(), now, 2, SEED);
            slowest = Math.max(slowest, (System.nanoTime() - began) / 1e9);
            sound(Checker.check(proposal.problem(), proposal.roster()), proposal.holesAfter());
            left += proposal.holesAfter();
        }
        figures.put("roster.quarantine_s", slowest, 2);
        figures.put("roster.quarantine_open", left, 0);
    }

    private static void sound(CheckReport check, int holes) {
        if (!check.obeysAllRules() || check.score().holes() != holes) {
            throw new IllegalStateException(
                    "the checker found " + check.violations().size() + " broken rules and "
                            + check.score().holes() + " holes");
        }
    }

    /** Seconds from the start of a fresh JVM until the scale instance is generated, covered and checked. */
    private static double cold(int staff) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx1200m",
                        "-jar",
                        System.getProperty("java.class.path"),
                        ColdCover.NAME,
                        String.valueOf(staff))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("no full coverage from a cold start: " + answer);
        }
        return Double.parseDouble(answer);
    }

    private static PublicRun solve(String file, int seconds) {
        PublicRun run = PublicRun.solve(shared().resolve(file), seconds, 1, SEED);
        if (run.hardBreaks() > 0) {
            throw new IllegalStateException(run + " breaks hard rules");
        }
        System.err.println("bench: " + run);
        return run;
    }

    private static Path shared() {
        return Path.of(System.getProperty("hucheng.shared", "../shared/data")).resolve("rostering");
    }

    private static Map<String, Integer> bestKnown() throws IOException {
        Map<String, Integer> known = new LinkedHashMap<>();
        Path file = shared().resolve("best-known.csv");
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
                String[] words = line.split(",");
                known.put(words[0], Integer.parseInt(words[1]));
            }
        }
        return known;
    }
}
