package org.hucheng.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.assertj.core.api.Assertions;
import org.hucheng.Nanhai;
import org.hucheng.Phone;
import org.hucheng.identity.Devices;
import org.hucheng.operations.Operations;
import org.hucheng.scenario.Scenarios;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The demonstration's operation as it stands at the end of the play: over, its net closed by 79 checkpoints, and each of them ordered to be
 * revoked at the next midnight. One of them is revoked before.
 */
@BrowserTest
class RevokeEarlierTest {
    @LocalServerPort
    int port;

    @Autowired
    Scenarios scenarios;

    @Autowired
    Operations operations;

    @Autowired
    Devices devices;

    @ParameterizedTest
    @CsvSource({
        "zh, 替代 南防指〔2020〕27号（合成）, 已由 试令1 替代",
        "en, Takes the place of 南防指〔2020〕27号（合成）, order 试令1 took its place"
    })
    void aPostIsRevokedForRealAndTheBoardShowsTheLeak(
            String language, String replaces, String replaced, Visitor visitor) {
        String code = Nanhai.load(scenarios);
        lastRecord(code);
        String op = "/operations/" + code;
        visitor.speaking(language).openAs("commander", op + "/board");
        assertThat(visitor.at("net-line")).hasAttribute("data-state", "closed");
        assertThat(visitor.at("map")).hasAttribute("data-leaks", "0");

        visitor.open(op + "/posts/JC-01");
        assertThat(visitor.at("post-state")).hasAttribute("data-state", "open");
        visitor.at("order-open").click();
        assertThat(visitor.at("order-replaces")).containsText(replaces);
        assertThat(visitor.at("net-effect")).hasAttribute("data-state", "leaks");
        visitor.page.locator("#order-number").fill("试令1");
        visitor.page.locator("#order-by").fill("HQ");
        visitor.page.locator("#order-reason").fill("x");
        visitor.at("order-send").click();
        assertThat(visitor.at("order-form")).hasCount(0);
        assertThat(visitor.at("post-state")).hasAttribute("data-state", "revoked");
        assertThat(visitor.at("order-replaced")).containsText(replaced);

        visitor.open(op + "/board");
        assertThat(visitor.at("net-line")).hasAttribute("data-state", "leaks");
        assertThat(visitor.at("guarantee-nobody-missed")).hasAttribute("data-state", "broken");
        Assertions.assertThat(Integer.parseInt(visitor.at("map").getAttribute("data-leaks")))
                .isPositive();
        assertThat(visitor.at("leak-list")).isVisible();
    }

    /** The clock of an operation that is over stands at its newest record. */
    private void lastRecord(String code) {
        var phone = Phone.enrolled(port, devices, operations.get(code).id(), "phone-1", null);
        Assertions.assertThat(phone.send(phone.record(
                        "vehicle-inspection",
                        "2020-02-22T23:50:00+08:00",
                        "{\"post\":\"JC-02\",\"plate\":\"粤E12345\",\"disposition\":\"released\",\"people\":[]}")))
                .containsExactly("accepted");
    }
}
