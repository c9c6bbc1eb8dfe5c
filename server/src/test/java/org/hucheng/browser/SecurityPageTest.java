package org.hucheng.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonParser;
import java.net.URI;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hucheng.Desk;
import org.hucheng.audit.By;
import org.hucheng.identity.Accounts;
import org.hucheng.identity.Codes;
import org.hucheng.kernel.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody looks after the own sign-in: sessions, codes by the clock, passkeys. */
@BrowserTest
class SecurityPageTest {
    private static final String PASSWORD = "a password for tests";
    private static final Pattern BOARD = Pattern.compile("/board$");

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    private String name;

    @BeforeEach
    void anAccount(Scene scene) {
        name = "secure-" + UUID.randomUUID().toString().substring(0, 8);
        accounts.put(By.OPERATOR, name, PASSWORD, "publicity", new Text("庚", "Careful"), scene.code());
    }

    private void signIn(Visitor visitor) {
        visitor.page.locator("#username").fill(name);
        visitor.page.locator("#password").fill(PASSWORD);
        visitor.page.keyboard().press("Enter");
    }

    private void toSecurity(Visitor visitor) {
        visitor.at("account").click();
        visitor.at("to-security").click();
        assertThat(visitor.at("sessions")).isVisible();
    }

    private void signOut(Visitor visitor) {
        visitor.at("account").click();
        visitor.at("sign-out").click();
        assertThat(visitor.at("sign-in")).isVisible();
    }

    private void confirm(Visitor visitor) {
        visitor.page.locator("#confirm-password").fill(PASSWORD);
        visitor.at("confirm-send").click();
    }

    @Test
    void sessionsAreSeenAndEndedAndACodeIsAskedForOnceSetUp(Visitor visitor) {
        visitor.speaking("en").open("/");
        signIn(visitor);
        assertThat(visitor.page).hasURL(BOARD);
        var phone = Desk.stranger(port).by("Mozilla/5.0 (Linux; Android 15) Firefox/140.0");
        phone.signIn(name, PASSWORD);
        toSecurity(visitor);
        assertThat(visitor.at("session")).hasCount(2);
        assertThat(visitor.page.locator("[data-testid=session][data-current=true]"))
                .containsText("this one");
        var other = visitor.page.locator("[data-testid=session][data-current=false]");
        assertThat(other).containsText("Firefox · Android");
        other.getByTestId("end-session").click();
        assertThat(visitor.at("session")).hasCount(1);

        visitor.at("codes-begin").click();
        confirm(visitor);
        String secret = visitor.at("codes-secret").innerText();
        long step = Codes.quietStep();
        visitor.page.locator("#codes-code").fill("000000");
        visitor.at("codes-confirm").click();
        assertThat(visitor.at("form-fault")).hasAttribute("data-code", "CODE_WRONG");
        visitor.page.locator("#codes-code").fill(Codes.of(secret, step - 1));
        visitor.at("codes-confirm").click();
        assertThat(visitor.at("recovery-codes").locator("li")).hasCount(10);
        visitor.at("recovery-close").click();
        assertThat(visitor.at("codes-card")).containsText("10 recovery codes left");

        signOut(visitor);
        signIn(visitor);
        assertThat(visitor.page.locator("h1")).hasText("Second step");
        visitor.page.locator("#code").fill(Codes.of(secret, step - 1));
        visitor.page.keyboard().press("Enter");
        assertThat(visitor.at("form-fault")).hasAttribute("data-code", "SECOND_FACTOR_WRONG");
        visitor.page.locator("#code").fill(Codes.of(secret, step));
        visitor.page.keyboard().press("Enter");
        assertThat(visitor.page).hasURL(BOARD);
    }

    @Test
    void aPasskeySignsInWithoutAPasswordUntilItIsRemoved(Visitor visitor) {
        var devtools = visitor.page.context().newCDPSession(visitor.page);
        devtools.send("WebAuthn.enable");
        devtools.send(
                "WebAuthn.addVirtualAuthenticator", JsonParser.parseString("""
                        {"options":{"protocol":"ctap2","transport":"internal","hasResidentKey":true,"hasUserVerification":true,
                         "isUserVerified":true,"automaticPresenceSimulation":true}}""").getAsJsonObject());
        visitor.speaking("en").open("/sign-in");
        assertThat(visitor.at("sign-in")).isVisible();
        assertThat(visitor.at("passkey-sign-in")).hasCount(0); // bound to the address of the server's name
        visitor.through("http://localhost:" + URI.create(visitor.page.url()).getPort())
                .open("/");
        signIn(visitor);
        assertThat(visitor.page).hasURL(BOARD);
        toSecurity(visitor);
        visitor.at("passkey-add").click();
        visitor.page.locator("#passkey-new-label").fill("Desk key");
        confirm(visitor);
        assertThat(visitor.at("passkey")).containsText("Desk key");
        visitor.at("passkey-rename").click();
        visitor.at("passkey-label").fill("Key at the desk");
        visitor.at("passkey-rename-send").click();
        assertThat(visitor.at("passkey")).containsText("Key at the desk");

        signOut(visitor);
        visitor.at("passkey-sign-in").click();
        assertThat(visitor.page).hasURL(BOARD);
        toSecurity(visitor);
        assertThat(visitor.page.locator("[data-testid=session][data-current=true]"))
                .containsText("passkey");
        visitor.at("passkey-remove").click();
        confirm(visitor);
        assertThat(visitor.at("passkey")).hasCount(0);
        signOut(visitor);
        visitor.at("passkey-sign-in").click();
        assertThat(visitor.at("form-fault")).hasAttribute("data-code", "PASSKEY_FAILED");
    }
}
