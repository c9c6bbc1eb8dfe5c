package org.hucheng.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What people read when the whole campaign is stored: plays it by the drill, then reads; and how long it takes to count everything again. */
final class CampaignBench {
    private static final Path SCENARIO = Path.of("scenarios/nanhai-2020");
    private static final String OPERATION = "/api/v1/operations/nanhai-2020";
    private static final Path DRILL = Path.of("drill/target/hucheng-drill-0.1.0-app.jar");

    private final boolean quick;

    /** @param quick a twentieth of the campaign */
    CampaignBench(boolean quick) {
        this.quick = quick;
    }

    Figures run() throws IOException, InterruptedException {
        var figures = new Figures();
        try (var server = ServerUnderTest.start()) {
            server.load(SCENARIO);
            play(server);
            Reads.take(server, SCENARIO, OPERATION, "2020-02-10", figures);
            long started = System.nanoTime();
            server.run("digest", "nanhai-2020", "--recount");
            figures.put("recount.command_s", (System.nanoTime() - started) / 1e9, 1);
            figures.put("start.ready_s", server.restart(), 2);
        }
        return figures;
    }

    private void play(ServerUnderTest server) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-jar",
                DRILL.toString(),
                SCENARIO.toString(),
                "--url",
                server.url().toString()));
        if (quick) {
            command.add("--quick");
        }
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException("the drill ended with " + exit);
        }
    }
}
