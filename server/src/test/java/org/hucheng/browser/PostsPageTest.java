package org.hucheng.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@BrowserTest
class PostsPageTest {
    private static final String LONG_NAME =
            "Closure at the crossing of the Old Upper Quarry Track with the Northbrook and "
                    + "Southridge County Road near the bridge that was rebuilt after the flood";

    @Autowired
    ApplicationContext application;

    @Test
    void searchAndFiltersAreInTheAddress(Visitor visitor, Scene scene) {
        visitor.speaking("en").openAs("ald-commander", scene.page("posts"));
        assertThat(rows(visitor)).hasCount(15);
        visitor.page.getByPlaceholder("Find by name or code").fill("lookout");
        assertThat(rows(visitor)).hasCount(4);
        assertThat(visitor.page).hasURL(Pattern.compile("\\?q=lookout$"));
        visitor.page.reload();
        assertThat(rows(visitor)).hasCount(4);
        assertThat(visitor.page.getByPlaceholder("Find by name or code")).hasValue("lookout");
        visitor.page.getByPlaceholder("Find by name or code").fill("nowhere");
        assertThat(visitor.at("empty")).containsText("No post fits the filters");
        visitor.at("empty").locator("button").click();
        assertThat(rows(visitor)).hasCount(15);
    }

    @Test
    void columnsAreShownByChoiceWhichStays(Visitor visitor, Scene scene) {
        visitor.speaking("en").openAs("ald-commander", scene.page("posts"));
        var heads = visitor.at("posts-table").locator("thead th");
        assertThat(heads).hasCount(9); // eight columns and the choice
        visitor.at("columns").click();
        visitor.at("column-lanes").click();
        visitor.at("column-class").click();
        assertThat(heads).hasCount(7);
        visitor.page.reload();
        assertThat(heads).hasCount(7);
        assertThat(visitor.at("posts-table").locator("thead")).not().containsText("Lanes");
        visitor.at("columns").click();
        visitor.at("column-lanes").click();
        assertThat(visitor.at("posts-table").locator("thead")).containsText("Lanes");
    }

    @Test
    void aStateFromTheAddressIsApplied(Visitor visitor, Scene scene) {
        visitor.speaking("en").openAs("ald-commander", scene.page("posts?kind=road-closure&state=revoked"));
        assertThat(rows(visitor)).hasCount(5);
        assertThat(rows(visitor).first()).containsText("revoked");
        assertThat(visitor.page.locator(".filters")).containsText("Road closure");
    }

    @Test
    void theKeyboardWalksTheRowsOpensOneAndLetsGo(Visitor visitor, Scene scene) {
        visitor.speaking("en").openAs("ald-commander", scene.page("posts"));
        assertThat(rows(visitor)).hasCount(15);
        var marked = visitor.page.locator("tr.here");
        visitor.page.keyboard().press("j");
        visitor.page.keyboard().press("j");
        assertThat(marked).containsText("EC-1");
        visitor.page.keyboard().press("k");
        assertThat(marked).containsText("AS-1");
        visitor.page.keyboard().press("Escape");
        assertThat(marked).hasCount(0);
        visitor.page.keyboard().press("j");
        visitor.page.keyboard().press("Enter");
        assertThat(visitor.page).hasURL(Pattern.compile("/posts/AS-1$"));
        assertThat(visitor.at("post-state")).isVisible();
        visitor.page.keyboard().press("Escape");
        assertThat(visitor.at("posts-table")).isVisible();
    }

    @Test
    void aLongListComesInPagesAndALongNameBreaksNothing(Visitor visitor) {
        var scene = Scene.load(application, PostsPageTest::addManyPosts);
        visitor.speaking("en").openAs("ald-commander", scene.page("posts"));
        assertThat(visitor.at("shown")).hasText("50 of 136 shown");
        assertThat(rows(visitor)).hasCount(50);
        visitor.at("shown").scrollIntoViewIfNeeded();
        assertThat(rows(visitor)).hasCount(100);
        visitor.at("shown").scrollIntoViewIfNeeded();
        assertThat(visitor.at("shown")).hasText("136 of 136 shown");
        assertThat(visitor.at("more")).hasCount(0);
        visitor.at("post-row-ZZ-LONG").getByText(LONG_NAME).click();
        assertThat(visitor.page.locator("h1")).hasText(LONG_NAME);
        var overflow = visitor.page.evaluate("document.documentElement.scrollWidth - innerWidth");
        org.assertj.core.api.Assertions.assertThat((Integer) overflow).isLessThanOrEqualTo(0);
    }

    @Test
    void ctrlKFindsAPostAndAPage(Visitor visitor, Scene scene) {
        visitor.speaking("en").openAs("ald-commander", scene.page("posts"));
        assertThat(rows(visitor)).hasCount(15);
        visitor.page.keyboard().press("Control+k");
        visitor.page.keyboard().type("quarry");
        assertThat(visitor.at("quick-find")).containsText("Old Quarry Track closure");
        visitor.page.keyboard().press("Enter");
        assertThat(visitor.page.locator("h1")).hasText("Old Quarry Track closure");
        visitor.page.keyboard().press("Control+k");
        visitor.page.keyboard().type("Digest");
        visitor.page.keyboard().press("Enter");
        assertThat(visitor.at("digest")).isVisible();
    }

    private static void addManyPosts(Path folder) throws java.io.IOException {
        var rows = new StringBuilder();
        for (int i = 1; i <= 120; i++) {
            rows.append("TC-%03d,road-closure,,1,临时封控点%d,Temporary closure %d,-71.3,44.3,patrol-east,ald-mill\n"
                    .formatted(i, i, i));
        }
        rows.append("ZZ-LONG,road-closure,,1,%s,%s,-71.3,44.3,patrol-east,ald-mill\n"
                .formatted("很长的名称".repeat(12), LONG_NAME));
        Files.writeString(folder.resolve("posts.csv"), rows, StandardOpenOption.APPEND);
    }

    private static com.microsoft.playwright.Locator rows(Visitor visitor) {
        return visitor.at("posts-table").locator("tbody tr");
    }
}
