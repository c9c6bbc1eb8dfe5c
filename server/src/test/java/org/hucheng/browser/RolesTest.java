package org.hucheng.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

@BrowserTest
class RolesTest {
    @Test
    void publicitySeesTheBoardAndTheDigestAndNothingOfPeople(Visitor visitor, Scene scene) {
        visitor.speaking("en").openAs("ald-publicity", scene.page("board"));
        assertThat(visitor.at("board")).isVisible();
        assertThat(visitor.at("rail-digest")).isVisible();
        for (String hidden : new String[] {"look-up", "refused", "organisation", "posts", "gaps"}) {
            assertThat(visitor.at("rail-" + hidden)).hasCount(0);
            visitor.open(scene.page(hidden));
            assertThat(visitor.at("fault")).containsText("No permission");
        }
    }

    @Test
    void theAdministratorSeesNoBoard(Visitor visitor, Scene scene) {
        visitor.speaking("en").openAs("administrator", scene.page("board"));
        assertThat(visitor.at("fault")).containsText("No permission");
        assertThat(visitor.at("rail-board")).hasCount(0);
        assertThat(visitor.at("rail-organisation")).isVisible();
    }
}
