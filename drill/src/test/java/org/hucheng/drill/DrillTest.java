package org.hucheng.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrillTest {
    @TempDir
    Path folder;

    private final DrawnScenario drawn = new DrawnScenario();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private TinyServer server;

    @BeforeEach
    void start() throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        server = new TinyServer(false, 0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private int drill(String... more) {
        server.scenario = drawn.write(folder.resolve("drawn"));
        List<String> args = new ArrayList<>(List.of(
                folder.resolve("drawn").toString(), "--url", server.url().toString(), "--batch", "40"));
        args.addAll(List.of(more));
        out.reset();
        err.reset();
        return Drill.run(args, new Words(false), print(out), print(err));
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    private String lastLine() {
        return out.toString(StandardCharsets.UTF_8).strip().lines().toList().getLast();
    }

    @Test
    void agreesWhenEveryRecordArrived() {
        assertThat(drill()).as(err.toString(StandardCharsets.UTF_8)).isEqualTo(Drill.AGREED);
        assertThat(lastLine())
                .startsWith("drill.vehicles=2000 drill.people=4100 drill.posts=0 drill.differences=0 drill.refused=")
                .contains(" drill.unexpected_answers=0 ");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Checked.").contains("✓ agrees");
    }

    @Test
    void agreesWhenAnswersAreLostAndTheServerIsAwayForAWhile() {
        server.loseEvery.set(5);
        server.awayFor.set(7);
        assertThat(drill("--patience", "60"))
                .as(err.toString(StandardCharsets.UTF_8))
                .isEqualTo(Drill.AGREED);
        assertThat(lastLine()).doesNotContain("drill.retries=0");
    }

    @Test
    void agreesWhenTheServerDiesInTheMiddle() {
        server.dieAt.set(60);
        assertThat(drill("--patience", "60"))
                .as(err.toString(StandardCharsets.UTF_8))
                .isEqualTo(Drill.AGREED);
        assertThat(lastLine()).doesNotContain("drill.retries=0");
    }

    @Test
    void changesNothingWhenItIsPlayedAgain() {
        drill();
        String first = lastLine();
        assertThat(drill("--batch", "90"))
                .as(err.toString(StandardCharsets.UTF_8))
                .isEqualTo(Drill.AGREED);
        assertThat(lastLine()).startsWith(first.substring(0, first.indexOf("drill.records")));
    }

    @Test
    void comparesAShareWithWhatTheShareAddsUpTo() {
        drawn.tally = 0.2;
        assertThat(drill("--share", "0.25"))
                .as(err.toString(StandardCharsets.UTF_8))
                .isEqualTo(Drill.AGREED);
        assertThat(lastLine()).startsWith("drill.vehicles=500 drill.people=1025 ");
    }

    @Test
    void saysWhichFigureDiffers() {
        drawn.more = "";
        server.vehicles = 3;
        assertThat(drill()).isEqualTo(Drill.DIFFERENCES);
        assertThat(out.toString(StandardCharsets.UTF_8)).containsPattern("V +vehicles +2000 +2003  ✗ differs");
        assertThat(lastLine()).contains("drill.differences=1");
    }

    @Test
    void countsAnswersItDidNotExpect() {
        server.wrongAnswers.set(2);
        assertThat(drill()).isEqualTo(Drill.DIFFERENCES);
        assertThat(lastLine()).contains("drill.unexpected_answers=2 ");
        assertThat(err.toString(StandardCharsets.UTF_8))
                .containsPattern("expected (accepted|either), got refused WRONG");
    }

    @Test
    void givesUpWhenThePatienceEnds() {
        server.close();
        assertThat(drill("--patience", "0")).isEqualTo(Drill.NOT_REACHABLE);
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        assertThat(drill("--share", "2")).isEqualTo(Drill.NOT_UNDERSTOOD);
        assertThat(drill("--sideways")).isEqualTo(Drill.NOT_UNDERSTOOD);
        assertThat(drill("--user", "admin", "--password", "wrong")).isEqualTo(Drill.NOT_UNDERSTOOD);
        assertThat(Drill.run(List.of("/nowhere"), new Words(true), print(out), print(err)))
                .isEqualTo(Drill.NOT_UNDERSTOOD);
        assertThat(Drill.run(List.of("--help"), new Words(true), print(out), print(err)))
                .isEqualTo(Drill.AGREED);
    }

    @Test
    void appendsTheOutcomeToTheResults() throws IOException {
        drill("--results", folder.resolve("results").toString());
        drill("--batch", "100", "--results", folder.resolve("results").toString());
        List<String> lines = Files.readAllLines(folder.resolve("results/drill.txt"));
        assertThat(lines).hasSize(2);
        assertThat(lines.getLast())
                .matches(
                        "\\d{4}-\\d\\d-\\d\\d \\| \\d+ cores, .*Java 25.* \\| drill .* --batch 100 \\| drill\\.vehicles=2000 .*")
                .doesNotContain("--results", "--password");
    }
}
