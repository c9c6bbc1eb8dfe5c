package org.hucheng.rostering;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Data made by others, beside the repository; absent in a plain clone, and then a test says that it was skipped. */
final class SharedData {
    private SharedData() {}

    static Path get(String file) {
        Path path = Path.of(System.getProperty("hucheng.shared", "../../shared/data"))
                .resolve(file);
        Assumptions.assumeTrue(Files.exists(path), () -> "not there: " + path);
        return path;
    }
}
