package org.hucheng.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.hucheng.drill.Results;

/** {@code ./hucheng bench NAME [--quick]}: runs one measure and keeps its figures in bench/results. */
public final class Bench {
    private static final String USAGE =
            "bench ingest|campaign|roster|cordon|access [--quick] [--part scale|inrc|sb|grid (roster)]";

    private Bench() {}

    public static void main(String[] args) throws Exception {
        List<String> words = Arrays.asList(args);
        if (words.isEmpty() || words.contains("--help")) {
            System.out.println(USAGE);
            System.exit(words.isEmpty() ? 2 : 0);
        }
        switch (words.getFirst()) {
            case MillionCity.COMMAND -> MillionCity.main(words); // processes that a measure starts
            case ColdCover.NAME -> ColdCover.run(Integer.parseInt(words.get(1)));
            default -> measure(words);
        }
    }

    private static void measure(List<String> words) throws Exception {
        boolean quick = words.contains("--quick");
        int part = words.indexOf("--part") + 1;
        Figures figures = switch (words.getFirst()) {
            case "ingest" -> new IngestBench(quick).run();
            case "campaign" -> new CampaignBench(quick).run();
            case "roster" -> new RosterBench(quick, part > 0 && part < words.size() ? words.get(part) : "").run();
            case "cordon" -> new CordonBench(quick).run();
            case "access" -> new AccessBench(quick).run();
            default -> null;
        };
        if (figures == null) {
            System.err.println("bench: " + words.getFirst() + "? " + USAGE);
            System.exit(2);
            return;
        }
        String command = "bench " + String.join(" ", words);
        new Results(Path.of("bench/results")).append(words.getFirst(), command, figures.line());
        System.out.println(figures.line());
    }
}
