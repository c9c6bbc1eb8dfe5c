package org.hucheng.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.hucheng.Aldermere;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The server of a real process on a real disk, killed in the middle of a drill: what was answered is there, and nothing is there twice. */
@Tag("slow")
class CrashTest {
    @TempDir
    Path dir;

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void totalsAreExactAfterKillsInTheMiddleOfADrill() throws Exception {
        try (var server = new ServerProcess(dir)) {
            server.start();
            assertThat(server.command("load", Aldermere.FOLDER.toString(), "--demo-accounts"))
                    .isZero();
            var drill = server.drill(Aldermere.FOLDER, "--batch", "8", "--patience", "120");

            server.awaitRecords(800);
            server.kill();
            assertThat(drill.isAlive()).as("killed before the drill was over").isTrue();
            server.start(); // finds the database that was left behind

            server.awaitRecords(2_000);
            server.killWithDatabase();
            assertThat(drill.isAlive()).as("killed before the drill was over").isTrue();
            server.start(); // finds a database that was never shut down

            assertThat(drill.waitFor()).as(server.said("drill")).isZero();
            assertThat(server.said("drill"))
                    .contains("drill.differences=0")
                    .contains("drill.unexpected_answers=0")
                    .doesNotContain("drill.retries=0");
            assertThat(server.command("digest", "aldermere-2025", "--recount"))
                    .as(server.said("digest"))
                    .isZero();
            assertThat(server.said("digest")).contains("recount.differences=0");
        }
    }
}
