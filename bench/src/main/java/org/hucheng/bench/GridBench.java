package org.hucheng.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The roster's grid as a browser shows it: 14 days of the Nanhai scenario are planned, the page is opened, and the times between frames are taken
 * while it is scrolled, slowly and by more than a page each frame. The slower of the two counts.
 */
final class GridBench {
    private static final Path SCENARIO = Path.of("scenarios/nanhai-2020");
    private static final String OPERATION = "nanhai-2020";
    private static final int FRAMES = 300;
    private static final String SCROLL = """
            new Promise(done => {
              const grid = document.querySelector('[data-testid=roster-grid]');
              const times = [];
              grid.scrollTop = 0;
              const tick = now => {
                times.push(now);
                grid.scrollTop = (grid.scrollTop + %d) %% (grid.scrollHeight - grid.clientHeight);
                if (times.length <= %d) requestAnimationFrame(tick);
                else {
                  const between = times.slice(1).map((t, i) => t - times[i]).sort((a, b) => a - b);
                  done({fps: 1000 * between.length / (times[times.length - 1] - times[0]), p95: between[Math.floor(between.length * 0.95)]});
                }
              };
              requestAnimationFrame(tick);
            })""";

    void into(Figures figures) throws IOException, InterruptedException {
        if (!BrowserPage.possible()) {
            System.err.println("bench: no Chromium (HUCHENG_CHROMIUM): roster.grid_* left out");
            return;
        }
        try (var server = ServerUnderTest.start();
                var page = BrowserPage.open()) {
            server.load(SCENARIO);
            var desk = new Desk(server.url()).signIn("office", "hucheng-demo");
            plan(desk);
            page.go(server.url().resolve("/sign-in"));
            page.until("document.querySelector('[data-testid=demo-office]')");
            page.evaluate("document.querySelector('[data-testid=demo-office]').click()");
            page.until("location.pathname.endsWith('/board')");
            URI roster = server.url().resolve("/operations/" + OPERATION + "/rosters/1");
            page.go(roster);
            page.until("document.querySelector('[data-testid=roster-grid]')");
            int rows = page.evaluate("+document.querySelector('[data-testid=roster-grid]').dataset.rows")
                    .asInt();
            JsonNode slow = page.evaluate(SCROLL.formatted(40, FRAMES));
            JsonNode fast = page.evaluate(SCROLL.formatted(1_600, FRAMES));
            figures.put("roster.grid_rows", rows, 0);
            figures.put(
                    "roster.grid_fps",
                    Math.min(slow.path("fps").asDouble(), fast.path("fps").asDouble()),
                    1);
            figures.put(
                    "roster.grid_frame_p95_ms",
                    Math.max(slow.path("p95").asDouble(), fast.path("p95").asDouble()),
                    1);
        }
    }

    private static void plan(Desk desk) throws IOException, InterruptedException {
        String rosters = "/api/v1/operations/" + OPERATION + "/rosters";
        var begun = desk.post(rosters, "{\"from\":\"2020-01-27\",\"days\":14,\"seconds\":8,\"boundRounds\":1}");
        if (begun.statusCode() != 201) {
            throw new IllegalStateException("the roster was not begun: " + begun.body());
        }
        var json = JsonMapper.builder().build();
        while (json.readTree(desk.read(rosters + "/1/progress"))
                .path("state")
                .asString()
                .equals("planning")) {
            Thread.sleep(500);
        }
    }
}
