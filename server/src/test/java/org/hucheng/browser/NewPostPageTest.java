package org.hucheng.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.hucheng.Aldermere;
import org.hucheng.Desk;
import org.hucheng.DrawnRoads;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A post made on the desk: put on a road, its worth for the net seen before it is signed. */
@BrowserTest
class NewPostPageTest {
    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @ParameterizedTest
    @CsvSource({"en, closes: 1, Farm Track, is made", "zh, 会堵住 1 条, Farm Track, 已新设"})
    void aLeakIsClosedByAPostThatIsPutOnItsRoad(
            String language, String closes, String road, String done, Visitor visitor) throws Exception {
        var scene = Scene.load(application, folder -> {
            DrawnRoads.into(folder);
            java.nio.file.Files.writeString(folder.resolve("roads.osm"), DrawnRoads.osm(Aldermere.FOLDER, true));
        });
        scene.phone().send(scene.car("RC-1", "AB 1", "15T09:00"));
        visitor.speaking(language).openAs("ald-commander", scene.page("posts"));
        visitor.at("to-new-post").click();
        visitor.at("new-post-send").click();
        assertThat(visitor.at("field-fault").first()).isVisible();

        visitor.at("map").locator("canvas").click();
        assertThat(visitor.at("place")).isVisible();
        visitor.page.locator("#post-lon").fill("-71.4503");
        visitor.page.locator("#post-lat").fill("44.2525");
        visitor.page.locator("#post-lat").press("Tab");
        assertThat(visitor.at("net-effect")).containsText(closes);
        assertThat(visitor.at("net-effect")).containsText(road);
        assertThat(visitor.at("net-effect")).hasAttribute("data-state", "closed");
        assertThat(visitor.at("place")).not().containsText("-71.450300");

        visitor.page.locator("#post-code").fill("RC-7");
        visitor.page.locator("#post-en").fill("Farm gate");
        visitor.page.locator("#post-unit").click();
        visitor.page.locator(".el-select-dropdown__item:visible").first().click();
        visitor.at("need-add").click();
        assertThat(visitor.at("need-line")).hasCount(1);
        visitor.page.locator("#order-number").fill("ALD-2025-40");
        visitor.page.locator("#order-by").fill("IC");
        visitor.page.locator("#order-reason").fill("x");
        visitor.at("new-post-send").click();
        visitor.page.waitForURL(Pattern.compile(".*/posts/RC-7$"));
        assertThat(visitor.page.locator(".el-message")).containsText(done);
        assertThat(visitor.at("post-state")).hasAttribute("data-state", "open");
        assertThat(visitor.at("demand").locator("tbody tr")).hasCount(2); // the line and the total of each shift
        assertThat(visitor.at("orders")).containsText("ALD-2025-40");
        visitor.open(scene.page("board"));
        assertThat(visitor.at("net-line")).hasAttribute("data-state", "closed");
    }

    @ParameterizedTest
    @CsvSource({"en, more than 100 m", "zh, 超过 100 米"})
    void farFromEveryRoadItSaysHowFar(String language, String says, Visitor visitor) {
        var scene = Scene.load(application, DrawnRoads::into);
        scene.phone().send(scene.car("RC-1", "AB 1", "15T09:00"));
        visitor.speaking(language).openAs("ald-commander", scene.page("new-post"));
        visitor.page.locator("#post-lon").fill("-71.30");
        visitor.page.locator("#post-lat").fill("44.34");
        visitor.page.locator("#post-lat").press("Tab");
        assertThat(visitor.at("net-effect")).containsText(says);
        assertThat(visitor.at("net-nearest")).isVisible();
    }

    @ParameterizedTest
    @CsvSource({"ald-publicity", "ald-auditor"})
    void whoMayOrderNoPostMakesNone(String account, Visitor visitor, Scene scene) {
        visitor.speaking("en").openAs(account, scene.page("order"));
        visitor.open(scene.page("new-post"));
        assertThat(visitor.at("fault")).isVisible();
        org.assertj.core.api.Assertions.assertThat(
                        Desk.demo(port, account).status("POST", "/operations/" + scene.code() + "/posts", "{}"))
                .startsWith("403");
    }
}
