package org.hucheng.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A directive from the desk to the units and back, and the log of it. */
@BrowserTest
class DirectivesPageTest {
    @Test
    void aDirectiveIsGivenAcknowledgedBecomesOverdueAndStandsInTheLog(Visitor visitor, Scene scene) {
        scene.phone().send(scene.car("RC-1", "AB 1", "15T09:00"));
        visitor.speaking("en").openAs("ald-commander", scene.page("directives"));
        assertThat(visitor.at("directives")).containsText("No directive yet");
        visitor.at("give").click();
        visitor.at("directive-send").click();
        assertThat(visitor.at("field-fault")).hasCount(3);
        visitor.page.locator("#directive-units").fill("Engine Company 1");
        visitor.at("unit-engine-1").click();
        visitor.page.locator("#directive-units").fill("West");
        visitor.at("unit-patrol-west").click();
        visitor.page.keyboard().press("Tab");
        visitor.page.locator("#directive-subject").fill("Close the mill road");
        visitor.page.locator("#directive-text").fill("Nobody passes, residents neither.");
        visitor.at("directive-send").click();

        assertThat(visitor.page).hasURL(Pattern.compile("/directives/1$"));
        Locator drawer = visitor.at("directive-drawer");
        assertThat(drawer).containsText("Nobody passes, residents neither.");
        assertThat(drawer).containsText("due 2025-08-15 11:00");
        Locator engine = visitor.at("unit-line-engine-1");
        assertThat(engine).containsText("Not acknowledged");
        engine.getByTestId("acknowledge").click();
        assertThat(engine).containsText("Acknowledged 2025-08-15 09:00 (entered by ald-commander)");
        assertThat(visitor.at("directive-1")).containsText("1/2");
        assertThat(visitor.at("directive-1")).containsText("2 h 0 min left");

        scene.phone().send(scene.car("RC-1", "AB 2", "15T11:30"));
        assertThat(visitor.at("overdue-note")).hasText("overdue: 1");
        assertThat(visitor.at("overdue-badge")).hasText("1");
        assertThat(visitor.at("directive-state")).hasText("Overdue");
        assertThat(visitor.at("directive-1")).containsText("30 min late");

        engine.getByTestId("report").click();
        engine.locator("textarea").fill("Barrier stands.");
        engine.getByText("Send the report").click();
        assertThat(engine).containsText("Reported done 2025-08-15 11:30");
        visitor.open(scene.page("board"));
        assertThat(visitor.at("news"))
                .containsText("Directive no. 1 is overdue, units not reported: 1. Close the mill road");

        visitor.open(scene.page("command-log?kind=directive"));
        Locator rows = visitor.at("log-table").locator("tbody tr");
        assertThat(rows).hasCount(3);
        assertThat(rows.first()).containsText("Engine Company 1 reported directive no. 1 done");
        assertThat(rows.first()).containsText("Barrier stands.");
        assertThat(rows.last()).containsText("Directive no. 1 given");
        visitor.at("log-q").fill("residents");
        assertThat(rows).hasCount(1);
        assertThat(visitor.page).hasURL(Pattern.compile("q=residents"));
    }

    @Test
    void aCorrectingDirectiveStrikesTheEarlierOneOut(Visitor visitor, Scene scene) {
        scene.phone().send(scene.car("RC-1", "AB 1", "15T09:00"));
        visitor.speaking("en").openAs("ald-commander", scene.page("directives"));
        visitor.at("give").click();
        visitor.page.locator("#directive-units").fill("Engine Company 1");
        visitor.at("unit-engine-1").click();
        visitor.page.keyboard().press("Tab");
        visitor.page.locator("#directive-subject").fill("Close the mill road");
        visitor.page.locator("#directive-text").fill("Nobody passes.");
        visitor.at("directive-send").click();
        visitor.at("correct").click();
        assertThat(visitor.at("directive-form")).containsText("Engine Company 1");
        visitor.page.locator("#directive-subject").fill("Leave it open");
        visitor.page.locator("#directive-text").fill("The fire has turned.");
        visitor.at("directive-send").click();
        assertThat(visitor.at("directive-drawer")).containsText("Withdraws directive no. 1");
        assertThat(visitor.at("directive-1")).containsText("Withdrawn");
        visitor.page.keyboard().press("Escape");
        assertThat(visitor.at("directive-drawer")).hasCount(0);
        assertThat(visitor.page).hasURL(Pattern.compile("/directives$"));
    }

    @Test
    void theCommandIsAssumedOfferedAndTakenOverAndAnObjectiveSet(Visitor visitor, Scene scene) {
        scene.phone().send(scene.car("RC-1", "AB 1", "15T09:00"));
        visitor.speaking("en").openAs("ald-commander", scene.page("command-log"));
        assertThat(visitor.at("holder-name")).hasText("Nobody holds the command yet");
        visitor.at("assume").click();
        visitor.at("words").fill("First on the scene.");
        visitor.at("words-send").click();
        assertThat(visitor.at("holder-name")).containsText("(ald-commander) holds the command since 2025-08-15 09:00");
        visitor.at("objective-set").click();
        visitor.at("words").fill("Every road of Northbrook closed.");
        visitor.at("words-send").click();
        assertThat(visitor.at("objective-1")).containsText("Every road of Northbrook closed.");
        visitor.at("offer").click();
        visitor.at("words").fill("All quiet.");
        visitor.at("words-send").click();
        assertThat(visitor.at("handover-waiting")).containsText("waiting to be accepted");

        visitor.loseSession();
        visitor.openAs("ald-office", scene.page("command-log"));
        visitor.at("accept").click();
        assertThat(visitor.at("holder-name")).containsText("(ald-office) holds the command");
        assertThat(visitor.at("log-table").locator("tbody tr").first())
                .containsText("ald-office took the command over from ald-commander");
    }
}
