package org.hucheng.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@BrowserTest
class LookUpPageTest {
    @Test
    void aPlateIsFoundForAPurposeAndAReasonAndItsPeopleAreMaskedUntilRevealed(Visitor visitor, Scene scene) {
        scene.phone()
                .send(
                        scene.phone().record("vehicle-inspection", Scene.moment("15T09:00"), """
                                {"post":"RC-1","plate":"AB 12-34","disposition":"let-through","people":[\
                                {"name":"Resident Alpha","idType":"other","idNumber":"ALD000111","phone":"10007654321","disposition":"let-through"}]}"""),
                        scene.car("RC-2", "AB 12-34", "15T11:00"));
        visitor.speaking("en").openAs("ald-commander", scene.page("look-up"));
        assertThat(visitor.at("passages")).containsText("Nothing looked up yet");
        visitor.page.locator("#look-value").fill("ab1234");
        visitor.at("look-up-send").click();
        assertThat(visitor.at("field-fault")).hasText(new String[] {"Choose a purpose.", "State a reason."});
        visitor.chooseIn("#look-purpose", "Checking the evacuation");
        visitor.page.locator("#look-reason").fill("hm");
        visitor.at("look-up-send").click();
        assertThat(visitor.at("look-up-form").locator("[role=alert]")).isVisible();
        assertThat(visitor.at("passages")).containsText("Nothing looked up yet");
        visitor.page.locator("#look-reason").fill("finding the people of one car");
        visitor.at("look-up-send").click();
        assertThat(visitor.at("passages")).containsText("Passages found: 2");
        assertThat(visitor.at("passages")).containsText("Mill Road closure");
        assertThat(visitor.at("passages")).containsText("R*************");
        assertThat(visitor.at("passages")).not().containsText("ALD000111");
        visitor.at("reveal").nth(2).click(); // the newest passage first: its car, then the older one's car and person
        assertThat(visitor.at("passages")).containsText("Resident Alpha");
        assertThat(visitor.at("passages")).containsText("ALD000111");
        assertThat(visitor.at("my-accesses")).containsText("AB**34");
        visitor.page.locator("#look-value").fill("zz 99");
        visitor.at("look-up-send").click();
        assertThat(visitor.at("passages")).containsText("No passage");
        assertThat(visitor.at("my-accesses").locator("li")).hasCount(2);
        visitor.at("end-access").first().click();
        assertThat(visitor.at("my-accesses").locator("li")).hasCount(1);
    }

    /** The chief of West sees its posts; beyond them only by breaking the glass, which another person sees and reviews. */
    @Test
    void whoBreaksTheGlassIsReviewed(Visitor visitor, Scene scene) {
        scene.phone().send(scene.car("RC-3", "AB 12-34", "15T09:00"));
        visitor.speaking("en").openAs("ald-west", scene.page("look-up"));
        ask(visitor, "missing since this morning");
        assertThat(visitor.at("passages")).containsText("at the posts your duties reach");
        visitor.at("glass").click();
        ask(visitor, "a child missing since this morning");
        assertThat(visitor.at("passages")).containsText("Passages found: 1");
        assertThat(visitor.at("passages")).containsText("Old Quarry Track closure");

        visitor.loseSession();
        visitor.openAs("ald-data-protection", scene.page("privacy"));
        assertThat(visitor.at("reviews-badge")).hasText("1");
        assertThat(visitor.at("accesses")).containsText("a child missing since this morning");
        assertThat(visitor.at("accesses")).not().containsText("1234");
        visitor.at("review").click();
        visitor.at("review-send").click();
        assertThat(visitor.at("field-fault")).hasCount(2);
        visitor.at("justified").click();
        visitor.page.locator("#review-words").fill("the report is on the desk of the county");
        visitor.at("review-send").click();
        assertThat(visitor.at("accesses")).containsText("the report is on the desk of the county");
        assertThat(visitor.at("reviews-badge")).hasCount(0);
        visitor.at("all-accesses").click();
        assertThat(visitor.at("accesses")).containsText("missing since this morning");
        assertThat(visitor.at("accesses").locator("tbody tr")).hasCount(2);
    }

    private static void ask(Visitor visitor, String reason) {
        visitor.page.locator("#look-value").fill("ab1234");
        visitor.chooseIn("#look-purpose", "Looking for a missing person");
        visitor.page.locator("#look-reason").fill(reason);
        visitor.at("look-up-send").click();
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
