package org.hucheng.identity;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sessions: listed, ended one by one and all at once, and of no use on another class of device. */
@HuchengTest
class SessionsTest {
    private static final String PASSWORD = "a password for tests";
    private static final String CHROME =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Safari/537.36";
    private static final String CHROME_NEWER = CHROME.replace("139", "140");
    private static final String PHONE =
            "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Mobile Safari/537.36";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Scenarios scenarios;

    @Autowired
    JdbcClient jdbc;

    private String name;

    @BeforeEach
    void anAccount() {
        name = "session-" + UUID.randomUUID().toString().substring(0, 8);
        accounts.put(By.OPERATOR, name, PASSWORD, "office", new Text("丁", "Somebody"), null);
    }

    private Desk signedIn(String agent) {
        var desk = Desk.stranger(port).by(agent);
        assertThat(desk.signIn(name, PASSWORD)).isEqualTo("200");
        return desk;
    }

    private static String who(Desk desk) {
        return desk.status("GET", "/session", null);
    }

    private String newestAct() {
        return jdbc.sql(
                        "select act || ' ' || coalesce(details::text, '') from audit.entry where subject = :name order by id desc limit 1")
                .param("name", name)
                .query(String.class)
                .single();
    }

    @Test
    void aStolenCookieFromAnotherClassOfDeviceIsRefusedAndItsSessionEnds() {
        var desk = signedIn(CHROME);
        assertThat(who(desk.by(CHROME_NEWER)))
                .as("the browser brought itself up to date")
                .isEqualTo("200");
        assertThat(desk.stolen(PHONE).status("GET", "/operations", null)).isEqualTo("401 SESSION_OTHER_DEVICE");
        assertThat(newestAct())
                .startsWith("identity.session-refused")
                .contains("windows chrome")
                .contains("android chrome");
        assertThat(desk.stolen(CHROME).status("GET", "/operations", null)).isEqualTo("401 NOT_SIGNED_IN");
        assertThat(who(desk)).isEqualTo("401 NOT_SIGNED_IN");
    }

    @Test
    void aStolenCookieIsRefusedAfterRevokeOnEveryDevice() {
        var desk = signedIn(CHROME);
        var other = signedIn(PHONE);
        var thief = other.stolen(PHONE);
        assertThat(who(thief))
                .as("the same class of device: what revoking is for")
                .isEqualTo("200");
        String id = "";
        for (var session : desk.get("/security").path("sessions")) {
            id = session.path("current").asBoolean() ? id : session.path("id").asString();
        }
        assertThat(desk.status("POST", "/security/sessions/" + id + "/end", "{}"))
                .isEqualTo("204");
        assertThat(who(thief)).isEqualTo("401 NOT_SIGNED_IN");
        assertThat(who(thief.by(CHROME))).isEqualTo("401 NOT_SIGNED_IN");
        assertThat(who(desk)).isEqualTo("200");
        assertThat(desk.status("POST", "/security/sessions/" + id + "/end", "{}"))
                .isEqualTo("404 SESSION_NOT_FOUND");
    }

    @Test
    void everybodySeesTheOwnSessionsAndEndsTheOthers() {
        var desk = signedIn(CHROME);
        signedIn(PHONE);
        var gone = signedIn("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");
        var sessions = desk.get("/security").path("sessions");
        assertThat(sessions.findValuesAsString("platform")).containsExactlyInAnyOrder("windows", "android", "linux");
        assertThat(sessions.findValuesAsString("browser")).containsExactlyInAnyOrder("chrome", "chrome", "firefox");
        assertThat(sessions.findValuesAsString("current")).containsExactlyInAnyOrder("true", "false", "false");
        assertThat(desk.post("/security/sessions/end-others", "{}")
                        .path("sessions")
                        .asInt())
                .isEqualTo(2);
        assertThat(who(gone)).isEqualTo("401 NOT_SIGNED_IN");
        assertThat(desk.get("/security").path("sessions")).hasSize(1);
    }

    @Test
    void aNewPasswordEndsTheOtherSessionsAndIsTheOnlyOne() {
        var desk = signedIn(CHROME);
        var other = signedIn(PHONE);
        String change = "{\"current\":\"%s\",\"password\":\"%s\"}";
        assertThat(desk.status("POST", "/security/password", change.formatted("not it", "seven grey herons")))
                .isEqualTo("422 PASSWORD_WRONG");
        assertThat(desk.status("POST", "/security/password", change.formatted(PASSWORD, "Passw0rd2025!")))
                .isEqualTo("422 PASSWORD_BREACHED");
        assertThat(desk.status("POST", "/security/password", change.formatted(PASSWORD, PASSWORD)))
                .isEqualTo("422 PASSWORD_SAME");
        assertThat(desk.status("POST", "/security/password", change.formatted(PASSWORD, "seven grey herons")))
                .isEqualTo("204");
        assertThat(who(desk)).isEqualTo("200");
        assertThat(who(other)).isEqualTo("401 NOT_SIGNED_IN");
        assertThat(Desk.stranger(port).signIn(name, PASSWORD)).isEqualTo("401 SIGN_IN_FAILED");
        assertThat(Desk.stranger(port).signIn(name, "seven grey herons")).isEqualTo("200");
    }

    @Test
    void theSecurityAdministratorEndsThemAllAndSoDoDisablingAndAPasswordFromOutside() {
        Aldermere.load(scenarios);
        var security = Desk.demo(port, "ald-security");
        var first = signedIn(CHROME);
        var second = signedIn(PHONE);
        assertThat(security.status("POST", "/accounts/" + name + "/sessions/end", "{}"))
                .isEqualTo("422 DUTY_REASON_MISSING");
        assertThat(security.status("POST", "/accounts/" + name + "/sessions/end", "{\"reason\":\"phone lost\"}"))
                .isEqualTo("204");
        assertThat(who(first)).isEqualTo("401 NOT_SIGNED_IN");
        assertThat(who(second)).isEqualTo("401 NOT_SIGNED_IN");
        var third = signedIn(CHROME);
        assertThat(security.status("POST", "/accounts/" + name + "/disable", "{\"reason\":\"left the unit\"}"))
                .isEqualTo("204");
        assertThat(who(third)).isEqualTo("401 NOT_SIGNED_IN");
        security.status("POST", "/accounts/" + name + "/enable", "{\"reason\":\"back again\"}");
        assertThat(who(third)).isEqualTo("401 NOT_SIGNED_IN");
        var fourth = signedIn(CHROME);
        accounts.put(By.OPERATOR, name, "another password for tests", "office", new Text("丁", "Somebody"), null);
        assertThat(who(fourth)).isEqualTo("401 NOT_SIGNED_IN");
    }
}
