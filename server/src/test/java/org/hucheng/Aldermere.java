package org.hucheng;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.hucheng.scenario.Scenarios;

/** Copies of the small invented scenario, each under a code of its own, so that tests do not meet. */
public final class Aldermere {
    public static final Path FOLDER = Path.of("../scenarios/aldermere-2025");
    private static final AtomicInteger COPIES = new AtomicInteger();

    private Aldermere() {}

    /** What a test changes in its copy's files before they are loaded. */
    public interface Change {
        void in(Path folder) throws IOException;
    }

    /** Loads a copy whose temperatures are taken (threshold 37.3) and returns its code. */
    public static String load(Scenarios scenarios) {
        return load(scenarios, folder -> {});
    }

    public static String load(Scenarios scenarios, Change change) {
        String code = "aldermere-copy-" + COPIES.incrementAndGet();
        try {
            Path copy = Files.createTempDirectory(code);
            try (Stream<Path> files = Files.list(FOLDER)) {
                for (Path file : files.toList()) {
                    Files.copy(file, copy.resolve(file.getFileName()));
                }
            }
            Path operation = copy.resolve("operation.yaml");
            Files.writeString(
                    operation,
                    Files.readString(operation)
                            .replace("code: aldermere-2025", "code: " + code)
                            .replace(
                                    "inspection:\n",
                                    "inspection:\n  temperature: {threshold: 37.3, comparison: \">=\", lowest: 30.0, highest: 45.0, highNeeds: [turned-away, sheltered]}\n")
                            .replace("plates: [foreign]", "plates: [foreign, cn]")
                            .replace("identityNumbers: [other]", "identityNumbers: [other, cn-id18]"));
            change.in(copy);
            var report = scenarios.load(copy, true);
            if (!report.loaded()) {
                throw new IllegalStateException("not loaded: " + report.findings());
            }
            return code;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
