package org.hucheng.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@BrowserTest
class OrganisationPageTest {
    @Test
    void unitsUnfoldAndLeadToTheirMembers(Visitor visitor, Scene scene) {
        visitor.speaking("en").openAs("ald-commander", scene.page("organisation/units"));
        var north = visitor.at("units").locator("tr", having("battalion-north"));
        assertThat(north).containsText("40");
        north.getByText("40").click();
        assertThat(visitor.page).hasURL(Pattern.compile("members\\?unit=battalion-north$"));
        assertThat(visitor.at("page-number")).hasText("40 members");
        assertThat(visitor.at("members").locator("tbody tr")).hasCount(40);
    }

    @Test
    void membersAreFoundByNameAndComeInPages(Visitor visitor, Scene scene) {
        visitor.speaking("en").openAs("ald-commander", scene.page("organisation/members"));
        assertThat(visitor.at("page-number")).hasText("196 members");
        assertThat(visitor.at("shown")).hasText("100 of 196 shown");
        visitor.at("more").click();
        assertThat(visitor.at("shown")).hasText("196 of 196 shown");
        visitor.page.getByPlaceholder("Find by name or code").fill("medic 03");
        assertThat(visitor.at("members").locator("tbody tr")).hasCount(1);
        assertThat(visitor.at("members")).containsText("public-health-m03");
    }

    @Test
    void teamsAndCommitteesAreListed(Visitor visitor, Scene scene) {
        visitor.speaking("en").openAs("ald-commander", scene.page("organisation/teams"));
        assertThat(visitor.at("page-number")).hasText("5 teams");
        assertThat(visitor.at("teams")).containsText("Strike team");
        visitor.at("part-committees").click();
        assertThat(visitor.at("committees")).containsText("Northbrook");
    }

    @Test
    void theOrderPageSaysOnWhatTheOperationStands(Visitor visitor, Scene scene) {
        visitor.speaking("en").openAs("ald-commander", scene.page("order"));
        assertThat(visitor.page.locator("#page")).containsText("ALD-2025-01");
        assertThat(visitor.page.locator("#page")).containsText("County Emergency Management Ordinance");
        assertThat(visitor.page.locator("#page")).containsText("Planning section");
        visitor.at("language").click();
        assertThat(visitor.page.locator("#page")).containsText("县应急管理条例第4章");
        assertThat(visitor.page.locator("#page")).containsText("计划组");
    }

    private static com.microsoft.playwright.Locator.LocatorOptions having(String text) {
        return new com.microsoft.playwright.Locator.LocatorOptions().setHasText(text);
    }
}
