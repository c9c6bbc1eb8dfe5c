package org.hucheng.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.hucheng.Aldermere;
import org.hucheng.Desk;
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

            killedWhileADecidedKindEnds(server);
        }
    }

    /** What two people decided is finished by the next start, and what ended is exactly what was counted. */
    private static void killedWhileADecidedKindEnds(ServerProcess server) throws Exception {
        String retention = "/operations/aldermere-2025/privacy/retention";
        String kind = retention + "/kinds/person-checks";
        assertThat(Desk.demo(server.port(), "ald-data-protection")
                        .status("POST", kind + "/request", "{\"reason\":\"the period is over\"}"))
                .isEqualTo("200");
        assertThat(Desk.demo(server.port(), "ald-commander")
                        .status("POST", kind + "/approve", "{\"confirm\":\"aldermere-2025\"}"))
                .isEqualTo("200");
        server.kill();
        server.start();
        var officer = Desk.demo(server.port(), "ald-data-protection");
        var certificates = ServerProcess.awaited("the certificate", () -> {
            var issued = officer.get(retention).path("certificates");
            return issued.isEmpty() ? null : issued;
        });
        var certificate = officer.get(
                retention + "/certificates/" + certificates.get(0).path("id").asInt() + ".json");
        assertThat(certificate.path("ended").path("person-records").asLong())
                .isPositive()
                .isEqualTo(certificate.path("counted").path("person-records").asLong());
    }
}
