package org.hucheng.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** {@code ./hucheng bench NAME [--quick]}: runs one measure and keeps its figures in bench/results. */
public final class Bench {
    private static final String USAGE = "bench ingest|roster [--quick] [--part scale|inrc|sb]";

    private Bench() {}

    public static void main(String[] args) throws Exception {
        List<String> words = Arrays.asList(args);
        if (words.isEmpty() || words.contains("--help")) {
            System.out.println(USAGE);
            System.exit(words.isEmpty() ? 2 : 0);
        }
        if (words.getFirst().equals(ColdCover.NAME)) {
            ColdCover.run(Integer.parseInt(words.get(1)));
        }
        boolean quick = words.contains("--quick");
        int part = words.indexOf("--part") + 1;
        Figures figures = switch (words.getFirst()) {
            case "ingest" -> new IngestBench(quick).run();
            case "roster" -> new RosterBench(quick, part > 0 && part < words.size() ? words.get(part) : "").run();
            default -> {
                System.err.println("bench: " + words.getFirst() + "? " + USAGE);
                System.exit(2);
                throw new IllegalStateException("exit returned");
            }
        };
        figures.keep(Path.of("bench/results/" + words.getFirst() + ".txt"), quick);
        System.out.println(figures.line());
    }
}
