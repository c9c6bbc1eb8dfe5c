package org.hucheng.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Pages on paper: A4, without what is there to be pressed, black on white also from a dark desk. */
@BrowserTest
class PrintTest {
    private static final Pattern SHEET = Pattern.compile("/MediaBox \\[0 0 (\\d+)[.\\d]* (\\d+)[.\\d]*]");

    @Test
    void aListLiesAcrossFromItsFirstPageAndAPostStandsUpright(Visitor visitor, Scene scene) {
        scene.phone().send(scene.car("RC-1", "AB 1", "15T09:00"));
        visitor.speaking("en").seeing("dark").openAs("ald-commander", scene.page("posts"));
        assertThat(visitor.at("posts").locator("tbody tr")).hasCount(15);
        Assertions.assertThat(sheets(visitor)).isNotEmpty().containsOnly("841 x 594");
        visitor.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(visitor.at("rail")).isHidden();
        assertThat(visitor.at("list-files")).isHidden();
        assertThat(visitor.at("posts-q")).isHidden();
        assertThat(visitor.page.locator(".printed")).containsText("Aldermere wildfire response");
        assertThat(visitor.page.locator("body")).hasCSS("color", "rgb(0, 0, 0)");

        visitor.open(scene.page("posts/RC-1"));
        assertThat(visitor.at("post-throughput")).isVisible();
        Assertions.assertThat(sheets(visitor)).isNotEmpty().containsOnly("594 x 841");
    }

    private static List<String> sheets(Visitor visitor) {
        byte[] pdf = visitor.page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        return SHEET.matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .map(m -> m.group(1) + " x " + m.group(2))
                .toList();
    }
}
