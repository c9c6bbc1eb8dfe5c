package org.hucheng.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import tools.jackson.databind.JsonNode;

/** Duties as the security administrator grants and withdraws them, and what that does to who is signed in. */
@HuchengTest
class DutiesTest {
    private static final String PASSWORD = "a password for tests";

    @LocalServerPort
    int port;

    @Autowired
    Scenarios scenarios;

    @Autowired
    Accounts accounts;

    private String operation;
    private Desk security;
    private String name;

    @BeforeEach
    void anAccountWithoutADuty() {
        operation = Aldermere.load(scenarios);
        security = Desk.demo(port, "ald-security");
        name = "officer-" + UUID.randomUUID().toString().substring(0, 8);
        accounts.put(By.OPERATOR, name, PASSWORD, "map-reader", new Text("甲", "Officer"), operation);
        withdraw(name, duties(name).get(0).path("id").asInt());
    }

    private JsonNode duties(String username) {
        return account(username).path("duties");
    }

    private JsonNode account(String username) {
        for (JsonNode account : security.get("/accounts")) {
            if (account.path("username").asString().equals(username)) {
                return account;
            }
        }
        throw new IllegalStateException("no account " + username);
    }

    private String grant(String username, String role, String rest) {
        return security.status(
                "POST",
                "/accounts/" + username + "/duties",
                "{\"role\":\"" + role + "\",\"reason\":\"acting for a week\"" + rest + "}");
    }

    private String here(String rest) {
        return ",\"operation\":\"" + operation + "\"" + rest;
    }

    private void withdraw(String username, int duty) {
        assertThat(security.status(
                        "POST",
                        "/accounts/" + username + "/duties/" + duty + "/withdraw",
                        "{\"reason\":\"back again\"}"))
                .isEqualTo("204");
    }

    private String board(Desk desk) {
        return desk.status("GET", "/operations/" + operation + "/board", null);
    }

    @Test
    void aDutyPermitsFromTheNextRequestUntilItIsWithdrawn() {
        var officer = Desk.signedIn(port, name, PASSWORD);
        assertThat(board(officer)).isEqualTo("403 NOT_PERMITTED");
        assertThat(officer.get("/session").path("permissions")).isEmpty();
        assertThat(grant(name, "office", here(""))).isEqualTo("201");
        assertThat(board(officer)).isEqualTo("200");
        assertThat(officer.get("/session").path("role").asString()).isEqualTo("office");
        withdraw(name, duties(name).get(1).path("id").asInt());
        assertThat(board(officer)).isEqualTo("403 NOT_PERMITTED");
    }

    @Test
    void aDutyHoldsOnlyInItsWindow() throws InterruptedException {
        var officer = Desk.signedIn(port, name, PASSWORD);
        assertThat(grant(name, "office", here(",\"from\":\"2099-01-01T00:00:00Z\"")))
                .isEqualTo("201");
        assertThat(board(officer)).isEqualTo("403 NOT_PERMITTED");
        Instant end = Instant.now().plusMillis(1_500);
        assertThat(grant(name, "commander", here(",\"until\":\"" + end + "\""))).isEqualTo("201");
        assertThat(board(officer)).isEqualTo("200");
        while (Instant.now().isBefore(end)) {
            Thread.sleep(50);
        }
        assertThat(board(officer)).isEqualTo("403 NOT_PERMITTED");
        assertThat(states()).containsExactly("withdrawn", "begins", "ended");
    }

    private List<String> states() {
        return duties(name).findValuesAsString("state");
    }

    @Test
    void whoGrantedWhatWhyAndWhoTookItBackIsOnTheTrailOfTheOperation() {
        grant(name, "station-chief", here(",\"unit\":\"patrol-east\""));
        withdraw(name, duties(name).get(1).path("id").asInt());
        var trail = Desk.demo(port, "ald-auditor")
                .get("/operations/" + operation + "/trail?subject=" + name)
                .path("items");
        var newest = trail.get(0);
        assertThat(newest.path("act").asString()).isEqualTo("identity.duty-withdrawn");
        assertThat(newest.path("actor").asString()).isEqualTo("ald-security");
        assertThat(newest.path("details").path("reason").asString()).isEqualTo("back again");
        var granted = trail.get(1);
        assertThat(granted.path("act").asString()).isEqualTo("identity.duty-granted");
        assertThat(granted.path("details").path("unit").asString()).isEqualTo("patrol-east");
        assertThat(granted.path("details").path("reason").asString()).isEqualTo("acting for a week");
        var kept = duties(name).get(1);
        assertThat(kept.path("withdrawnWhy").asString()).isEqualTo("back again");
        assertThat(kept.path("grantedBy").asString()).isEqualTo("ald-security");
    }

