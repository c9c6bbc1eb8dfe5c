package org.hucheng.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

/** Posts compared by their throughput, and the list as a workbook. */
@BrowserTest
class ThroughputPageTest {
    @Test
    void postsAreComparedSortedAndTakenAwayAsAWorkbook(Visitor visitor, Scene scene) throws IOException {
        busyHour(scene);
        visitor.speaking("en").openAs("ald-commander", scene.page("throughput?kind=road-closure"));
        Locator rows = visitor.at("throughput-table").locator("tbody tr");
        assertThat(rows.first()).containsText("RC-1");
        visitor.at("sort-lastHour").click();
        assertThat(visitor.page).hasURL(Pattern.compile("sort=lastHour"));
        assertThat(rows.first()).containsText("RC-3");
        Locator busy = visitor.at("rate-RC-3");
        assertThat(busy).containsText("at the limit");
        assertThat(busy.getByTestId("advice")).hasText("count without names");
        assertThat(visitor.at("throughput")).containsText("No queue is measured");

        visitor.at("list-files").click();
        var download =
                visitor.page.waitForDownload(() -> visitor.at("file-xlsx").click());
        Assertions.assertThat(download.suggestedFilename()).endsWith("-throughput.xlsx");
        try (var stream = Files.newInputStream(download.path());
                var book = new ReadableWorkbook(stream)) {
            var sheet = book.getFirstSheet().read();
            Assertions.assertThat(sheet.getFirst().getCellText(0)).isEqualTo("Post");
            Assertions.assertThat(sheet.get(1).getCellText(0)).isEqualTo("RC-3");
            Assertions.assertThat(sheet.get(1).getCellAsNumber(5).orElseThrow().intValue())
                    .isEqualTo(60);
            Assertions.assertThat(sheet).hasSize(rows.count() + 1);
        }
    }

    @Test
    void thePostsPageShowsItsLanes(Visitor visitor, Scene scene) {
        busyHour(scene);
        visitor.speaking("en").openAs("ald-commander", scene.page("posts/RC-3"));
        Locator card = visitor.at("post-throughput");
        assertThat(card.locator("tbody tr")).hasCount(1);
        assertThat(card).containsText("no lane named");
        assertThat(card.getByTestId("advice")).containsText("count without names");
    }

    /** A car a minute at RC-3 and one at RC-1. */
    private static void busyHour(Scene scene) {
        var lines = new ArrayList<String>();
        for (int minute = 0; minute < 60; minute++) {
            lines.add(scene.car("RC-3", "AB " + minute, "15T09:%02d".formatted(minute)));
        }
        lines.add(scene.car("RC-1", "CD 1", "15T09:59"));
        Assertions.assertThat(scene.phone().send(lines.toArray(String[]::new))).containsOnly("accepted");
    }
}
