package org.hucheng.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** "No post unmanned": the card on the board, the list behind it, and the post's own page. */
@BrowserTest
class GapsPageTest {
    @Autowired
    ApplicationContext application;

    @Test
    void theCardOfARunningOperationFollowsWhoComesAndGoes(Visitor visitor) {
        var scene = Scene.load(application, GapsPageTest::begunYesterday);
        var now = Instant.now();
        scene.phone()
                .send(
                        duty(scene, "check-in", "d01", now.minusSeconds(90)),
                        duty(scene, "check-in", "d02", now.minusSeconds(90)));
        visitor.speaking("en").openAs("ald-commander", scene.page("board"));
        Locator card = visitor.at("guarantee-no-post-unmanned");
        assertThat(card).hasAttribute("data-state", "kept");
        assertThat(card).containsText("1 of 1 manned");
        visitor.page.evaluate("window.stillTheSamePage = true");

        scene.phone().send(duty(scene, "check-out", "d02", now.minusSeconds(60)));
        assertThat(card).hasAttribute("data-state", "broken");
        assertThat(card).containsText("0 of 1 manned");
        assertThat(card).containsText(", 1 missing: Pine Hollow junction closure");

        scene.phone().send(duty(scene, "check-in", "d06", now.minusSeconds(30)));
        assertThat(card).hasAttribute("data-state", "kept");
        Assertions.assertThat(visitor.page.evaluate("window.stillTheSamePage")).isEqualTo(true);
        visitor.at("to-gaps").click();
        assertThat(visitor.at("gaps")).containsText("Nobody is missing");
    }

    @Test
    void oneTapRecordsACallInAndTheGapGoesWhenTheMemberChecksIn(Visitor visitor, Scene scene) {
        scene.phone().send(scene.checkIn("patrol-west-d02", "RC-1", "15T08:00"), scene.car("RC-1", "AB 1", "15T09:00"));
        visitor.speaking("en").openAs("ald-commander", scene.page("gaps?q=RC-1"));
        Locator gap = visitor.at("gap-RC-1-supervisor");
        assertThat(gap).containsText("07:00");
        Locator first = visitor.at("candidate-patrol-west-d01");
        assertThat(first).containsText("own unit, no duty in three days, Supervisor");
        first.getByTestId("call-in").click();
        assertThat(visitor.at("called"))
                .containsText("Called in: West patrol deputy 01 (09:00, ald-commander), not checked in yet");
        assertThat(first).hasCount(0);

        scene.phone().send(scene.checkIn("patrol-west-d01", "RC-1", "15T09:05"), scene.car("RC-1", "AB 2", "15T09:06"));
        assertThat(gap).hasCount(0);
        assertThat(visitor.at("gaps")).containsText("No gap fits the filters");
    }

    @Test
    void theListIsFilteredInItsAddressAndWalkedWithTheKeyboard(Visitor visitor, Scene scene) {
        scene.phone().send(scene.car("RC-1", "AB 1", "15T09:00"));
        visitor.speaking("en").openAs("ald-commander", scene.page("gaps?kind=road-closure"));
        Locator rows = visitor.at("gaps-table").locator("tr.pick");
        assertThat(rows).hasCount(10);
        visitor.at("gaps-q").fill("pine");
        assertThat(rows).hasCount(2);
        assertThat(visitor.page).hasURL(Pattern.compile("kind=road-closure.*q=pine"));
        visitor.page.reload();
        assertThat(rows).hasCount(2);
        Locator traffic = visitor.at("gap-RC-1-traffic").getByTestId("unfold");
        assertThat(traffic).hasAttribute("aria-expanded", "true");
        visitor.page.keyboard().press("j");
        visitor.page.keyboard().press("j");
        assertThat(visitor.page.locator("tr.here")).containsText("Traffic");
        visitor.page.keyboard().press("Enter");
        assertThat(traffic).hasAttribute("aria-expanded", "false");
    }

    @Test
    void thePostsPageSaysWhoIsMissingAndForHowLong(Visitor visitor, Scene scene) {
        scene.phone().send(scene.checkIn("patrol-west-d02", "RC-1", "15T07:00"), scene.car("RC-1", "AB 1", "15T09:00"));
        visitor.speaking("en").openAs("ald-commander", scene.page("posts/RC-1"));
        assertThat(visitor.at("manning-state")).hasText("People missing: 1");
        assertThat(visitor.at("manning").locator("tbody tr").first()).containsText("Supervisor");
        assertThat(visitor.at("uncovered")).containsText("540 of 540 min");
        visitor.at("manning").getByText("See who could come").click();
        assertThat(visitor.at("gap-RC-1-supervisor")).isVisible();
    }

    private static String duty(Scene scene, String type, String member, Instant at) {
        return scene.phone()
                .record(type, at.toString(), "{\"post\":\"RC-1\",\"member\":\"patrol-west-%s\"}".formatted(member));
    }

    /** The second of its four days is today, and only RC-1 needs anybody. */
    private static void begunYesterday(Path folder) throws IOException {
        LocalDate first = LocalDate.now(ZoneId.of("America/New_York")).minusDays(1);
        for (String file : List.of("operation.yaml", "indicators.yaml", "post-orders.csv", "demand.csv", "teams.csv")) {
            Path path = folder.resolve(file);
            String text = Files.readString(path);
            for (int day = 13; day <= 17; day++) {
                text = text.replace("2025-08-" + day, "day " + day);
            }
            for (int day = 13; day <= 17; day++) {
                text = text.replace("day " + day, first.plusDays(day - 14).toString());
            }
            Files.writeString(path, text);
        }
        Path demand = folder.resolve("demand.csv");
        Files.write(
                demand,
                Files.readAllLines(demand).stream()
                        .filter(line -> line.startsWith("post,") || line.startsWith("RC-1,"))
                        .toList());
    }
}