    @ParameterizedTest
    @CsvSource({
        "system-administrator, security-administrator",
        "security-administrator, auditor",
        "auditor, system-administrator",
        "auditor, commander",
        "station-chief, security-administrator"
    })
    void administrationsAreNotHeldTogetherNorBesideADutyThatSeesPersons(String first, String second) {
        assertThat(grant(name, first, "")).isEqualTo("201");
        assertThat(grant(name, second, "")).isEqualTo("409 ADMINISTRATION_NOT_TOGETHER");
        assertThat(grant(name, second, ",\"from\":\"2090-01-01T00:00:00Z\""))
                .isEqualTo("409 ADMINISTRATION_NOT_TOGETHER");
        withdraw(name, duties(name).get(1).path("id").asInt());
        assertThat(grant(name, second, "")).isEqualTo("201");
    }

    @Test
    void oneAfterTheOtherIsAllowed() {
        assertThat(grant(name, "auditor", ",\"until\":\"2090-01-01T00:00:00Z\""))
                .isEqualTo("201");
        assertThat(grant(name, "system-administrator", ",\"from\":\"2090-01-01T00:00:00Z\""))
                .isEqualTo("201");
        assertThat(grant(name, "publicity", "")).isEqualTo("201");
    }

    @Test
    void whatCannotBeGrantedIsSaid() {
        assertThat(grant(name, "king", "")).isEqualTo("422 ROLE_UNKNOWN");
        assertThat(grant(name, "office", ",\"operation\":\"nowhere\"")).isEqualTo("422 DUTY_PLACE_UNKNOWN");
        assertThat(grant(name, "office", here(",\"unit\":\"nowhere\""))).isEqualTo("422 DUTY_PLACE_UNKNOWN");
        assertThat(grant(name, "office", ",\"unit\":\"patrol-west\"")).isEqualTo("422 DUTY_PLACE_UNKNOWN");
        assertThat(grant(name, "auditor", here(",\"unit\":\"patrol-west\""))).isEqualTo("422 ADMINISTRATION_IS_WHOLE");
        assertThat(grant(name, "office", here(",\"until\":\"2001-01-01T00:00:00Z\"")))
                .isEqualTo("422 DUTY_WINDOW");
        assertThat(security.status("POST", "/accounts/" + name + "/duties", "{\"role\":\"office\",\"reason\":\"no\"}"))
                .isEqualTo("422 DUTY_REASON_MISSING");
        assertThat(grant("nobody-at-all", "office", "")).isEqualTo("404 ACCOUNT_NOT_FOUND");
        assertThat(grant("ald-security", "publicity", "")).isEqualTo("403 ACCOUNT_ONESELF");
        assertThat(security.status(
                        "POST",
                        "/accounts/" + name + "/duties/"
                                + duties(name).get(0).path("id").asInt() + "/withdraw",
                        "{\"reason\":\"once more\"}"))
                .isEqualTo("409 DUTY_WITHDRAWN");
        assertThat(security.status("POST", "/accounts/" + name + "/duties/0/withdraw", "{\"reason\":\"of nobody\"}"))
                .isEqualTo("404 DUTY_NOT_FOUND");
    }

    @Test
    void anAccountIsOneMemberInAnOperationAndNobodyElseIs() {
        assertThat(bind(name, operation, "patrol-west-d03", "the owner of this account"))
                .isEqualTo("204");
        assertThat(bind(name, operation, "patrol-west-d04", "a slip of the pen"))
                .isEqualTo("204");
        var bound = account(name).path("members");
        assertThat(bound.size()).isEqualTo(1);
        assertThat(bound.get(0).path("operation").asString()).isEqualTo(operation);
        assertThat(bound.get(0).path("member").asString()).isEqualTo("patrol-west-d04");
        assertThat(bound.get(0).path("name").path("en").asString()).isEqualTo("West patrol deputy 04");
        assertThat(bind("ald-west", operation, "patrol-west-d04", "somebody's already"))
                .isEqualTo("409 ACCOUNT_MEMBER_TAKEN");
        assertThat(bind(name, operation, "nobody", "is not there")).isEqualTo("422 ACCOUNT_MEMBER_UNKNOWN");
        assertThat(bind(name, "nowhere", "patrol-west-d05", "is not there")).isEqualTo("422 ACCOUNT_MEMBER_UNKNOWN");
        assertThat(bind(name, operation, "patrol-west-d05", "")).isEqualTo("422 DUTY_REASON_MISSING");
        assertThat(bind("ald-security", operation, "patrol-west-d05", "oneself"))
                .isEqualTo("403 ACCOUNT_ONESELF");
        String end = "/accounts/" + name + "/members/" + operation + "/end";
        assertThat(security.status("POST", end, "{\"reason\":\"left the district\"}"))
                .isEqualTo("204");
        assertThat(security.status("POST", end, "{\"reason\":\"left the district\"}"))
                .isEqualTo("409 ACCOUNT_MEMBER_NONE");
        assertThat(account(name).path("members").size()).isZero();
        assertThat(security.get("/accounts/" + name + "/history").path("entries"))
                .extracting(entry -> entry.path("act").asString() + " "
                        + entry.path("details").path("member").asString(""))
                .startsWith(
                        "identity.member-released patrol-west-d04",
                        "identity.member-bound patrol-west-d04",
                        "identity.member-bound patrol-west-d03",
                        "identity.duty-withdrawn ");
        assertThat(security.status("GET", "/accounts/nobody-at-all/history", null))
                .isEqualTo("404 ACCOUNT_NOT_FOUND");
    }

