package org.hucheng.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Stream;
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

/** Codes by the clock: set up, asked for, never taken twice, recovered from, reset. */
@HuchengTest
class SecondFactorTest {
    private static final String PASSWORD = "a password for tests";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    SignInGuard guard;

    @Autowired
    Roles roles;

    @Autowired
    Scenarios scenarios;

    @Autowired
    JdbcClient jdbc;

    private String name;
    private Desk desk;

    @BeforeEach
    void somebodySignedIn() {
        name = "coded-" + UUID.randomUUID().toString().substring(0, 8);
        accounts.put(By.OPERATOR, name, PASSWORD, "map-reader", new Text("戊", "Coded"), null);
        desk = Desk.signedIn(port, name, PASSWORD);
    }

    private String confirm(String code) {
        return desk.status("POST", "/security/codes/confirm", "{\"code\":\"" + code + "\"}");
    }

    private byte[] begin() {
        assertThat(desk.status("POST", "/security/codes", "{\"password\":\"not it\"}"))
                .isEqualTo("422 PASSWORD_WRONG");
        var answer = desk.post("/security/codes", "{\"password\":\"" + PASSWORD + "\"}");
        String secret = answer.path("secret").asString();
        assertThat(answer.path("uri").asString()).startsWith("otpauth://totp/Hucheng:" + name + "?secret=" + secret);
        return Codes.decode(secret);
    }

    private String signIn(String code) {
        guard.lift(name);
        return Desk.stranger(port).signIn(name, PASSWORD, code);
    }

    @Test
    void aCodeIsAskedForFromThenOnAndNoneIsTakenTwice() {
        var before = Desk.signedIn(port, name, PASSWORD);
        byte[] secret = begin();
        assertThat(Desk.stranger(port).signIn(name, PASSWORD))
                .as("not before a code has shown that the secret arrived")
                .isEqualTo("200");
        long step = Codes.quietStep();
        assertThat(confirm("000000")).isIn("422 CODE_WRONG");
        var recovery = desk.post("/security/codes/confirm", "{\"code\":\"" + Totp.code(secret, step - 1, 6) + "\"}")
                .path("codes");
        assertThat(recovery).hasSize(10);
        assertThat(desk.status("GET", "/session", null)).isEqualTo("200");
        assertThat(before.status("GET", "/session", null))
                .as("what a password alone had opened")
                .isEqualTo("401 NOT_SIGNED_IN");

        assertThat(Desk.stranger(port).signIn(name, "wrong")).isEqualTo("401 SIGN_IN_FAILED");
        assertThat(Desk.stranger(port).signIn(name, PASSWORD)).isEqualTo("401 SECOND_FACTOR_NEEDED");
        assertThat(signIn(Totp.code(secret, step - 1, 6))).as("used before").isEqualTo("401 SECOND_FACTOR_WRONG");
        String code = Totp.code(secret, step, 6);
        assertThat(signIn(code.substring(0, 3) + " " + code.substring(3))).isEqualTo("200");
        assertThat(signIn(code)).as("again").isEqualTo("401 SECOND_FACTOR_WRONG");

        String lost = recovery.get(3).asString();
        assertThat(signIn(lost.toLowerCase(java.util.Locale.ROOT))).isEqualTo("200");
        assertThat(signIn(lost)).as("again").isEqualTo("401 SECOND_FACTOR_WRONG");
        assertThat(desk.get("/security").path("recoveryCodes").asInt()).isEqualTo(9);
        assertThat(basic()).as("a map program cannot type a code").isEqualTo(401);
    }

    @Test
    void guessingCodesIsSlowedDownAsGuessingPasswords() {
        byte[] secret = begin();
        long step = Codes.quietStep();
        assertThat(confirm(Totp.code(secret, step, 6))).isEqualTo("200");
        String answer = "";
        for (int i = 0; i < 20 && !answer.startsWith("429"); i++) {
            answer = Desk.stranger(port).signIn(name, PASSWORD, String.format("%06d", i));
        }
        assertThat(answer).isEqualTo("429 SIGN_IN_TOO_OFTEN");
    }

