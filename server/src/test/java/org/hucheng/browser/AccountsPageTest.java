package org.hucheng.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.hucheng.audit.By;
import org.hucheng.identity.Accounts;
import org.hucheng.kernel.Text;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The security administrator's page: duties are granted, seen, taken back; and what a station chief then finds on the desk. */
@BrowserTest
class AccountsPageTest {
    private static final String PASSWORD = "a password for tests";

    @Test
    void aDutyIsGrantedForAUnitAndTakenBack(Visitor visitor, Scene scene, @Autowired Accounts accounts) {
        accounts.put(By.OPERATOR, "page-officer", PASSWORD, "publicity", new Text("甲", "Page officer"), scene.code());
        visitor.speaking("en").openAs("ald-security", scene.page("accounts"));
        var account = visitor.at("account-page-officer");
        assertThat(account.locator("[data-testid=duty]")).hasCount(1);
        account.locator("[data-testid=bind]").click();
        visitor.page.locator("#member-code").fill("patrol-west-d03");
        visitor.page.locator("#member-reason").fill("It is this deputy's account");
        visitor.at("member-send").click();
        assertThat(account.locator("[data-testid=member]")).containsText("West patrol deputy 03 (patrol-west-d03)");
        account.locator("[data-testid=account-history-open]").click();
        assertThat(visitor.at("account-history").locator("[data-act='identity.member-bound']"))
                .containsText("It is this deputy's account");
        visitor.page.keyboard().press("Escape");
        account.locator("[data-testid=grant]").click();
        visitor.at("duty-role").click();
        visitor.at("role-station-chief").click();
        visitor.at("duty-unit").click();
        visitor.at("unit-patrol-east").click();
        visitor.at("duty-send").click();
        assertThat(visitor.at("field-fault")).isVisible(); // no reason was said
        visitor.page.locator("#duty-reason").fill("Acting for a week");
        visitor.at("duty-send").click();
        Locator duties = account.locator("[data-testid=duty]");
        assertThat(duties).hasCount(2);
        assertThat(duties.nth(1)).containsText("East Patrol");
        assertThat(duties.nth(1)).containsText("Acting for a week");
        duties.nth(1).locator("[data-testid=withdraw]").click();
        visitor.at("reason").fill("Back from leave");
        visitor.at("reason-dialog").locator("button[type=submit]").click();
        assertThat(duties).hasCount(1);
        visitor.at("account-past").check();
        assertThat(account.locator("[data-state=withdrawn]")).containsText("Back from leave");
    }

    @Test
    void twoAdministrationsAreRefusedInWords(Visitor visitor, Scene scene, @Autowired Accounts accounts) {
        accounts.put(By.OPERATOR, "page-auditor", PASSWORD, "auditor", new Text("乙", "Page auditor"), null);
        visitor.speaking("en").openAs("ald-security", scene.page("accounts"));
        visitor.at("account-page-auditor").locator("[data-testid=grant]").click();
        visitor.at("duty-role").click();
        visitor.at("role-system-administrator").click();
        visitor.page.locator("#duty-reason").fill("Both at once");
        visitor.at("duty-send").click();
        assertThat(visitor.at("form-fault")).hasAttribute("data-code", "ADMINISTRATION_NOT_TOGETHER");
    }

    @Test
    void aChiefFindsTheOwnUnitAndNoAccounts(Visitor visitor, Scene scene) {
        visitor.speaking("en").openAs("ald-west", scene.page("posts"));
        assertThat(visitor.page.locator("tbody tr")).hasCount(2);
        assertThat(visitor.at("rail-accounts")).hasCount(0);
        assertThat(visitor.at("rail-net")).hasCount(0);
        assertThat(visitor.at("rail-board")).hasCount(1);
    }
}
