package org.hucheng.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

@BrowserTest
class PostPageTest {
    @Test
    void showsWhoIsThereAndWhatWasInspected(Visitor visitor, Scene scene) {
        scene.phone()
                .send(
                        scene.checkIn("patrol-west-d01", "RC-1", "15T07:02"),
                        scene.car("RC-1", "AB 1", "15T09:00"),
                        scene.car("RC-1", "AB 2", "15T09:30"),
                        scene.car("RC-1", "AB 3", "15T10:00"));
        visitor.speaking("en").openAs("ald-commander", scene.page("posts/RC-1"));
        assertThat(visitor.at("people-here")).containsText("Deputy sheriff");
        assertThat(visitor.at("people-here").locator("tbody tr")).hasCount(1);
        assertThat(visitor.at("people-here")).containsText("07:02");
        assertThat(visitor.at("hour-chart").locator("svg")).isVisible();
        visitor.at("hours-as-table").click();
        Locator hours = visitor.at("hours-table").locator("tbody tr");
        assertThat(hours.nth(0)).containsText("09:00–10:00");
        assertThat(hours.nth(0).locator("td").nth(0)).hasText("2");
        assertThat(hours.nth(2).locator("td").nth(1)).hasText("6");
        assertThat(visitor.at("demand")).containsText("Traffic");
    }

    @Test
    void aPostWithoutRecordsSaysWhatWillAppear(Visitor visitor, Scene scene) {
        visitor.speaking("en").openAs("ald-commander", scene.page("posts/RC-1"));
        assertThat(visitor.at("post-hours")).containsText("No inspections on this day");
        assertThat(visitor.at("people-here")).containsText("Nobody is checked in");
    }

    @Test
    void anOrderThatCannotBeGivenIsRefusedInWordsAndAGoodOneIsRecorded(Visitor visitor, Scene scene) {
        visitor.speaking("en").openAs("ald-commander", scene.page("posts/RC-1"));
        assertThat(visitor.at("post-state")).hasText("revoked");
        assertThat(visitor.at("orders").locator("li")).hasCount(2);
        visitor.at("order-open").click();
        visitor.at("order-send").click();
        assertThat(visitor.at("field-fault").first()).hasText("Fill this in.");
        visitor.page.locator("#order-number").fill("ALD-2025-03");
        visitor.page.locator("#order-by").fill("Incident commander");
        visitor.page.locator("#order-reason").fill("The wind has turned");
        at(visitor, "2025-08-13 09:00");
        visitor.at("order-send").click();
        Locator form = visitor.at("order-form");
        assertThat(form.getByRole(com.microsoft.playwright.options.AriaRole.ALERT)
                        .first())
                .isVisible();
        assertThat(visitor.page.locator("#order-reason")).hasValue("The wind has turned");
        assertThat(visitor.at("orders").locator("li")).hasCount(2);

        visitor.page.locator("#order-number").fill("ALD-2025-12");
        at(visitor, "2025-08-17 20:00");
        visitor.at("order-send").click();
        assertThat(form).hasCount(0);
        assertThat(visitor.at("post-state")).hasText("open");
        assertThat(visitor.at("orders").locator("li").first()).containsText("The wind has turned");
        assertThat(visitor.at("order-open")).hasText("Revoke the post");
    }

    private static void at(Visitor visitor, String moment) {
        visitor.page.locator("#order-at").fill(moment);
        visitor.page.locator("#order-at").press("Enter");
    }

    @Test
    void whoMayNotOrderIsNotOfferedIt(Visitor visitor, Scene scene) {
        visitor.speaking("en").openAs("ald-leader", scene.page("posts/RC-1"));
        assertThat(visitor.at("post-state")).isVisible();
        assertThat(visitor.at("order-open")).hasCount(0);
    }
}