    @Test
    void theSecretLiesSealedAndBoundToItsAccount() {
        byte[] secret = begin();
        byte[] kept = jdbc.sql(
                        "select secret from identity.totp t join identity.account a on a.id = t.account_id where username = :name")
                .param("name", name)
                .query(byte[].class)
                .single();
        assertThat(indexOf(kept, secret)).isEqualTo(-1);
        accounts.put(By.OPERATOR, name + "-2", PASSWORD, "map-reader", new Text("己", "Other"), null);
        jdbc.sql("""
                        insert into identity.totp (account_id, secret, confirmed_at)
                        select o.id, t.secret, now() from identity.account o, identity.totp t join identity.account a on a.id = t.account_id
                         where o.username = :name || '-2' and a.username = :name
                        """).param("name", name).update();
        String code = Totp.code(secret, Codes.quietStep(), 6);
        assertThat(Desk.stranger(port).signIn(name + "-2", PASSWORD, code))
                .as("a row of one account put in another's place")
                .startsWith("500");
    }

    private static int indexOf(byte[] whole, byte[] part) {
        for (int at = 0; at + part.length <= whole.length; at++) {
            if (java.util.Arrays.equals(whole, at, at + part.length, part, 0, part.length)) {
                return at;
            }
        }
        return -1;
    }

    @Test
    void whoLostThePhoneIsResetByTheSecurityAdministrator() {
        Aldermere.load(scenarios);
        byte[] secret = begin();
        assertThat(confirm(Totp.code(secret, Codes.quietStep(), 6))).isEqualTo("200");
        var security = Desk.demo(port, "ald-security");
        String reset = "/accounts/" + name + "/second-factor/reset";
        assertThat(security.status("POST", reset, "{}")).isEqualTo("422 DUTY_REASON_MISSING");
        assertThat(security.status("POST", reset, "{\"reason\":\"phone lost, seen in person\"}"))
                .isEqualTo("204");
        assertThat(desk.status("GET", "/session", null)).isEqualTo("401 NOT_SIGNED_IN");
        assertThat(Desk.stranger(port).signIn(name, PASSWORD)).isEqualTo("200");
        assertThat(security.status("POST", reset, "{\"reason\":\"phone lost, seen in person\"}"))
                .isEqualTo("409 SECOND_FACTOR_NONE");
    }

    @Test
    void somebodyTakesTheOwnCodesAwayWithThePasswordAlone() {
        byte[] secret = begin();
        assertThat(confirm(Totp.code(secret, Codes.quietStep(), 6))).isEqualTo("200");
        assertThat(desk.status("POST", "/security/codes", "{\"password\":\"" + PASSWORD + "\"}"))
                .isEqualTo("409 CODES_EXIST");
        assertThat(desk.status("POST", "/security/codes/remove", "{\"password\":\"not it\"}"))
                .isEqualTo("422 PASSWORD_WRONG");
        assertThat(desk.status("POST", "/security/codes/remove", "{\"password\":\"" + PASSWORD + "\"}"))
                .isEqualTo("204");
        assertThat(Desk.stranger(port).signIn(name, PASSWORD)).isEqualTo("200");
    }

    @Test
    void aRoleAsksForASecondFactorButNotOfADemoAccountUnlessConfigured() {
        var asTheRolesSay = new SecondFactorPolicy(roles, "roles");
        assertThat(asTheRolesSay.asksFor(Stream.of("publicity", "auditor"), false))
                .isTrue();
        assertThat(asTheRolesSay.asksFor(Stream.of("publicity"), false)).isFalse();
        assertThat(asTheRolesSay.asksFor(Stream.of("auditor"), true)).isFalse();
        assertThat(new SecondFactorPolicy(roles, "everybody").asksFor(Stream.of("publicity"), true))
                .isTrue();
        assertThat(new SecondFactorPolicy(roles, "nobody").asksFor(Stream.of("auditor"), false))
                .isFalse();
    }

    private int basic() {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/ogc/"))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString((name + ":" + PASSWORD).getBytes()))
                .build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, BodyHandlers.discarding())
                    .statusCode();
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
