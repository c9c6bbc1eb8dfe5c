package org.hucheng.roads.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class RoadsCommandTest {
    private static final String ROADS = "../scenarios/nanhai-2020/roads.osm.gz";
    private static final String AREA = "../scenarios/nanhai-2020/outline.geojson";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(boolean chinese, String... args) {
        return RoadsCommand.run(
                List.of(args),
                new Words(chinese),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @Test
    void closesAnAreaAsTextAndGeoJson() throws IOException {
        Path json = folder.resolve("plan.geojson");
        Path csv = folder.resolve("network.csv");
        assertThat(run(
                        false,
                        "close",
                        ROADS,
                        "--area",
                        AREA,
                        "--mode=drive",
                        "--geojson",
                        json.toString(),
                        "--network",
                        csv.toString()))
                .isZero();
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(text).containsPattern("   1  way -\\d+ +trunk +113\\.\\d{6} 2[23]\\.\\d{6}  ");
        assertThat(text.strip().lines().toList().getLast())
                .matches(
                        "posts=79 posts_with_touching=79 price=79 crossings=79 crossings_leading=79 seconds=\\d+\\.\\d+");
        var plan = JsonMapper.shared().readTree(Files.readString(json));
        assertThat(plan.path("features").size()).isEqualTo(2 * 79);
        assertThat(plan.path("features").get(0).path("properties").path("class").asString())
                .isEqualTo("trunk");
        assertThat(Files.readAllLines(csv)).first().asString().startsWith("u,v,forward,backward,price,way");
    }

    @Test
    void importsAndReportsInBothLanguages() {
        assertThat(run(true, "import", ROADS, "--area", AREA)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("读入 694 条道路").contains("边界上的路口 79 处");
        out.reset();
        assertThat(run(false, "import", ROADS)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("694 roads")
                .contains("310 inhabited places, 18 hospitals");
    }

    @Test
    void refusesWithASentenceAndACode() {
        assertThat(run(false, "close", ROADS)).isEqualTo(2);
        assertThat(run(false, "close", ROADS, "--area", AREA, "--mode", "fly")).isEqualTo(2);
        assertThat(run(true, "close", "nowhere.pbf", "--area", AREA)).isEqualTo(2);
        assertThat(run(false, "open", ROADS)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("--mode fly is not understood here; drive|cycle|foot. [OPTION_NOT_UNDERSTOOD]")
                .contains("找不到可读的文件 nowhere.pbf。 [FILE_NOT_FOUND]");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void explainsItself() {
        assertThat(run(false, "--help")).isZero();
        assertThat(run(true, "--help")).isZero();
        Options.KNOWN.stream()
                .sorted()
                .forEach(option ->
                        assertThat(out.toString(StandardCharsets.UTF_8)).contains(option));
    }
}
