package org.hucheng.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.hucheng.Aldermere;
import org.hucheng.Desk;
import org.hucheng.DrawnRoads;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Five closures close the county; whoever takes one away sees the way in, before and after. */
@BrowserTest
class NetPageTest {
    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    private Scene scene;

    @BeforeEach
    void aCountyWithRoadsAtNine() {
        scene = Scene.load(application, DrawnRoads::into);
        scene.phone().send(scene.car("RC-1", "AB 1", "15T09:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "en, 'Net closed: every road in has an open post (5 of 5); by the shifts, 0 staffed at this minute', ways in that it opens: 1, is revoked",
        "zh, 网已封住：进区道路都有开设的岗点（5/5）；按班次，此刻 0 岗有人, 会打开 1 条进区的路, 已撤销"
    })
    void theLeakIsShownBeforeTheOrderIsSignedAndOnTheBoardAfter(
            String language, String closed, String opens, String revoked, Visitor visitor) {
        visitor.speaking(language).openAs("ald-commander", scene.page("board"));
        assertThat(visitor.at("net-line")).hasText(closed);
        assertThat(visitor.at("map")).hasAttribute("data-leaks", "0");

        visitor.open(scene.page("posts/RC-2"));
        visitor.at("order-open").click();
        assertThat(visitor.at("net-effect")).hasAttribute("data-state", "leaks");
        assertThat(visitor.at("net-effect")).containsText(opens);
        assertThat(visitor.at("net-effect")).containsText("County Road 2");
        assertThat(visitor.at("net-effect").getByTestId("map")).hasAttribute("data-leaks", "1");
        visitor.page.locator("#order-number").fill("ALD-2025-12");
        visitor.page.locator("#order-by").fill("IC");
        visitor.page.locator("#order-reason").fill("x");
        visitor.at("order-send").click();
        assertThat(visitor.at("order-form")).hasCount(0);

        visitor.open(scene.page("board"));
        assertThat(visitor.at("net-line")).hasAttribute("data-state", "leaks");
        assertThat(visitor.at("guarantee-nobody-missed")).hasAttribute("data-state", "broken");
        assertThat(visitor.at("map")).hasAttribute("data-leaks", "1");
        assertThat(visitor.at("leak-list")).containsText("County Road 2");
        assertThat(visitor.at("leak-list")).containsText(revoked);
        visitor.open(scene.page("net"));
        assertThat(visitor.at("net")).hasAttribute("data-state", "leaks");
        assertThat(visitor.at("leak-list")).containsText("Mill Hollow");
    }

    @Test
    void anOrderReachesTheBoardThatIsOpen(Visitor visitor) {
        visitor.speaking("en").openAs("ald-commander", scene.page("board"));
        assertThat(visitor.at("net-line")).hasAttribute("data-state", "closed");
        Desk.demo(port, "ald-commander").post("/operations/" + scene.code() + "/posts/RC-5/orders", """
                {"act":"revoke","number":"T-1","at":"2025-08-15T08:30:00-04:00","givenBy":{"zh":"甲","en":"A"},"reason":{"zh":"乙","en":"B"}}
                """);
        assertThat(visitor.at("map")).hasAttribute("data-leaks", "1");
        assertThat(visitor.at("leak-list")).containsText("County Road 5");
    }

    @Test
    void whatIfAPostWereAwayIsTriedWithoutAnOrder(Visitor visitor) {
        visitor.speaking("en").openAs("ald-commander", scene.page("net"));
        assertThat(visitor.at("net")).hasAttribute("data-state", "closed");
        assertThat(visitor.at("net-synthetic")).containsText("Invented roads");
        assertThat(visitor.at("net-plan")).containsText("Every post is needed");
        assertThat(visitor.at("net-budget").locator("tbody tr")).hasCount(6);
        visitor.at("net-post-RC-3").getByText("What if revoked").click();
        assertThat(visitor.at("net-trying")).containsText("Ways in opened by revoking");
        assertThat(visitor.at("leak-list")).containsText("County Road 3");
        assertThat(visitor.at("map")).hasAttribute("data-leaks", "1");
        visitor.at("net-trying").getByText("Back to now").click();
        assertThat(visitor.at("leak-list")).hasCount(0);
        assertThat(visitor.at("map")).hasAttribute("data-leaks", "0");
    }

    @Test
    void whatCannotBeTriedIsSaidAndCanBeTriedAgain(Visitor visitor) {
        visitor.speaking("en").openAs("ald-commander", scene.page("net"));
        visitor.page.route("**/network/preview**", route -> route.abort());
        visitor.at("net-post-RC-3").getByText("What if revoked").click();
        assertThat(visitor.at("net-now").getByTestId("fault")).isVisible();
        assertThat(visitor.at("net-trying")).hasCount(0);
        assertThat(visitor.at("map")).hasAttribute("data-leaks", "0");
        visitor.page.unroute("**/network/preview**");
        visitor.at("net-now").getByTestId("fault").getByRole(AriaRole.BUTTON).click();
        assertThat(visitor.at("net-trying")).containsText("Ways in opened by revoking");
        assertThat(visitor.at("net-now").getByTestId("fault")).hasCount(0);
        visitor.expectComplaints("net::ERR_");
    }

    @Test
    void roadsFromTheDeskAreReadWholeOrNotAtAll(Visitor visitor) throws IOException {
        byte[] roads = DrawnRoads.osm(Aldermere.FOLDER, true).getBytes(StandardCharsets.UTF_8);
        visitor.speaking("en").openAs("ald-commander", scene.page("net"));
        visitor.at("net-import").click();
        visitor.at("import-send").click();
        assertThat(visitor.at("field-fault")).hasText("Choose a file.");
        choose(visitor, Arrays.copyOf(roads, roads.length / 2));
        visitor.at("import-send").click();
        assertThat(visitor.at("form-fault")).containsText("ends in the middle");
        assertThat(visitor.at("net-report")).containsText("roads.osm");
        choose(visitor, roads);
        visitor.at("import-send").click();
        assertThat(visitor.at("import-form")).hasCount(0);
        assertThat(visitor.at("net-report")).containsText("new.osm");
        assertThat(visitor.at("net")).hasAttribute("data-state", "leaks");
    }

    private static void choose(Visitor visitor, byte[] roads) {
        visitor.page.locator("#import-roads").setInputFiles(new FilePayload("new.osm", "application/xml", roads));
    }

    @Test
    void withoutRoadsThePageIsCalmAndTheBoardSaysNothingOfThem(Visitor visitor, Scene without) {
        visitor.speaking("en").openAs("ald-commander", without.page("net"));
        assertThat(visitor.at("empty")).containsText("No road network loaded");
        visitor.open(without.page("board"));
        assertThat(visitor.at("guarantee-nobody-missed")).containsText("not measured yet");
        assertThat(visitor.at("net-line")).hasCount(0);
    }
}
