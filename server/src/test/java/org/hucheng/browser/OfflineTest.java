package org.hucheng.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.hucheng.DrawnRoads;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The desk is opened anew while the line is cut: pages and map come from the browser, the board is the last one, and says so. */
@BrowserTest
class OfflineTest {
    private static final Pattern SOME = Pattern.compile("[1-9][0-9]*");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @ParameterizedTest
    @CsvSource({"en, This is the last state, as of 2025-08-15 09:00", "zh, 最后状态, 截至 2025-08-15 09:00"})
    void afterAReloadWithoutALineTheLastStateIsShownAndSaidToBeThat(
            String language, String says, String asOf, Visitor visitor) throws Exception {
        var scene = Scene.load(application, DrawnRoads::into);
        scene.phone()
                .send(scene.checkIn("patrol-west-d01", "RC-1", "15T07:02"), scene.car("RC-1", "AB 12345", "15T09:00"));
        try (var wire = new Wire(port)) {
            visitor.speaking(language).through(wire.address()).openAs("ald-commander", scene.page("board"));
            assertThat(visitor.at("map")).hasAttribute("data-kept", SOME);
            visitor.page.waitForFunction("navigator.serviceWorker.controller !== null");
            visitor.page.reload(); // pages that were fetched before the worker took over are in its cache by now
            assertThat(visitor.at("counter-vehicles")).containsText("1");
            assertThat(visitor.at("map")).hasAttribute("data-kept", SOME);
            assertThat(visitor.at("offline")).hasCount(0);

            wire.cut();
            visitor.page.reload();
            assertThat(visitor.at("offline")).containsText(says);
            assertThat(visitor.at("offline")).containsText(asOf);
            assertThat(visitor.at("counter-vehicles")).containsText("1");
            assertThat(visitor.at("net-line")).hasAttribute("data-state", "closed");
            assertThat(visitor.at("map").locator("canvas")).isVisible();
            visitor.page.waitForFunction(
                    "async () => { const c = await caches.open('hucheng-tiles'); return (await c.keys()).length > 20 }");
            nothingPersonalIsKept(visitor);

            wire.mend();
            assertThat(visitor.at("offline")).hasCount(0);
            scene.phone().send(scene.car("RC-1", "AB 2", "15T09:05"));
            assertThat(visitor.at("counter-vehicles")).containsText("2");
            visitor.expectComplaints("net::ERR_");
        }
    }

    /** Neither names, nor plates, nor answers of the API but tiles. */
    private static void nothingPersonalIsKept(Visitor visitor) {
        String kept = (String) visitor.page.evaluate("JSON.stringify(localStorage)");
        Assertions.assertThat(kept)
                .contains("hucheng.kept.board")
                .doesNotContain("12345")
                .doesNotContain("patrol-west-d01")
                .doesNotContain("ald-commander")
                .doesNotContain("incident commander");
        var addresses = visitor.page.evaluate("""
                async () => {
                  const all = [];
                  for (const name of await caches.keys())
                    for (const request of await (await caches.open(name)).keys()) all.push(new URL(request.url).pathname);
                  return all.filter((path) => path.startsWith("/api/") && !path.endsWith(".mvt"));
                }
                """);
        Assertions.assertThat(addresses).isEqualTo(java.util.List.of());
    }

    @ParameterizedTest
    @CsvSource("en")
    void whoeverSignsOutLeavesNothingBehind(String language, Visitor visitor) {
        var scene = Scene.load(application, DrawnRoads::into);
        scene.phone().send(scene.car("RC-1", "AB 1", "15T09:00"));
        visitor.speaking(language).openAs("ald-commander", scene.page("board"));
        assertThat(visitor.at("map")).hasAttribute("data-kept", SOME);
        visitor.at("account").click();
        visitor.at("sign-out").click();
        assertThat(visitor.at("demo-accounts")).isVisible();
        visitor.page.waitForFunction("async () => !(await caches.has('hucheng-tiles'))");
        Assertions.assertThat((String) visitor.page.evaluate("JSON.stringify(localStorage)"))
                .doesNotContain("hucheng.kept");
    }
}
