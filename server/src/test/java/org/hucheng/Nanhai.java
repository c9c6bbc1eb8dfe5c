package org.hucheng;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.hucheng.scenario.Scenarios;

/** Copies of the scenario that the demonstration plays, as it is, each under a code of its own. */
public final class Nanhai {
    private static final Path FOLDER = Path.of("../scenarios/nanhai-2020");
    private static final AtomicInteger COPIES = new AtomicInteger();

    private Nanhai() {}

    /** Loads a copy with its demo accounts and returns its code. */
    public static String load(Scenarios scenarios) {
        String code = "nanhai-copy-" + COPIES.incrementAndGet();
        try {
            Path copy = Files.createTempDirectory(code);
            try (Stream<Path> files = Files.list(FOLDER)) {
                for (Path file : files.toList()) {
                    Files.copy(file, copy.resolve(file.getFileName()));
                }
            }
            Path operation = copy.resolve("operation.yaml");
            Files.writeString(operation, Files.readString(operation).replace("code: nanhai-2020", "code: " + code));
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
