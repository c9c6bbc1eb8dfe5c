package org.hucheng.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@BrowserTest
class SignInPageTest {
    @Test
    void aWrongPasswordIsAnsweredInWordsAndNothingTypedIsLost(Visitor visitor) {
        visitor.open("/");
        visitor.page.locator("#username").fill("somebody");
        visitor.page.locator("#password").fill("guessed");
        visitor.page.keyboard().press("Enter");
        assertThat(visitor.at("form-fault")).containsText("用户名或密码不对");
        assertThat(visitor.page.locator("#username")).hasValue("somebody");

        visitor.at("language").click();
        assertThat(visitor.page.locator("h1")).hasText("Sign in");
        assertThat(visitor.page.locator("#username")).hasValue("somebody");
    }

    @Test
    void anEmptyFieldIsAskedForBesideIt(Visitor visitor) {
        visitor.speaking("en").open("/sign-in");
        visitor.page.locator("#username").fill("somebody");
        visitor.page.keyboard().press("Enter");
        assertThat(visitor.at("field-fault")).hasText("Enter the password.");
    }

    @Test
    void aDemoAccountLeadsToThePageThatWasAskedFor(Visitor visitor, Scene scene) {
        visitor.speaking("en").openAs("ald-commander", scene.page("posts"));
        assertThat(visitor.at("page-number")).hasText("15");
        assertThat(visitor.at("account")).containsText("Demo incident commander");
        assertThat(visitor.at("account")).containsText("demo account");
    }

    @Test
    void whoSignsOutMustSignInAgain(Visitor visitor, Scene scene) {
        visitor.speaking("en").openAs("ald-commander", scene.page("posts"));
        visitor.at("account").click();
        visitor.at("sign-out").click();
        assertThat(visitor.at("sign-in")).isVisible();
        visitor.open(scene.page("posts"));
        assertThat(visitor.at("sign-in")).isVisible();
    }

    @Test
    void aSessionThatEndedLeadsToTheSignInPageAndBack(Visitor visitor, Scene scene) {
        visitor.speaking("en").openAs("ald-commander", scene.page("posts"));
        assertThat(visitor.at("posts-table")).isVisible();
        visitor.loseSession();
        visitor.at("rail-operation").click();
        visitor.at("rail-refused").click();
        assertThat(visitor.at("sign-in")).isVisible();
        visitor.at("demo-ald-commander").click();
        assertThat(visitor.page).hasURL(Pattern.compile("/refused$"));
        assertThat(visitor.at("refused")).isVisible();
    }
}
