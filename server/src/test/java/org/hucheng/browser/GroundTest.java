package org.hucheng.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Request;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.Assertions;
import org.hucheng.Roads;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The roads under the board's map. */
@BrowserTest
class GroundTest {
    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Test
    void theMapIsDrawnFromOurOwnRoadsAndGoesOnWhenTheLineIsCut(Visitor visitor) throws Exception {
        var scene = Scene.load(application, Roads::into);
        var come = new CopyOnWriteArrayList<String>();
        var failed = new CopyOnWriteArrayList<String>();
        var elsewhere = new CopyOnWriteArrayList<String>();
        visitor.page.onRequestFinished(request -> note(request, come));
        visitor.page.onRequestFailed(request -> note(request, failed));
        visitor.page.onRequest(request -> {
            if (!request.url().contains("127.0.0.1") && !request.url().matches("(data|blob):.*")) {
                elsewhere.add(request.url());
            }
        });
        try (var wire = new Wire(port)) {
            visitor.speaking("en").through(wire.address()).openAs("ald-commander", scene.page("board"));
            assertThat(visitor.at("map")).hasAttribute("data-kept", java.util.regex.Pattern.compile("[1-9][0-9]*"));
            int kept = Integer.parseInt(visitor.at("map").getAttribute("data-kept"));
            Assertions.assertThat(kept).isGreaterThan(50);
            wire.cut();
            come.clear();
            byte[] before = visitor.at("map").screenshot();
            visitor.page.waitForCondition(() -> {
                visitor.page.getByLabel("Zoom in").click();
                return !come.isEmpty();
            });
            Assertions.assertThat(visitor.at("map").screenshot()).isNotEqualTo(before);
            visitor.expectComplaints("net::ERR_");
        }
        Assertions.assertThat(failed).isEmpty();
        Assertions.assertThat(elsewhere).isEmpty();
    }

    private static void note(Request request, List<String> into) {
        if (request.url().endsWith(".mvt")) {
            into.add(request.url());
        }
    }

    @Test
    void whoeverMovesIsOnTheMapAndCanBeHidden(Visitor visitor, Scene scene) {
        visitor.speaking("en").openAs("ald-commander", scene.page("board"));
        assertThat(visitor.at("counter-vehicles")).isVisible();
        scene.phone()
                .send(scene.phone()
                        .record(
                                "position",
                                "2025-08-15T09:00:00-04:00",
                                "{\"lon\":-71.35,\"lat\":44.28,\"member\":\"patrol-west-d01\"}"));
        visitor.at("layers").locator("summary").click();
        assertThat(visitor.at("layer-people")).hasText("Who is where1");
        assertThat(visitor.at("layer-people").locator("input")).isChecked();
        visitor.at("layer-people").click();
        assertThat(visitor.at("layer-people").locator("input")).not().isChecked();
        visitor.page.reload();
        visitor.at("layers").locator("summary").click();
        assertThat(visitor.at("layer-people").locator("input")).not().isChecked();
    }

    @Test
    void whoMayNotKnowIsNotTold(Visitor visitor, Scene scene) {
        scene.phone()
                .send(scene.phone()
                        .record(
                                "position",
                                "2025-08-15T09:00:00-04:00",
                                "{\"lon\":-71.35,\"lat\":44.28,\"member\":\"patrol-west-d01\"}"));
        visitor.speaking("zh").openAs("ald-publicity", scene.page("board"));
        assertThat(visitor.at("map").locator("canvas")).isVisible();
        assertThat(visitor.at("layer-people")).hasCount(0);
    }

    @Test
    void withoutRoadsTheMapIsTheOneItWas(Visitor visitor, Scene scene) {
        visitor.speaking("zh").seeing("dark").openAs("ald-commander", scene.page("board"));
        assertThat(visitor.at("map").locator("canvas")).isVisible();
        assertThat(visitor.at("map")).hasAttribute("data-kept", "0");
    }
}
