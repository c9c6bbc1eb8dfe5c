package org.hucheng.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@BrowserTest
class AuditPageTest {
    private static void lookUp(Visitor visitor, String plate, String reason) {
        visitor.page.locator("#look-value").fill(plate);
        visitor.page.locator("#look-reason").fill(reason);
        visitor.chooseIn("#look-purpose", "Looking for a missing person");
        visitor.at("look-up-send").click();
        assertThat(visitor.at("passages")).containsText("No passage");
    }

    @Test
    void theAuditorFindsWhoLookedAndWhyButNotAtWhom(Visitor visitor, Scene scene) throws IOException {
        visitor.speaking("en").openAs("ald-commander", scene.page("look-up"));
        lookUp(visitor, "ab 1234", "stolen vehicle report 88");
        assertThat(visitor.at("rail-audit")).hasCount(0);

        visitor.loseSession();
        visitor.openAs("ald-auditor", scene.page("trail"));
        var look = visitor.at("audit-table").locator("tr[data-act='inspection.looked-up']");
        assertThat(look).hasCount(1);
        assertThat(look).containsText("Looked a person or vehicle up");
        assertThat(look).containsText("ald-commander");
        assertThat(look).containsText("stolen vehicle report 88");
        assertThat(visitor.at("audit").innerText().toUpperCase()).doesNotContain("1234");

        visitor.at("audit-words").fill("no such reason");
        assertThat(visitor.at("empty")).containsText("Nothing matches");
        assertThat(visitor.page).hasURL(Pattern.compile("words=no"));
        visitor.page.goBack();
        visitor.open(scene.page("trail?words=report+88"));
        assertThat(visitor.at("audit-table").locator("tbody tr")).hasCount(1);
        look.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON).click();
        assertThat(visitor.page).hasURL(Pattern.compile("subject="));
        assertThat(visitor.at("audit-table").locator("tbody tr")).hasCount(1);

        visitor.at("audit-downloads").click();
        var download = visitor.page.waitForDownload(
                () -> visitor.page.getByText("CSV table").click());
        try (var content = download.createReadStream()) {
            assertThat(new String(content.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("inspection.looked-up", "stolen vehicle report 88");
        }
    }
}
