package org.hucheng.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hucheng.Aldermere;
import org.hucheng.HuchengTest;
import org.hucheng.audit.By;
import org.hucheng.identity.Accounts;
import org.hucheng.kernel.Text;
import org.hucheng.scenario.Scenarios;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** What other people's program, GDAL, reads from us. Debian's package gdal-bin has it. */
@HuchengTest
class GdalTest {
    private static final String PASSWORD = "a password for tests";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Scenarios scenarios;

    private String operation;

    @BeforeEach
    void anOperation() {
        assumeTrue(isThere("ogrinfo"), "GDAL is not installed (Debian: gdal-bin)");
        operation = Aldermere.load(scenarios);
        accounts.put(By.OPERATOR, "gdal-reader", PASSWORD, "map-reader", new Text("读", "Reader"), operation);
    }

    @Test
    void listsTheCollections() throws Exception {
        String list = run("ogrinfo", "-ro", source());
        assertThat(list).contains("OAPIF").contains("areas").contains("posts");
    }

    @Test
    void readsTheFieldsOfEveryPost() throws Exception {
        String posts = run("ogrinfo", "-ro", "-al", "-oo", "PAGE_SIZE=4", source(), "posts");
        assertThat(posts)
                .contains("Feature Count: 15")
                .contains("Geometry: Point")
                .contains("WGS 84");
        assertThat(posts).contains("name_zh (String) = 松谷路口封控点").contains("POINT (-71.412 44.318)");
    }

    @Test
    void takesABoxAndWritesAFile(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("posts.geojson");
        run(
                "ogr2ogr",
                "-f",
                "GeoJSON",
                "-spat",
                "-71.42",
                "44.31",
                "-71.40",
                "44.36",
                file.toString(),
                source(),
                "posts");
        var written =
                JsonMapper.builder().build().readTree(Files.readString(file)).path("features");
        assertThat(written.findValuesAsString("code")).containsExactlyInAnyOrder("EC-1", "RC-1");
        Path area = folder.resolve("area.geojson");
        run("ogr2ogr", "-f", "GeoJSON", area.toString(), source(), "areas");
        assertThat(Files.readString(area)).contains("Polygon").contains("Aldermere County (invented)");
    }

    @Test
    void aWrongPasswordReadsNothing() {
        assertThat(attempt("ogrinfo", "-ro", "-oo", "USERPWD=gdal-reader:wrong", source(), "posts"))
                .contains("exit 1");
    }

    private String source() {
        return "OAPIF:http://127.0.0.1:" + port + "/api/ogc/operations/" + operation;
    }

    private String run(String... command) {
        String said = attempt(command);
        assertThat(said).contains("exit 0");
        return said;
    }

    private String attempt(String... command) {
        var words = new ArrayList<>(List.of(command));
        if (!String.join(" ", words).contains("USERPWD")) {
            words.addAll(1, List.of("-oo", "USERPWD=gdal-reader:" + PASSWORD));
        }
        try {
            var process = new ProcessBuilder(words).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return said + "\nexit " + process.waitFor();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean isThere(String program) {
        try {
            var process = new ProcessBuilder(program, "--version").start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
