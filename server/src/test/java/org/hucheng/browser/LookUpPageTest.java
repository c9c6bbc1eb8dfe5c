package org.hucheng.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@BrowserTest
class LookUpPageTest {
    @Test
    void aPlateIsFoundWithAReasonOnly(Visitor visitor, Scene scene) {
        scene.phone().send(scene.car("RC-1", "AB 12-34", "15T09:00"), scene.car("RC-2", "AB 12-34", "15T11:00"));
        visitor.speaking("en").openAs("ald-commander", scene.page("look-up"));
        assertThat(visitor.at("passages")).containsText("Nothing looked up yet");
        visitor.page.locator("#look-value").fill("ab1234");
        visitor.at("look-up-send").click();
        assertThat(visitor.at("field-fault")).hasText("State a reason.");
        visitor.page.locator("#look-reason").fill("hm");
        visitor.at("look-up-send").click();
        assertThat(visitor.at("look-up-form").locator("[role=alert]")).isVisible();
        assertThat(visitor.at("passages")).containsText("Nothing looked up yet");
        visitor.page.locator("#look-reason").fill("finding the people of one car");
        visitor.at("look-up-send").click();
        assertThat(visitor.at("passages")).containsText("Passages found: 2");
        assertThat(visitor.at("passages")).containsText("Mill Road closure");
        visitor.page.locator("#look-value").fill("zz 99");
        visitor.at("look-up-send").click();
        assertThat(visitor.at("passages")).containsText("No passage");
    }

    @Test
    void theInspectionsCanBeTakenAwayWithoutPersonalData(Visitor visitor, Scene scene) throws IOException {
        scene.phone().send(scene.car("RC-1", "AB 12-34", "15T09:00"));
        visitor.speaking("en").openAs("ald-office", scene.page("look-up"));
        assertThat(visitor.at("export")).isVisible();
        assertThat(visitor.at("look-up-form")).hasCount(0);
        var download =
                visitor.page.waitForDownload(() -> visitor.at("export-link").click());
        try (var content = download.createReadStream()) {
            String csv = new String(content.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(csv).contains("RC-1").doesNotContain("12-34").doesNotContain("AB");
        }
    }
}
