package org.hucheng.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hucheng.DrawnRoads;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What holds for every page in both languages and both themes. */
@BrowserTest
class EveryPageTest {
    private static final Path AXE = Path.of("../web/node_modules/axe-core/axe.min.js");
    private static final List<String> PAGES = List.of(
            "board",
            "posts",
            "posts/RC-1",
            "new-post",
            "areas",
            "gaps",
            "rosters",
            "rosters/repairs",
            "rosters/swaps",
            "net",
            "throughput",
            "directives",
            "command-log",
            "organisation/units",
            "organisation/members",
            "organisation/teams",
            "organisation/committees",
            "order",
            "refused",
            "devices",
            "digest",
            "look-up",
            "privacy",
            "privacy/retention");
    /** A key that was never said: words of the pages look like {@code posts.column.name}. */
    private static final Pattern KEY = Pattern.compile(
            "\\b(security|setUp|accounts|areas|devices|device|newPost|map|audit|privacy|throughput|directives|commandLog|wall|board|gaps|rosters|plan|repairs|swaps|my|net|posts|post|digest|refused|lookUp|personsRequest|retention|organisation|operation|shell|parts|signIn)\\.[a-z][A-Za-z-]+(\\.[A-Za-z-]+)*\\b");

    private static final Pattern CHINESE = Pattern.compile("[\\u4e00-\\u9fff]{2,}");

    @ParameterizedTest
    @CsvSource({"zh, light", "en, dark"})
    void isReadableForEverybodyAndSaysEverythingInOneLanguage(
            String language, String theme, Visitor visitor, Scene scene) throws IOException {
        assumeTrue(Files.exists(AXE), "axe-core is not installed: npm ci in web/");
        String axe = Files.readString(AXE);
        scene.phone()
                .send(
                        scene.checkIn("patrol-west-d01", "RC-1", "15T07:02"),
                        scene.car("RC-1", "AB 1", "15T09:00"),
                        scene.car("RC-99", "AB 2", "15T09:10"));
        var faults = new ArrayList<String>();
        visitor.speaking(language).seeing(theme).open("/sign-in");
        assertThat(visitor.at("demo-accounts")).isVisible();
        look(visitor, axe, language, "sign-in", faults);
        visitor.open("/device");
        assertThat(visitor.at("device-redeem")).isVisible();
        look(visitor, axe, language, "device", faults);
        visitor.openAs("ald-commander", scene.page("board"));
        for (String page : PAGES) {
            visitor.open(scene.page(page));
            settled(visitor, language, theme);
            look(visitor, axe, language, page, faults);
        }
        visitor.loseSession();
        visitor.openAs("ald-auditor", scene.page("trail"));
        settled(visitor, language, theme);
        assertThat(visitor.at("audit-table")).isVisible();
        look(visitor, axe, language, "trail", faults);
        visitor.loseSession();
        visitor.openAs("ald-security", scene.page("accounts"));
        settled(visitor, language, theme);
        assertThat(visitor.at("account-ald-west")).isVisible();
        look(visitor, axe, language, "accounts", faults);
        for (String page : List.of("/security", "/set-up")) {
            visitor.open(page);
            settled(visitor, language, theme);
            look(visitor, axe, language, page, faults);
        }
        assertThat(faults).isEmpty();
    }

    /** A closed net, and one with a leak, on the pages that show it. */
    @ParameterizedTest
    @CsvSource({"zh, light", "en, dark"})
    void theNetIsReadableToo(String language, String theme, Visitor visitor, @Autowired ApplicationContext application)
            throws IOException {
        assumeTrue(Files.exists(AXE), "axe-core is not installed: npm ci in web/");
        String axe = Files.readString(AXE);
        var scene = Scene.load(application, DrawnRoads::into);
        scene.phone().send(scene.car("RC-1", "AB 1", "15T09:00"));
        var faults = new ArrayList<String>();
        visitor.speaking(language).seeing(theme).openAs("ald-commander", scene.page("net"));
        settled(visitor, language, theme);
        assertThat(visitor.at("net")).hasAttribute("data-state", "closed");
        assertThat(visitor.at("net-burden").locator("table")).isVisible();
        look(visitor, axe, language, "net, closed", faults);
        visitor.open(scene.page("posts/RC-4"));
        visitor.at("order-open").click();
        assertThat(visitor.at("net-effect")).hasAttribute("data-state", "leaks");
        look(visitor, axe, language, "order", faults);
        visitor.open(scene.page("net?counts=manned"));
        assertThat(visitor.at("leak-list").locator("li")).hasCount(5);
        settled(visitor, language, theme);
        look(visitor, axe, language, "net, leaks", faults);
        assertThat(faults).isEmpty();
    }

    private static void settled(Visitor visitor, String language, String theme) {
        assertThat(visitor.page.locator("#page h1, #page h2").first()).isVisible();
        visitor.page.waitForLoadState(LoadState.LOAD);
        assertThat(visitor.page.getByLabel(language.equals("zh") ? "正在读取" : "Loading"))
                .hasCount(0);
        assertThat(visitor.page.locator("html")).hasAttribute("data-theme", theme);
    }

    static void look(Visitor visitor, String axe, String language, String page, List<String> faults) {
        String text = visitor.page.locator("body").innerText();
        KEY.matcher(text).results().forEach(m -> faults.add(page + ": untranslated " + m.group()));
        if (language.equals("en") && !page.equals("digest")) {
            CHINESE.matcher(text.replace("中文", "")).results().forEach(m -> faults.add(page + ": Chinese " + m.group()));
        }
        // a dialog that still fades in has other colours than the one people read
        visitor.page.evaluate("""
                () => Promise.allSettled(document.getAnimations()
                    .filter(a => a.effect.getComputedTiming().endTime !== Infinity).map(a => a.finished))
                """);
        visitor.page.evaluate(axe);
        var found = (List<?>) visitor.page.evaluate("""
                async () => (await axe.run(document, {resultTypes: ["violations"]})).violations
                    .filter(v => v.impact === "serious" || v.impact === "critical")
                    .map(v => v.id + " " + v.nodes.slice(0, 3).map(n => n.target.join(" ") + " " + n.failureSummary).join(" | "))
                """, Map.of());
        found.forEach(violation -> faults.add(page + ": " + violation));
    }
}
