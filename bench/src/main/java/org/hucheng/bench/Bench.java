package org.hucheng.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.hucheng.drill.Results;

/** {@code ./hucheng bench NAME [--quick]}: runs one measure and keeps its figures in bench/results. */
public final class Bench {
    private static final String USAGE = "bench ingest|access [--quick]";

    private Bench() {}

    public static void main(String[] args) throws Exception {
        List<String> words = Arrays.asList(args);
        if (words.isEmpty() || words.contains("--help")) {
            System.out.println(USAGE);
            System.exit(words.isEmpty() ? 2 : 0);
        }
        boolean quick = words.contains("--quick");
        Figures figures = switch (words.getFirst()) {
            case "ingest" -> new IngestBench(quick).run();
            case "access" -> new AccessBench(quick).run();
            default -> null;
        };
        if (figures == null) {
            System.err.println("bench: " + words.getFirst() + "? " + USAGE);
            System.exit(2);
            return;
        }
        String command = "bench " + words.getFirst() + (quick ? " --quick" : "");
        new Results(Path.of("bench/results")).append(words.getFirst(), command, figures.line());
        System.out.println(figures.line());
    }
}