    private String bind(String username, String op, String member, String reason) {
        return security.status(
                "POST",
                "/accounts/" + username + "/members",
                "{\"operation\":\"%s\",\"member\":\"%s\",\"reason\":\"%s\"}".formatted(op, member, reason));
    }

    @Test
    void aDisabledAccountIsOutAtOnceAndComesBackWithItsDuties() {
        grant(name, "office", here(""));
        var officer = Desk.signedIn(port, name, PASSWORD);
        assertThat(board(officer)).isEqualTo("200");
        assertThat(security.status("POST", "/accounts/" + name + "/disable", "{\"reason\":\"lost phone\"}"))
                .isEqualTo("204");
        assertThat(board(officer)).isEqualTo("401 NOT_SIGNED_IN");
        assertThat(officer.status("GET", "/session", null)).isEqualTo("401 NOT_SIGNED_IN");
        assertThat(Desk.stranger(port).signIn(name, PASSWORD)).isEqualTo("401 SIGN_IN_FAILED");
        assertThat(security.status("POST", "/accounts/" + name + "/enable", "{\"reason\":\"found again\"}"))
                .isEqualTo("204");
        assertThat(board(Desk.signedIn(port, name, PASSWORD))).isEqualTo("200");
    }

    @Test
    void aNewAccountHasAPasswordShownOnceAndNoDuty() {
        String fresh = "new-" + name;
        String body = "{\"username\":\"" + fresh + "\",\"name\":{\"zh\":\"新\",\"en\":\"New\"}}";
        var made = security.post("/accounts", body);
        assertThat(security.status("POST", "/accounts", body)).isEqualTo("409 ACCOUNT_NAME_TAKEN");
        assertThat(security.status("POST", "/accounts", body.replace("new-", "New ")))
                .isEqualTo("422 ACCOUNT_NAME_INVALID");
        var officer = Desk.signedIn(port, fresh, made.path("password").asString());
        assertThat(board(officer)).isEqualTo("403 NOT_PERMITTED");
        assertThat(officer.get("/operations")).isEmpty();
        var renewed = security.post("/accounts/" + fresh + "/password", "{}");
        assertThat(Desk.stranger(port).signIn(fresh, made.path("password").asString()))
                .isEqualTo("401 SIGN_IN_FAILED");
        assertThat(Desk.stranger(port).signIn(fresh, renewed.path("password").asString()))
                .isEqualTo("200");
    }

    @Test
    void severalDutiesAddUpEachInItsPlace() {
        grant(name, "station-chief", here(",\"unit\":\"patrol-west\""));
        grant(name, "dispatcher", here(",\"unit\":\"patrol-east\""));
        grant(name, "publicity", here(""));
        var officer = Desk.signedIn(port, name, PASSWORD);
        var posts = officer.get("/operations/" + operation + "/posts").path("items");
        assertThat(posts).hasSize(5);
        assertThat(officer.status("GET", "/operations/" + operation + "/posts/EC-1", null))
                .startsWith("404");
        assertThat(officer.get("/operations/" + operation + "/refused-records")
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(officer.get("/operations/" + operation + "/board")
                        .path("posts")
                        .path("total")
                        .asInt())
                .as("publicity sees the board of the whole operation")
                .isEqualTo(15);
    }

    @Test
    void noAdministrationMaySeePersons() {
        assertThatThrownBy(() ->
                        roles("{code: x, name: {zh: 甲, en: X}, administration: audit, permissions: [members.read]}"))
                .hasMessageContaining("would see persons");
        assertThatThrownBy(() -> roles("{code: x, name: {zh: 甲, en: X}, administration: all, permissions: []}"))
                .hasMessageContaining("administration is one of");
        assertThatThrownBy(() -> roles("{code: x, name: {zh: 甲, en: X}, permissions: [accounts.grant]}"))
                .hasMessageContaining("is no administration");
    }

    private static Roles roles(String entry) throws java.io.IOException {
        return new Roles(
                new ByteArrayResource(("roles: [" + entry + "]").getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }
}
