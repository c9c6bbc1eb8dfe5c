package org.hucheng.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hucheng.Aldermere;
import org.hucheng.Desk;
import org.hucheng.HuchengTest;
import org.hucheng.audit.By;
import org.hucheng.kernel.Text;
import org.hucheng.scenario.Scenarios;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What somebody who guesses learns and how far they get. */
@HuchengTest
class GuessingTest {
    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    PasswordHash hash;

    @Autowired
    FailureStore failures;

    @Autowired
    SignInGuard guard;

    @Autowired
    Scenarios scenarios;

    private String name;

    @BeforeEach
    void anAccount() {
        name = "guessed-" + UUID.randomUUID().toString().substring(0, 8);
        accounts.put(By.OPERATOR, name, "the right password", "office", new Text("乙", "Guessed"), null);
    }

    @Test
    void aPauseOutlivesARestartIsSeenAndLifted() {
        Aldermere.load(scenarios);
        var desk = Desk.stranger(port);
        String answer = "";
        for (int i = 0; i < 30 && !answer.startsWith("429"); i++) {
            answer = desk.signIn(name, "wrong " + i);
        }
        assertThat(answer).isEqualTo("429 SIGN_IN_TOO_OFTEN");
        for (int i = 0; i < 10; i++) {
            guard.failed(name);
        }
        assertThat(desk.signIn(name, "the right password")).isEqualTo("429 SIGN_IN_TOO_OFTEN");
        var afterARestart = new SignInGuard(failures, Clock.systemUTC());
        assertThatThrownBy(() -> afterARestart.check(name)).hasMessageContaining("SIGN_IN_TOO_OFTEN");

        var security = Desk.demo(port, "ald-security");
        var seen = account(security).path("failures");
        assertThat(seen.path("locked").asBoolean()).isTrue();
        assertThat(seen.path("count").asInt()).isGreaterThan(10);
        assertThat(security.status("POST", "/accounts/" + name + "/unlock", "{\"reason\":\"asked in person\"}"))
                .isEqualTo("204");
        assertThat(account(security).has("failures")).isFalse();
        assertThat(desk.signIn(name, "the right password")).isEqualTo("200");
        assertThat(security.status("POST", "/accounts/" + name + "/unlock", "{\"reason\":\"asked in person\"}"))
                .isEqualTo("409 ACCOUNT_NOT_LOCKED");
    }

    private tools.jackson.databind.JsonNode account(Desk security) {
        for (var account : security.get("/accounts")) {
            if (account.path("username").asString().equals(name)) {
                return account;
            }
        }
        throw new IllegalStateException("no account " + name);
    }

    @Test
    void manyAddressesAreNoMatterButOneHasItsMeasure() {
        var far = Desk.stranger(port).from("203.0.113.7");
        var answers = new ArrayList<String>();
        for (int i = 0; i < 40; i++) {
            answers.add(far.signIn("nobody-" + UUID.randomUUID(), "wrong"));
        }
        assertThat(answers).contains("401 SIGN_IN_FAILED", "429 SIGN_INS_TOO_MANY");
        var response = far.send("POST", "/session", "{\"username\":\"x\",\"password\":\"y\"}");
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
        assertThat(Desk.stranger(port).from("203.0.113.8").signIn(name, "the right password"))
                .isEqualTo("200");
    }

    @Test
    void whetherThereIsAnAccountShowsNeitherInTheWorkNorInTheTime() {
        var disabled = "gone-" + UUID.randomUUID().toString().substring(0, 8);
        accounts.put(By.OPERATOR, disabled, "the right password", "office", new Text("丙", "Gone"), null);
        Aldermere.load(scenarios);
        Desk.demo(port, "ald-security")
                .status("POST", "/accounts/" + disabled + "/disable", "{\"reason\":\"left the unit\"}");
        var desk = Desk.stranger(port);
        for (String tried : List.of(name, disabled, "nobody-at-all", "x".repeat(500), "nul\u0000in it")) {
            long before = hash.compared();
            assertThat(desk.signIn(tried, "wrong")).isEqualTo("401 SIGN_IN_FAILED");
            assertThat(hash.compared() - before).as(tried).isEqualTo(1);
        }
        var known = new ArrayList<Long>();
        var unknown = new ArrayList<Long>();
        for (int round = 0; round < 15; round++) {
            known.add(nanos(desk, name));
            unknown.add(nanos(desk, "nobody-at-all"));
        }
        double ratio = (double) median(known) / median(unknown);
        assertThat(ratio).as("time for a known name by time for an unknown one").isBetween(0.6, 1.67);
    }

    private long nanos(Desk desk, String tried) {
        guard.lift(tried);
        long begun = System.nanoTime();
        desk.signIn(tried, "wrong");
        return System.nanoTime() - begun;
    }

    private static long median(List<Long> all) {
        return all.stream().sorted().toList().get(all.size() / 2);
    }
}
