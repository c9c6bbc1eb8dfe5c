package org.hucheng.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@BrowserTest
class DigestPageTest {
    @Test
    void theTextIsThereInBothLanguagesAndItsDaysFollowTheWindow(Visitor visitor, Scene scene) {
        scene.phone().send(scene.car("RC-1", "AB 1", "15T09:00"), scene.car("RC-1", "AB 2", "16T09:00"));
        visitor.speaking("zh").openAs("ald-commander", scene.page("digest"));
        assertThat(visitor.at("article-zh")).containsText("阿德米尔野火处置，8月14日至17日：");
        assertThat(visitor.at("article-zh")).containsText("检查车辆2辆次");
        assertThat(visitor.at("article-en")).containsText("The Aldermere wildfire, from 14 to 17 August: 4 sections");
        assertThat(visitor.at("article-en")).containsText("2 vehicle passages and 4 registrations");
        assertThat(visitor.at("figure-W5").locator("td.value")).hasText("2");

        visitor.open(scene.page("digest?from=2025-08-15&to=2025-08-15"));
        assertThat(visitor.at("article-zh")).containsText("阿德米尔野火处置，8月15日：");
        assertThat(visitor.at("article-en")).containsText("The Aldermere wildfire, on 15 August:");
        assertThat(visitor.at("figure-W5").locator("td.value")).hasText("1");
    }

    @Test
    void aFrozenEditionStaysAndACorrectionShowsWhatDiffers(Visitor visitor, Scene scene) {
        scene.phone().send(scene.car("RC-1", "AB 1", "15T09:00"));
        visitor.speaking("en").openAs("ald-publicity", scene.page("digest"));
        assertThat(visitor.at("editions")).containsText("No edition yet");
        freeze(visitor, 1);
        assertThat(visitor.at("differs")).hasCount(0);

        scene.phone().send(scene.car("RC-1", "AB 2", "15T10:00"));
        visitor.page.reload();
        assertThat(visitor.at("differs"))
                .containsText("Figures or wordings that differ from edition 1 as published: 2");
        freeze(visitor, 2);
        assertThat(visitor.at("differs")).hasCount(0);
        visitor.at("edition-2").getByText("Compare with edition 1").click();
        assertThat(visitor.at("diff").locator("tbody tr")).hasCount(2);
        assertThat(visitor.at("diff")).containsText("vehicles checked");

        visitor.at("edition-1").getByText("View").click();
        assertThat(visitor.at("digest")).containsText("edition 1 (frozen)");
        assertThat(visitor.at("figure-W5").locator("td.value")).hasText("1");
        assertThat(visitor.at("freeze")).hasCount(0);
    }

    private static void freeze(Visitor visitor, int number) {
        visitor.at("freeze").click();
        visitor.at("freeze-confirm").click();
        assertThat(visitor.at("edition-" + number)).containsText("frozen by ald-publicity");
    }

    @Test
    void theFiguresCanBeTakenAwayAsTableAndAsJson(Visitor visitor, Scene scene) throws IOException {
        scene.phone().send(scene.car("RC-1", "AB 1", "15T09:00"));
        visitor.speaking("en").openAs("ald-commander", scene.page("digest"));
        assertThat(download(visitor, "digest.csv")).contains("W5").contains("vehicle passages");
        var json = JsonMapper.builder().build().readTree(download(visitor, "digest.json"));
        assertThat(json.path("operation").asString()).isEqualTo(scene.code());
        assertThat(json.path("indicators")).hasSize(8);
        assertThat(download(visitor, "digest-zh.txt")).contains("检查车辆1辆次");
    }

    private static String download(Visitor visitor, String file) throws IOException {
        visitor.at("downloads").click();
        Download download = visitor.page.waitForDownload(
                () -> visitor.at("download-" + file).click());
        try (var content = download.createReadStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aRecountAgreesFigureByFigure(Visitor visitor, Scene scene) {
        scene.phone().send(scene.car("RC-1", "AB 1", "15T09:00"));
        visitor.speaking("en").openAs("ald-commander", scene.page("digest"));
        visitor.at("recount").click();
        assertThat(visitor.at("recount-result")).hasAttribute("data-equal", "true");
        assertThat(visitor.at("recount-result")).containsText("all 8 indicators agree");
        assertThat(visitor.at("figure-W5")).containsText("agrees");
    }
}
