package org.hucheng.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.hucheng.Aldermere;
import org.hucheng.Desk;
import org.hucheng.HuchengTest;
import org.hucheng.audit.By;
import org.hucheng.kernel.Text;
import org.hucheng.scenario.Scenarios;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HuchengTest
class SignInTest {
    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Scenarios scenarios;

    @Test
    void aWrongPasswordAndAnUnknownNameAreAnsweredAlike() {
        Aldermere.load(scenarios);
        var desk = Desk.stranger(port);
        assertThat(desk.signIn("ald-office", "not it")).isEqualTo("401 SIGN_IN_FAILED");
        assertThat(desk.signIn("nobody-at-all", "not it")).isEqualTo("401 SIGN_IN_FAILED");
        assertThat(desk.status("POST", "/session", "{\"username\":\"ald-office\"}"))
                .isEqualTo("422 FIELD_MISSING");
        assertThat(desk.status("GET", "/session", null)).isEqualTo("401 NOT_SIGNED_IN");
    }

    @Test
    void whoeverGuessesHasToWaitEvenWithTheRightPassword() {
        accounts.put(By.OPERATOR, "guessed", "the right password", "office", new Text("乙", "Guessed"), null);
        var desk = Desk.stranger(port);
        for (int i = 0; i < 5; i++) {
            assertThat(desk.signIn("guessed", "wrong " + i)).isEqualTo("401 SIGN_IN_FAILED");
        }
        String answer = "";
        for (int i = 0; i < 12 && !answer.startsWith("429"); i++) {
            answer = desk.signIn("guessed", "wrong again " + i);
        }
        assertThat(answer).isEqualTo("429 SIGN_IN_TOO_OFTEN");
    }

    @Test
    void whoHasSignedOutIsAStranger() {
        Aldermere.load(scenarios);
        var desk = Desk.demo(port, "ald-publicity");
        assertThat(desk.get("/session").path("roleName").path("en").asString()).isEqualTo("Publicity officer");
        assertThat(desk.get("/session").path("demo").asBoolean()).isTrue();
        assertThat(desk.status("DELETE", "/session", null)).isEqualTo("204");
        assertThat(desk.status("GET", "/session", null)).isEqualTo("401 NOT_SIGNED_IN");
        assertThat(desk.status("GET", "/operations", null)).isEqualTo("401 NOT_SIGNED_IN");
    }
}
