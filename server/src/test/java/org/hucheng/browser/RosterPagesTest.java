package org.hucheng.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hucheng.Desk;
import org.hucheng.Ongoing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The pages around a roster that is there: the grid by mouse and keyboard, what is read of them, paper and phone. */
@BrowserTest
class RosterPagesTest {
    private static final Path AXE = Path.of("../web/node_modules/axe-core/axe.min.js");

    @Autowired
    ApplicationContext application;

    @LocalServerPort
    int port;

    /** A draft of five days for the whole small operation. */
    private Scene planned() {
        var scene = Scene.load(application, Ongoing::in);
        var office = Desk.demo(port, "ald-office");
        String rosters = "/operations/" + scene.code() + "/rosters";
        office.post(
                rosters,
                "{\"from\": \"%s\", \"days\": 5, \"rounds\": 2, \"boundRounds\": 2}".formatted(Ongoing.day(2)));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> office.get(rosters + "/1").path("state").asString().equals("draft"));
        return scene;
    }

    @ParameterizedTest
    @CsvSource({"zh, light", "zh, dark", "en, light", "en, dark"})
    void areReadableForEverybodyAndSayEverythingInOneLanguage(String language, String theme, Visitor visitor)
            throws IOException {
        assumeTrue(Files.exists(AXE), "axe-core is not installed: npm ci in web/");
        String axe = Files.readString(AXE);
        var scene = planned();
        var faults = new ArrayList<String>();
        visitor.speaking(language).seeing(theme).openAs("ald-commander", scene.page("rosters"));
        assertThat(visitor.at("roster-1")).isVisible();
        EveryPageTest.look(visitor, axe, language, "rosters", faults);
        visitor.open(scene.page("rosters/1"));
        visitor.at("roster-grid").focus();
        visitor.page.keyboard().press("Enter");
        assertThat(visitor.at("member-cell")).isVisible();
        EveryPageTest.look(visitor, axe, language, "grid by member", faults);
        visitor.open(scene.page("rosters/1?view=post"));
        visitor.at("roster-grid").focus();
        visitor.page.keyboard().press("Enter");
        assertThat(visitor.at("post-cell")).isVisible();
        EveryPageTest.look(visitor, axe, language, "grid by post", faults);
        visitor.open(scene.page("rosters/1?tab=quality"));
        assertThat(visitor.at("fairness")).isVisible();
        EveryPageTest.look(visitor, axe, language, "quality", faults);
        visitor.open(scene.page("rosters/1?tab=versions"));
        assertThat(visitor.at("versions")).isVisible();
        EveryPageTest.look(visitor, axe, language, "versions", faults);
        visitor.open(scene.page("rosters/1/paper?unit=patrol-west"));
        assertThat(visitor.at("paper-sheet").first()).isVisible();
        EveryPageTest.look(visitor, axe, language, "paper", faults);
        String token = Desk.demo(port, "ald-office")
                .post("/operations/" + scene.code() + "/members/patrol-west-d02/link", null)
                .path("token")
                .asString();
        visitor.open("/my#" + token);
        assertThat(visitor.at("my-month")).isVisible();
        EveryPageTest.look(visitor, axe, language, "my", faults);
        assertThat(faults).isEmpty();
    }

    @Test
    void aDutyDraggedToSomebodyWhoMayNotHaveItIsRefusedByName(Visitor visitor) {
        var scene = planned();
        visitor.speaking("en").openAs("ald-office", scene.page("rosters/1?unit=patrol-west"));
        assertThat(visitor.at("grid-count")).hasText("26 members");
        int[] spot = firstHeldSquare(visitor);
        BoundingBox grid = visitor.at("roster-grid").boundingBox();
        double column = Math.max(58, Math.floor((grid.width - 216) / 5));
        double x = grid.x + 216 + (spot[1] + 0.5) * column;
        double y = grid.y + 44 + (spot[0] + 0.5) * 38;
        visitor.page.mouse().move(x, y);
        visitor.page.mouse().down();
        visitor.page.mouse().move(x + column / 2, y, new com.microsoft.playwright.Mouse.MoveOptions().setSteps(4));
        double to = spot[1] == 4 ? x - column : x + column;
        visitor.page.mouse().move(to, y, new com.microsoft.playwright.Mouse.MoveOptions().setSteps(4));
        visitor.page.mouse().up();
        assertThat(visitor.at("effect")).isVisible();
        assertThat(visitor.at("effect")).hasAttribute("data-allowed", Pattern.compile("true|false"));
        visitor.at("effect-leave").click();
        assertThat(visitor.at("effect")).hasCount(0);

        // by keyboard onto the next square of the same member: the seat of the other day is taken
        visitor.at("roster-grid").focus();
        visitor.page.keyboard().press("Control+Home");
        for (int i = 0; i < spot[0]; i++) {
            visitor.page.keyboard().press("ArrowDown");
        }
        for (int i = 0; i < spot[1]; i++) {
            visitor.page.keyboard().press("ArrowRight");
        }
        visitor.page.keyboard().press("Space");
        visitor.page.keyboard().press(spot[1] == 4 ? "ArrowLeft" : "ArrowRight");
        visitor.page.keyboard().press("Space");
        assertThat(visitor.at("effect")).hasAttribute("data-allowed", "false");
        assertThat(visitor.at("broken").locator("li").first()).not().isEmpty();
        assertThat(visitor.at("effect-apply")).isDisabled();
    }

    /** Row and day of a square with a duty whose neighbour is free, found by listening as a screen reader does. */
    private static int[] firstHeldSquare(Visitor visitor) {
        visitor.at("roster-grid").focus();
        visitor.page.keyboard().press("Control+Home");
        for (int row = 0; row < 26; row++) {
            List<String> said =
                    visitor.at("grid-here").locator("[role=gridcell]").allInnerTexts();
            for (int day = 0; day < said.size(); day++) {
                if (said.get(day).contains("closure")) {
                    return new int[] {row, day};
                }
            }
            visitor.page.keyboard().press("ArrowDown");
        }
        throw new AssertionError("nobody of the west is on duty");
    }

    @Test
    void typingSearchesAndTheAddressKeepsTheView(Visitor visitor) {
        var scene = planned();
        visitor.speaking("en").openAs("ald-office", scene.page("rosters/1"));
        visitor.at("roster-grid").focus();
        visitor.page.keyboard().type("west");
        assertThat(visitor.page).hasURL(Pattern.compile("q=west"));
        assertThat(visitor.at("grid-count")).hasText("26 members");
        visitor.at("view-post").click();
        assertThat(visitor.page).hasURL(Pattern.compile("view=post"));
        visitor.page.reload();
        assertThat(visitor.at("view-post")).hasAttribute("aria-pressed", "true");
    }

    @Test
    void onPaperAPostAndWeekIsAPage(Visitor visitor) {
        var scene = planned();
        visitor.speaking("en").seeing("dark").openAs("ald-commander", scene.page("rosters/1/paper?unit=patrol-west"));
        assertThat(visitor.at("paper-sheet")).hasCount(2);
        visitor.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(visitor.at("paper-print")).isHidden();
        assertThat(visitor.at("rail")).isHidden();
        byte[] pdf = visitor.page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        String text = new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(Pattern.compile("/Type /Page\\b").matcher(text).results().count())
                .isEqualTo(2);
        assertThat(text).contains("/MediaBox [0 0 841");
    }
}
