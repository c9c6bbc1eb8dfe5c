package org.hucheng.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@BrowserTest
class RefusedPageTest {
    @Test
    void whatWasRefusedLiesHereWithItsReasonUntilItIsDealtWith(Visitor visitor, Scene scene) {
        visitor.speaking("en").openAs("ald-office", scene.page("refused"));
        assertThat(visitor.at("empty")).containsText("No record is waiting");
        scene.phone().send(scene.car("RC-99", "AB 1", "15T09:00"), "{broken");
        visitor.page.reload();
        assertThat(rows(visitor)).hasCount(2);
        var record = visitor.page.locator("tr[data-code=POST_NOT_FOUND]");
        assertThat(record).containsText("vehicle inspection");
        assertThat(record).containsText("phone-1");

        record.getByTestId("view").click();
        visitor.at("reason-dialog").getByText("View", exactly()).click();
        assertThat(visitor.at("field-fault")).hasText("State a reason.");
        visitor.at("reason").fill("checking a call from the post");
        visitor.at("reason-dialog").getByText("View", exactly()).click();
        assertThat(visitor.at("record-text")).containsText("RC-99");
        visitor.page.keyboard().press("Escape");
        assertThat(visitor.at("record-text")).not().isVisible();

        record.getByTestId("retry").click();
        assertThat(visitor.page.locator(".el-message")).containsText("Refused again");
        assertThat(rows(visitor)).hasCount(2);

        record.getByTestId("dismiss").click();
        visitor.at("reason").fill("there is no such post");
        visitor.at("reason-dialog").getByText("Dismiss", exactly()).click();
        assertThat(rows(visitor)).hasCount(1);
        visitor.at("state-settled").click();
        assertThat(visitor.page).hasURL(Pattern.compile("state=settled"));
        assertThat(rows(visitor)).containsText("dismissed");
    }

    private static com.microsoft.playwright.Locator.GetByTextOptions exactly() {
        return new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true);
    }

    private static com.microsoft.playwright.Locator rows(Visitor visitor) {
        return visitor.at("refused-table").locator("tbody tr");
    }
}
