package org.hucheng.roads;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Real networks made by others, beside the repository; absent in a plain clone, and then the test says that it was skipped. */
final class SharedRoads {
    private SharedRoads() {}

    static Path file(String name) {
        String root = System.getProperty("hucheng.shared", "../../shared/data");
        Path file = Path.of(root).resolve(name);
        Assumptions.assumeTrue(Files.exists(file), "skipped: ../shared/data/" + name + " is not here");
        return file;
    }
}
