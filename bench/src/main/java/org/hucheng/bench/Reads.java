package org.hucheng.bench;

import java.io.IOException;
import java.nio.file.Path;

/** What people read most, as the commander of a scenario reads it: 95 of a hundred answers within so many milliseconds, and the great export. */
final class Reads {
    private static final int TIMES = 200;

    private Reads() {}

    /** @param day a day with records, for the page of a post */
    static void take(ServerUnderTest server, Path scenario, String operation, String day, Figures figures)
            throws IOException, InterruptedException {
        var desk = new Desk(server.url()).signIn("commander", Accounts.password(scenario, "commander"));
        figures.put("export.rows_per_s", desk.linesPerSecond(operation + "/inspections.csv"), 0)
                .put("read.digest_p95_ms", desk.p95Millis(operation + "/digest", TIMES), 1)
                .put("read.board_p95_ms", desk.p95Millis(operation + "/board", TIMES), 1)
                .put("read.posts_p95_ms", desk.p95Millis(operation + "/posts?limit=50", TIMES), 1)
                .put(
                        "read.post_p95_ms",
                        desk.p95Millis(operation + "/posts/JC-01/inspections/hourly?day=" + day, TIMES),
                        1);
    }
}
