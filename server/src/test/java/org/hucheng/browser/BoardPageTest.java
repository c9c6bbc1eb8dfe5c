package org.hucheng.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.hucheng.Desk;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@BrowserTest
class BoardPageTest {
    @LocalServerPort
    int port;

    @Test
    void theGuaranteesThatNobodyMeasuresSaySo(Visitor visitor, Scene scene) {
        visitor.speaking("en").openAs("ald-commander", scene.page("board"));
        for (String guarantee : new String[] {"nobody-missed", "nothing-unhandled", "no-post-unmanned"}) {
            Locator card = visitor.at("guarantee-" + guarantee);
            assertThat(card).containsText("not measured yet");
            assertThat(card).hasAttribute("data-state", "not-measured");
        }
        assertThat(visitor.at("synthetic")).containsText("Synthetic data");
        assertThat(visitor.at("hours")).containsText("No records yet");
        assertThat(visitor.at("missing-line")).hasCount(0);

        scene.phone().tell(12);
        Desk.demo(port, "administrator")
                .send(
                        "POST",
                        "/operations/" + scene.code() + "/devices/phone-1/revoke",
                        "{\"reason\":\"lost in the river\"}");
        assertThat(visitor.at("missing-line")).hasText("Records that may be missing: up to 12 (phones: 1)");
        visitor.at("missing-line").locator("a").click();
        assertThat(visitor.at("device-phone-1")).containsText("12 may be missing");
        visitor.loseSession();
        visitor.openAs("ald-publicity", scene.page("board"));
        assertThat(visitor.at("missing-line")).containsText("up to 12");
        assertThat(visitor.at("missing-line").locator("a")).hasCount(0);
    }

    @Test
    void aRecordFromTheFieldMovesTheBoardThatIsOpen(Visitor visitor, Scene scene) {
        visitor.speaking("en").openAs("ald-commander", scene.page("board"));
        assertThat(count(visitor, "vehicles")).hasText("0");
        visitor.page.evaluate("window.stillTheSamePage = true");
        scene.phone().send(scene.car("RC-1", "AB 1", "15T09:00"), scene.checkIn("patrol-west-d01", "RC-1", "15T08:00"));
        assertThat(count(visitor, "vehicles")).hasText("1");
        assertThat(count(visitor, "people")).hasText("2");
        assertThat(count(visitor, "onDuty")).hasText("1");
        assertThat(visitor.at("as-of")).containsText("as of 09:00:00");
        assertThat(visitor.at("hour-chart")).isVisible();
        scene.phone().send(scene.car("RC-2", "AB 2", "15T09:10"), scene.car("RC-99", "AB 3", "15T09:20"));
        assertThat(count(visitor, "vehicles")).hasText("2");
        assertThat(count(visitor, "refusedOpen")).hasText("1");
        assertThat(visitor.at("rail-refused")).containsText("1");
        Assertions.assertThat(visitor.page.evaluate("window.stillTheSamePage")).isEqualTo(true);
    }

    @Test
    void theMapIsDrawnWithoutOutsideTilesAndItsPostsAnswer(Visitor visitor, Scene scene) {
        scene.phone().send(scene.car("RC-1", "AB 1", "15T09:00"));
        visitor.speaking("en").openAs("ald-commander", scene.page("board"));
        assertThat(visitor.at("map").locator("canvas")).isVisible();
        assertThat(visitor.at("legend-road-closure")).containsText("5");
        Locator card = awaitAnswerOfMap(visitor);
        assertThat(card).containsText("Vehicles inspected");
        visitor.page.mouse().down();
        visitor.page.mouse().up();
        card.getByText("Open the post").click();
        assertThat(visitor.at("post")).isVisible();
    }

    /** The card of some post: it comes when all parts of the map have been fetched and drawn. */
    static Locator awaitAnswerOfMap(Visitor visitor) {
        Locator card = visitor.at("map-card");
        BoundingBox box = visitor.at("map").locator("canvas").boundingBox();
        await().atMost(Duration.ofSeconds(30)).until(() -> sweep(visitor, box, card));
        return card;
    }

    /** Moves the pointer over the map until a post shows its card. */
    private static boolean sweep(Visitor visitor, BoundingBox box, Locator card) {
        for (double y = box.y + 10; y < box.y + box.height; y += 12) {
            for (double x = box.x + 280; x < box.x + box.width - 40; x += 12) {
                visitor.page.mouse().move(x, y);
                if (card.isVisible()) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void anEarlierDayHasItsOwnAddress(Visitor visitor, Scene scene) {
        scene.phone().send(scene.car("RC-1", "AB 1", "14T09:00"), scene.car("RC-1", "AB 2", "15T09:00"));
        visitor.speaking("en").openAs("ald-commander", scene.page("board?day=2025-08-14"));
        assertThat(count(visitor, "vehicles")).hasText("1");
        assertThat(visitor.at("counter-vehicles")).containsText("yesterday 0");
        visitor.at("day-picker").getByText("Newest").click();
        assertThat(visitor.at("counter-vehicles")).containsText("yesterday 1");
        assertThat(visitor.page).not().hasURL(java.util.regex.Pattern.compile("day="));
    }

    @Test
    void aLostConnectionIsSaidAndWhatWasMissedComesWhenItIsBack(Visitor visitor, Scene scene) throws IOException {
        try (var wire = new Wire(port)) {
            scene.phone().send(scene.car("RC-1", "AB 1", "15T09:00"));
            visitor.speaking("en").through(wire.address()).openAs("ald-commander", scene.page("board"));
            assertThat(count(visitor, "vehicles")).hasText("1");
            assertThat(visitor.at("as-of")).hasText("as of 09:00:00");
            awaitAnswerOfMap(visitor); // or the cut would catch the map's own worker on its way
            wire.cut();
            assertThat(visitor.at("as-of")).hasText("as of 09:00:00, connection lost, reconnecting");
            scene.phone().send(scene.car("RC-1", "AB 2", "15T09:30"));
            assertThat(count(visitor, "vehicles")).hasText("1");
            wire.mend();
            assertThat(count(visitor, "vehicles")).hasText("2");
            assertThat(visitor.at("as-of")).hasText("as of 09:30:00");
            visitor.expectComplaints("net::ERR_");
        }
    }

    private static Locator count(Visitor visitor, String counter) {
        return visitor.at("counter-" + counter).locator(".value");
    }
}
