package org.hucheng.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.BoundingBox;
import org.hucheng.DrawnRoads;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Areas drawn with the mouse and with the keyboard. */
@BrowserTest
class AreasPageTest {
    @Autowired
    ApplicationContext application;

    private Scene scene;

    @BeforeEach
    void aCountyWithRoadsAtNine() {
        scene = Scene.load(application, DrawnRoads::into);
        scene.phone().send(scene.car("RC-1", "AB 1", "15T09:00"));
    }

    /** Clicks places given in shares of the map's width and height. */
    private static void click(Visitor visitor, double... shares) {
        BoundingBox box = visitor.at("map").boundingBox();
        for (int i = 0; i < shares.length; i += 2) {
            visitor.page.mouse().click(box.x + shares[i] * box.width, box.y + shares[i + 1] * box.height);
            visitor.page.waitForTimeout(400); // two clicks in a row would be a double click, which comes closer
        }
    }

    @ParameterizedTest
    @CsvSource({"en, Corners: 4, crosses itself, 'This is what the net closes'", "zh, 4 个角点, 与自身相交, 封控网封的就是它"})
    void isDrawnTakenBackSavedAndClosedByTheNet(
            String language, String four, String crossed, String net, Visitor visitor) {
        visitor.speaking(language).openAs("ald-commander", scene.page("net"));
        visitor.at("to-areas").click();
        assertThat(visitor.at("map")).hasAttribute("data-kept", java.util.regex.Pattern.compile("[1-9][0-9]*"));
        visitor.at("area-draw").click();
        click(visitor, 0.3, 0.3, 0.7, 0.3, 0.3, 0.7, 0.7, 0.7);
        assertThat(visitor.at("sketch-corners")).containsText(four);
        assertThat(visitor.at("sketch-crossed")).containsText(crossed);
        visitor.page.locator("#area-name").fill("Middle");
        visitor.at("sketch-save").click();
        assertThat(visitor.at("form-fault")).hasAttribute("data-code", "AREA_CROSSES_ITSELF");
        visitor.at("sketch-undo").click();
        visitor.at("sketch-undo").click();
        click(visitor, 0.7, 0.7, 0.3, 0.7);
        assertThat(visitor.at("sketch-corners")).containsText(four);
        assertThat(visitor.at("sketch-crossed")).hasCount(0);
        visitor.at("sketch-save").click();
        assertThat(visitor.at("area-Middle")).isVisible();
        assertThat(visitor.at("sketch")).hasCount(0);
        visitor.at("area-Middle").locator("button").nth(1).click();
        assertThat(visitor.at("area-Middle")).containsText(net);
        visitor.open(scene.page("board"));
        assertThat(visitor.at("map")).hasAttribute("data-areas", "1");
        assertThat(visitor.at("net-line")).isVisible();
        visitor.at("layers").locator("summary").click();
        visitor.at("layer-areas").click();
        assertThat(visitor.at("map")).hasAttribute("data-areas", "0");
    }

    @Test
    void isDrawnByKeyboardAndLetGoWithEscape(Visitor visitor) {
        visitor.speaking("en").openAs("ald-commander", scene.page("areas"));
        assertThat(visitor.at("map")).hasAttribute("data-kept", java.util.regex.Pattern.compile("[1-9][0-9]*"));
        visitor.at("area-draw").click();
        visitor.at("map").locator("canvas").focus();
        for (String way : new String[] {"ArrowRight", "ArrowDown", "ArrowLeft"}) {
            visitor.page.keyboard().press("Enter");
            visitor.page.keyboard().press(way);
            visitor.page.waitForTimeout(700); // the map glides
        }
        assertThat(visitor.at("sketch-corners")).containsText("Corners: 3");
        visitor.page.keyboard().press("Control+z");
        assertThat(visitor.at("sketch-corners")).containsText("Corners: 2");
        visitor.page.keyboard().press("Escape");
        assertThat(visitor.at("sketch")).hasCount(0);
        assertThat(visitor.at("empty")).containsText("No area drawn yet");
    }

    @Test
    void aCornerIsCarriedAndAnotherTakenAway(Visitor visitor) {
        visitor.speaking("en").openAs("ald-commander", scene.page("areas"));
        assertThat(visitor.at("map")).hasAttribute("data-kept", java.util.regex.Pattern.compile("[1-9][0-9]*"));
        visitor.at("area-draw").click();
        click(visitor, 0.3, 0.3, 0.7, 0.3, 0.7, 0.7, 0.3, 0.7);
        BoundingBox box = visitor.at("map").boundingBox();
        visitor.page.mouse().move(box.x + 0.7 * box.width, box.y + 0.7 * box.height);
        visitor.page.mouse().down();
        visitor.page.mouse().move(box.x + 0.8 * box.width, box.y + 0.8 * box.height);
        visitor.page.mouse().up();
        assertThat(visitor.at("sketch-corners")).containsText("Corners: 4");
        click(visitor, 0.8, 0.8);
        assertThat(visitor.at("sketch-remove")).isVisible();
        visitor.page.keyboard().press("Delete");
        assertThat(visitor.at("sketch-corners")).containsText("Corners: 3");
    }

    @Test
    void whoMayNotChangeTheNetOnlyLooks(Visitor visitor) {
        visitor.speaking("zh").openAs("ald-west", scene.page("areas"));
        assertThat(visitor.at("empty")).isVisible();
        assertThat(visitor.at("area-draw")).hasCount(0);
    }
}
