package org.hucheng.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The map from the server: tiles of a whole country, first and again; then thousands that move while many boards look on. The country is
 * Andorra from the shared data beside the project; where that is absent the scenario's own small network is taken, with a word.
 */
final class MapBench {
    private static final Path SCENARIO = Path.of("scenarios/nanhai-2020");

    /** The operation on the country's roads. */
    private static final String OTHER = "nanhai-2020-elsewhere";

    private final boolean quick;

    MapBench(boolean quick) {
        this.quick = quick;
    }

    void into(Figures figures, Path shared) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("hucheng-map");
        try (var server = ServerUnderTest.start()) {
            server.load(SCENARIO);
            server.load(withRoads(folder, shared));
            new TilePace(server.url()).into(figures, OTHER);
            new MovingBoards(server.url(), SCENARIO, quick).into(figures);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
            }
        }
    }

    /** A copy of the scenario on the country's roads. */
    private static Path withRoads(Path folder, Path shared) throws IOException {
        try (Stream<Path> files = Files.list(SCENARIO)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        Path operation = folder.resolve("operation.yaml");
        Files.writeString(operation, Files.readString(operation).replaceFirst("(?m)^code: .*$", "code: " + OTHER));
        if (!Files.exists(shared.resolve("andorra.osm.pbf"))) {
            System.err.println("tiles.*: of the scenario's small network, " + shared + " is not there");
            return folder;
        }
        Files.copy(
                shared.resolve("andorra.osm.pbf"),
                folder.resolve("country.osm.pbf"),
                StandardCopyOption.REPLACE_EXISTING);
        Files.copy(shared.resolve("andorra-area.geojson"), folder.resolve("country.geojson"));
        Files.writeString(folder.resolve("network.yaml"), "roads: country.osm.pbf\narea: country.geojson\n");
        return folder;
    }
}
