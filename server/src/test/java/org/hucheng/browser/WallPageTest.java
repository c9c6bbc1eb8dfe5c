package org.hucheng.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.hucheng.Desk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The command room's screen. */
@BrowserTest
class WallPageTest {
    @LocalServerPort
    int port;

    @Test
    void itFollowsTheRecordsByItselfAndEscLeadsBack(Visitor visitor, Scene scene) {
        scene.phone().send(scene.car("RC-1", "AB 1", "15T09:00"));
        visitor.speaking("en").seeing("light").openAs("ald-commander", scene.page("wall"));
        assertThat(visitor.at("wall-counter-vehicles")).containsText("1");
        assertThat(visitor.at("wall-as-of")).hasText("as of 09:00:00");
        assertThat(visitor.page.locator("html")).hasAttribute("data-theme", "dark");
        visitor.page.evaluate("window.stillTheSamePage = true");
        scene.phone().send(scene.car("RC-1", "AB 2", "15T09:05"), scene.car("RC-1", "AB 3", "15T09:06"));
        assertThat(visitor.at("wall-counter-vehicles")).containsText("3");
        assertThat(visitor.at("wall-as-of")).hasText("as of 09:06:00");
        Assertions.assertThat(visitor.page.evaluate("window.stillTheSamePage")).isEqualTo(true);
        visitor.page.keyboard().press("Escape");
        assertThat(visitor.page).hasURL(Pattern.compile("/board$"));
        assertThat(visitor.page.locator("html")).hasAttribute("data-theme", "light");
    }

    @Test
    void aLostLinkIsSaidAndThePictureStays(Visitor visitor, Scene scene) throws Exception {
        try (var wire = new Wire(port)) {
            scene.phone().send(scene.car("RC-1", "AB 1", "15T09:00"));
            visitor.speaking("en").through(wire.address()).openAs("ald-commander", scene.page("wall"));
            assertThat(visitor.at("wall-as-of")).hasText("as of 09:00:00");
            BoardPageTest.awaitAnswerOfMap(visitor); // or the cut would catch the map's own worker on its way
            wire.cut();
            assertThat(visitor.at("wall-as-of")).hasText("Connection lost: this is 2025-08-15 09:00");
            assertThat(visitor.at("wall-counter-vehicles")).containsText("1");
            wire.mend();
            assertThat(visitor.at("wall-as-of")).hasText("as of 09:00:00");
            visitor.expectComplaints("net::ERR_");
        }
    }

    /** Nothing is smaller than 28 px on a screen of 1920 by 1080, nothing is cut off, and every word stands out 7:1 (axe: color-contrast-enhanced). */
    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void isReadFromEightMetres(String language, Visitor visitor, Scene scene) throws Exception {
        scene.phone()
                .send(
                        scene.checkIn("patrol-west-d01", "RC-1", "15T07:02"),
                        scene.car("RC-1", "AB 1", "15T09:00"),
                        scene.car("RC-99", "AB 2", "15T09:10"));
        scene.phone().tell(1_234);
        Desk.demo(port, "administrator")
                .send(
                        "POST",
                        "/operations/" + scene.code() + "/devices/phone-1/revoke",
                        "{\"reason\":\"lost in the river\"}");
        visitor.page.setViewportSize(1920, 1080);
        visitor.speaking(language).openAs("ald-commander", scene.page("wall"));
        assertThat(visitor.at("wall-counter-vehicles")).containsText("1");
        assertThat(visitor.at("wall-missing")).containsText("1,234");
        var small = visitor.page.evaluate("""
                () => [...document.querySelectorAll("[data-testid=wall] *")]
                    .filter(e => e.checkVisibility() && [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim() !== ""))
                    .filter(e => parseFloat(getComputedStyle(e).fontSize) < 27.9)
                    .map(e => e.className + ": " + e.textContent)
                """);
        Assertions.assertThat(small).isEqualTo(List.of());
        Assertions.assertThat(
                        visitor.page.evaluate(
                                "() => document.documentElement.scrollHeight <= innerHeight && document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        visitor.page.evaluate(Files.readString(Path.of("../web/node_modules/axe-core/axe.min.js")));
        var faint = visitor.page.evaluate("""
                async () => (await axe.run("[data-testid=wall]", {runOnly: ["color-contrast-enhanced"], rules: {"color-contrast-enhanced": {enabled: true}}})).violations
                    .flatMap(v => v.nodes.map(n => n.target.join(" ") + " " + n.failureSummary))
                """);
        Assertions.assertThat(faint).isEqualTo(List.of());
        var faults = new ArrayList<String>();
        EveryPageTest.look(
                visitor,
                Files.readString(Path.of("../web/node_modules/axe-core/axe.min.js")),
                language,
                "wall",
                faults);
        Assertions.assertThat(faults).isEmpty();
    }
}
