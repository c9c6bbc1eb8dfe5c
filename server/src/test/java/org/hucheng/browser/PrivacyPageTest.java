package org.hucheng.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@BrowserTest
class PrivacyPageTest {
    @Test
    void oneAsksAnotherApprovesAndTheCertificateIsThere(Visitor visitor, Scene scene) throws IOException {
        scene.phone().send(scene.car("RC-1", "AB 1", "15T09:00"), scene.car("RC-99", "AB 2", "15T09:10"));
        visitor.speaking("en").openAs("ald-data-protection", scene.page("privacy"));
        assertThat(visitor.at("privacy-state")).containsText("Retention is over");
        assertThat(visitor.at("rail-privacy")).isVisible();
        visitor.at("count").click();
        assertThat(visitor.at("goes")).containsText("Vehicle inspections");
        assertThat(visitor.at("goes")
                        .locator(
                                "tr",
                                new com.microsoft.playwright.Locator.LocatorOptions().setHasText("Texts of refused")))
                .containsText("1");

        visitor.at("ask").click();
        visitor.at("reason-dialog").locator("button[type=submit]").click();
        assertThat(visitor.at("field-fault")).containsText("State a reason");
        visitor.at("reason").fill("thirty days are over");
        visitor.at("reason-dialog").locator("button[type=submit]").click();
        assertThat(visitor.at("privacy-state")).containsText("waiting for approval");
        assertThat(visitor.at("request")).containsText("thirty days are over");
        assertThat(visitor.at("waits")).containsText("your own request");
        assertThat(visitor.at("approve")).hasCount(0);

        visitor.loseSession();
        visitor.openAs("ald-commander", scene.page("privacy"));
        visitor.at("approve").click();
        visitor.at("confirm-code").fill("another");
        visitor.at("destroy").click();
        assertThat(visitor.at("field-fault")).containsText("not the operation's code");
        visitor.at("confirm-code").fill(scene.code());
        visitor.at("destroy").click();
        assertThat(visitor.at("privacy-state")).containsText("Destroyed");
        assertThat(visitor.at("certificate")).containsText("ald-data-protection");
        assertThat(visitor.at("gone")).containsText("Vehicle inspections");
        var download = visitor.page.waitForDownload(
                () -> visitor.at("certificate-text").click());
        try (var content = download.createReadStream()) {
            assertThat(new String(content.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("Certificate of the destruction of personal data", "Notary");
        }

        visitor.open(scene.page("look-up"));
        visitor.page.locator("#look-value").fill("AB 1");
        visitor.chooseIn("#look-purpose", "Looking for a missing person");
        visitor.page.locator("#look-reason").fill("a test looks");
        visitor.at("look-up-send").click();
        assertThat(visitor.at("look-up")).containsText("has been destroyed; its figures remain");
        visitor.open(scene.page("digest"));
        visitor.at("recount").click();
        assertThat(visitor.at("recount-gone")).containsText("destroyed with the personal data");
        visitor.open(scene.page("board"));
        assertThat(visitor.at("board")).isVisible();
    }

    @Test
    void whoHasNothingToDoWithItSeesNothingOfIt(Visitor visitor, Scene scene) {
        visitor.speaking("zh").openAs("ald-publicity", scene.page("privacy"));
        assertThat(visitor.at("fault")).containsText("没有权限");
        assertThat(visitor.at("rail-privacy")).hasCount(0);
    }

    /** Recorded and shown by the officer, corrected, and another person's request erased by a second person. */
    @Test
    void whatAPersonAsksIsAnswered(Visitor visitor, Scene scene) throws IOException {
        scene.phone().send(scene.phone().record("vehicle-inspection", Scene.moment("15T09:00"), """
                {"post":"RC-1","plate":"AB 12-34","disposition":"let-through","people":[\
                {"name":"Evacue Gamma","idType":"other","idNumber":"ALD000999","phone":"10003334444","disposition":"let-through"}]}"""));
        visitor.speaking("en").openAs("ald-data-protection", scene.page("privacy"));
        visitor.at("new-request").click();
        visitor.at("request-send").click();
        assertThat(visitor.at("field-fault")).hasCount(3);
        record(visitor, "correct");
        assertThat(visitor.at("request-facts")).containsText("ALD***999");
        visitor.at("show-held").click();
        assertThat(visitor.at("held")).containsText("Evacue Gamma");
        visitor.at("correct").click();
        visitor.page.locator("#correct-value").fill("Evacuee Gamma");
        visitor.page.locator("#correct-reason").fill("a letter was missing");
        visitor.at("correct-send").click();
        assertThat(visitor.at("held")).containsText("Evacuee Gamma");
        assertThat(visitor.at("held")).containsText("a letter was missing");
        var file = visitor.page.waitForDownload(() -> visitor.at("held-json").click());
        try (var content = file.createReadStream()) {
            assertThat(new String(content.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("Evacuee Gamma", "ALD000999");
        }
        visitor.at("history-unfold").click();
        assertThat(visitor.at("history")).containsText("Person's value corrected");
        visitor.at("answer").click();
        visitor.at("reason").fill("printed copy handed over");
        visitor.at("reason-dialog").locator("button[type=submit]").click();
        assertThat(visitor.at("persons-request")).hasAttribute("data-state", "answered");
        assertThat(visitor.at("held")).hasCount(0);

        visitor.open(scene.page("privacy"));
        visitor.at("new-request").click();
        record(visitor, "erase");
        assertThat(visitor.at("persons-request")).containsText("Somebody other than who recorded it");
        String address = visitor.page.url().replaceAll("^https?://[^/]+", "");
        visitor.loseSession();
        visitor.openAs("ald-commander", address);
        visitor.at("erase").click();
        assertThat(visitor.at("persons-request")).hasAttribute("data-state", "erased");
    }

    private static void record(Visitor visitor, String kind) {
        visitor.at("kind-" + kind).click();
        visitor.page.locator("#request-number").fill("ALD000999");
        visitor.chooseIn("#request-checked", "Original document seen");
        visitor.page.locator("#request-words").fill("came to the counter");
        visitor.at("request-send").click();
    }
}
