package org.hucheng.roads.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hucheng.roads.Area;
import org.hucheng.roads.AreaFile;
import org.hucheng.roads.Cordon;
import org.hucheng.roads.CordonPlan;
import org.hucheng.roads.RoadImport;
import org.hucheng.roads.RoadRefusal;
import org.jspecify.annotations.Nullable;

/** {@code roads import FILE [--area FILE]} and {@code roads close FILE --area FILE}. */
public final class RoadsCommand {
    static final int DONE = 0;
    static final int REFUSED = 2;

    private final Words words;
    private final PrintStream out;

    private RoadsCommand(Words words, PrintStream out) {
        this.words = words;
        this.out = out;
    }

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(args), Words.ofEnvironment(), out, err));
    }

    /** Runs the command and returns its exit code: 0 done, 2 not understood or refused. */
    static int run(List<String> args, Words words, PrintStream out, PrintStream err) {
        if (args.contains("--help") || args.contains("-h")) {
            out.print(Help.text(words));
            return DONE;
        }
        var command = new RoadsCommand(words, out);
        String name = args.isEmpty() ? "" : args.getFirst();
        try {
            switch (name) {
                case "import" -> command.read(Options.parse(args.subList(1, args.size())));
                case "close" -> command.close(Options.parse(args.subList(1, args.size())));
                default -> {
                    err.print(Help.text(words));
                    return REFUSED;
                }
            }
            return DONE;
        } catch (RoadRefusal refusal) {
            err.println(refusal.sentence(words.chinese()) + " [" + refusal.problem() + "]");
            return REFUSED;
        } catch (IOException e) {
            err.println(words.say("写不了文件：", "a file cannot be written: ") + e.getMessage());
            return REFUSED;
        }
    }

    private void read(Options options) {
        long started = System.nanoTime();
        RoadImport read = RoadImport.read(options.file());
        double seconds = (System.nanoTime() - started) / 1e9;
        Path areaFile = options.path("--area");
        Area area = areaFile == null ? null : AreaFile.read(areaFile, options.coordinates());
        new ImportText(words, out).print(read, area, options.choice(), seconds);
    }

    private void close(Options options) throws IOException {
        Path areaFile = options.path("--area");
        if (areaFile == null) {
            throw Options.notUnderstood("close", "--area FILE");
        }
        Area area = AreaFile.read(areaFile, options.coordinates());
        RoadImport read = RoadImport.read(options.file());
        long started = System.nanoTime();
        Cordon cordon = Cordon.of(read.network(), area, options.choice());
        CordonPlan plan = cordon.close();
        double seconds = (System.nanoTime() - started) / 1e9;
        new PlanText(words, out).print(read.network(), area, plan, seconds);
        write(options.path("--geojson"), PlanGeoJson.of(cordon, plan));
        write(options.path("--json"), PlanGeoJson.of(cordon, plan));
        Path network = options.path("--network");
        if (network != null) {
            Files.writeString(network, cordon.networkCsv());
        }
    }

    private static void write(@Nullable Path file, String text) throws IOException {
        if (file != null) {
            Files.writeString(file, text);
        }
    }
}
