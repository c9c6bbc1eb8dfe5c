package org.hucheng.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.hucheng.Aldermere;
import org.hucheng.Desk;
import org.hucheng.HuchengTest;
import org.hucheng.audit.By;
import org.hucheng.kernel.Text;
import org.hucheng.scenario.Scenarios;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Signing in through a real identity provider, over HTTP and with cookies, and whatever must be refused on that way. */
@HuchengTest
class OidcTest {
    private static final String PASSWORD = "a password for tests";
    private static final String BEGIN = "/api/v1/session/oidc";

    @LocalServerPort
    int port;

    @Value("${hucheng.dir}")
    Path dir;

    @Autowired
    Scenarios scenarios;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountStore accountStore;

    @Autowired
    Duties duties;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    Clock clock;

    private TestProvider provider;
    private String operation;
    private String who;

    @BeforeEach
    void aProvider() throws Exception {
        assumeTrue(TestProvider.isPossible(), "needs node and web/node_modules/oidc-provider (npm ci in web/)");
        operation = Aldermere.load(scenarios);
        who = "oidc-" + UUID.randomUUID().toString().substring(0, 8);
        provider = TestProvider.start(desk() + BEGIN + "/callback");
        settings("newAccounts: true");
    }

    @AfterEach
    void none() throws Exception {
        Files.deleteIfExists(dir.resolve("oidc.yaml"));
        if (provider != null) {
            provider.close();
        }
    }

    private String desk() {
        return "http://localhost:" + port;
    }

    private void settings(String more) throws Exception {
        Files.writeString(dir.resolve("oidc.yaml"), """
                issuer: %s
                client: hucheng
                label: {zh: 用区统一身份登录, en: Sign in with the district account}
                secondFactor: [otp]
                duties:
                  - {group: wardens, role: office, operation: %s}
                  - {group: readers, role: map-reader}
                  - {group: security, role: security-administrator}
                  - {group: system, role: system-administrator}
                %s
                """.formatted(provider.issuer(), operation, more));
    }

    private void person(String groups, String more) throws Exception {
        provider.say("""
                {"person":{"sub":"id-%s","preferred_username":"%s","name":"Demo warden","groups":[%s],"amr":["pwd"]}%s}""".formatted(who, who, groups, more));
    }

    private void person(String groups) throws Exception {
        person(groups, "");
    }

    private Surfer surfer() {
        return new Surfer(desk());
    }

    /** Where a sign-in in a new browser ends, without the desk's address. */
    private String end() throws Exception {
        return surfer().follow(BEGIN).getLast().substring(desk().length());
    }

    private static String refused(String code) {
        return "/sign-in?refused=" + code;
    }

    private String duty(String username) {
        return String.join(
                "; ",
                jdbc.sql("""
                        select d.role || ' ' || coalesce(d.operation_code, 'all') || ' ' || d.reason || ' ' || coalesce('withdrawn: ' || d.withdrawn_why, 'stands')
                          from identity.duty d join identity.account a on a.id = d.account_id where a.username = :username order by d.id
                        """).param("username", username).query(String.class).list());
    }

    private java.util.List<String> acts(String username) {
        return jdbc.sql("select act from audit.entry where subject = :username order by id")
                .param("username", username)
                .query(String.class)
                .list();
    }

    @Test
    void aGroupGivesAccountDutyAndSessionWhichTheNextSignInRenews() throws Exception {
        assertThat(surfer().json("/sign-in").path("provider").path("en").asString())
                .isEqualTo("Sign in with the district account");
        var surfer = surfer();
        person("\"wardens\", \"others\"");
        String cookie = surfer.get(BEGIN).headers().allValues("Set-Cookie").stream()
                .filter(c -> c.startsWith("hucheng-oidc="))
                .findFirst()
                .orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=" + BEGIN, "Max-Age=600");

        var way = surfer.follow(BEGIN + "?to=/operations/" + operation + "/posts");
        assertThat(way.get(1)).contains("code_challenge_method=S256", "state=", "nonce=");
        assertThat(way.getLast()).isEqualTo(desk() + "/operations/" + operation + "/posts");
        var session = surfer.json("/session");
        assertThat(session.path("username").asString()).isEqualTo(who);
        assertThat(session.path("name").path("zh").asString()).isEqualTo("Demo warden");
        assertThat(session.path("operation").asString()).isEqualTo(operation);
        assertThat(session.path("duties").get(0).path("until").asString()).isNotEmpty();
        assertThat(surfer.get("/api/v1/operations/" + operation + "/posts").statusCode())
                .isEqualTo(200);
        assertThat(surfer.json("/security")
                        .path("sessions")
                        .get(0)
                        .path("proof")
                        .asString())
                .isEqualTo("oidc");
        String stands = "office " + operation + " group wardens at " + provider.issuer() + " stands";
        assertThat(duty(who)).isEqualTo(stands);
        assertThat(acts(who))
                .containsExactly(
                        "identity.account-put",
                        "identity.provider-bound",
                        "identity.duty-granted",
                        "identity.signed-in");

        assertThat(end()).isEqualTo("/");
        assertThat(duty(who)).as("the same, for longer").isEqualTo(stands);
        assertThat(acts(who)).endsWith("identity.duty-renewed", "identity.signed-in");
    }

    @Test
    void anAnswerIsTakenOnceAndFromTheBrowserThatAsked() throws Exception {
        person("\"wardens\"");
        var surfer = surfer();
        String answer = surfer.follow(BEGIN, "/callback?").getLast();
        assertThat(surfer().follow(answer).getLast()).as("another browser").isEqualTo(desk() + refused("OIDC_STATE"));
        String next = surfer.follow(BEGIN, "/callback?").getLast();
        String forged = next.replaceAll("iss=[^&]*", "iss=https%3A%2F%2Felsewhere.example");
        assertThat(forged).isNotEqualTo(next);
        assertThat(surfer.follow(forged).getLast())
                .as("another provider's answer")
                .isEqualTo(desk() + refused("OIDC_FAILED"));

        String good = surfer.follow(BEGIN, "/callback?").getLast();
        var withoutIssuer = surfer.follow(BEGIN, "/callback?").getLast().replaceAll("&iss=[^&]*", "");
        assertThat(surfer.follow(withoutIssuer).getLast()).isEqualTo(desk() + refused("OIDC_FAILED"));
        assertThat(surfer.follow(good).getLast())
                .as("its cookie was replaced")
                .isEqualTo(desk() + refused("OIDC_STATE"));
        assertThat(accountStore.find(who)).isEmpty();

        String right = surfer.follow(BEGIN, "/callback?").getLast();
        var thief = surfer();
        thief.follow(BEGIN, "/callback?");
        assertThat(thief.follow(right).getLast()).as("another cookie").isEqualTo(desk() + refused("OIDC_STATE"));
        assertThat(surfer.follow(right).getLast()).isEqualTo(desk() + "/");
        assertThat(surfer.follow(right).getLast()).as("replayed").isEqualTo(desk() + refused("OIDC_STATE"));
    }

    @Test
    void nobodyIsSentElsewhereFromHere() throws Exception {
        person("\"wardens\"");
        for (String to :
                new String[] {"//elsewhere.example/x", "https://elsewhere.example", "/%5C%5Celsewhere.example"}) {
            assertThat(surfer().follow(BEGIN + "?to=" + to).getLast()).as(to).isEqualTo(desk() + "/");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"claims\":{\"nonce\":\"another\"}",
                "\"claims\":{\"aud\":\"another-client\"}",
                "\"claims\":{\"iss\":\"https://elsewhere.example\"}",
                "\"claims\":{\"exp\":1700000000}",
                "\"claims\":{\"sub\":\"somebody-else\"}",
                "\"foreignKey\":true"
            })
    void aTokenThatIsNotForThisSignInIsRefused(String wrong) throws Exception {
        person("\"wardens\"", ",\"tamper\":{" + wrong + "}");
        assertThat(end()).isEqualTo(refused("OIDC_FAILED"));
        assertThat(accountStore.find(who)).isEmpty();
        person("\"wardens\"", ",\"tamper\":{\"claims\":{}}");
        assertThat(end()).as("signed anew as it was").isEqualTo("/");
    }

    @Test
    void newKeysOfTheProviderAreFound() throws Exception {
        person("\"wardens\"");
        assertThat(end()).isEqualTo("/");
        person("\"wardens\"", ",\"rotate\":true");
        assertThat(end()).isEqualTo("/");
    }

    @Test
    void aGroupThatIsGoneTakesItsDutyAlongAndNoGroupIsNoWayIn() throws Exception {
        person("\"others\"");
        assertThat(end()).isEqualTo(refused("OIDC_NO_GROUP"));
        assertThat(accountStore.find(who)).isEmpty();

        person("\"wardens\", \"readers\"");
        var open = surfer();
        open.follow(BEGIN);
        String posts = "/api/v1/operations/" + operation + "/posts";
        String members = "/api/v1/operations/" + operation + "/members";
        assertThat(open.get(members).statusCode()).isEqualTo(200);
        person("\"readers\"");
        assertThat(end()).isEqualTo("/");
        assertThat(open.get(members).statusCode())
                .as("in a session that was open")
                .isEqualTo(403);
        assertThat(open.get(posts).statusCode()).isEqualTo(200);

        int account = accountStore.find(who).orElseThrow().id();
        transactions.executeWithoutResult(status -> duties.grant(
                By.OPERATOR,
                account,
                who,
                new NewDuty("publicity", operation, null, clock.instant(), null, "by hand")));
        person("");
        assertThat(end()).isEqualTo(refused("OIDC_NO_GROUP"));
        assertThat(duty(who))
                .isEqualTo("office %1$s group wardens at %2$s withdrawn: group wardens at %2$s gives it no more; "
                                .formatted(operation, provider.issuer())
                        + "map-reader all group readers at %1$s withdrawn: group readers at %1$s gives it no more; "
                                .formatted(provider.issuer())
                        + "publicity " + operation + " by hand stands");
        assertThat(acts(who)).endsWith("identity.duty-withdrawn", "identity.provider-refused");
    }

    @Test
    void nobodyHoldsTwoAdministrationsByGroups() throws Exception {
        person("\"security\", \"system\"");
        assertThat(end()).isEqualTo(refused("ADMINISTRATION_NOT_TOGETHER"));
        assertThat(accountStore.find(who)).isEmpty();
        person("\"security\", \"wardens\"");
        assertThat(end()).isEqualTo(refused("ADMINISTRATION_NOT_TOGETHER"));
        person("\"security\"");
        assertThat(end()).isEqualTo("/");
    }

    @Test
    void aNameAloneIsNobodyButTheSettingsMaySayWhoIsWho() throws Exception {
        accounts.put(By.OPERATOR, who, PASSWORD, "publicity", new Text("己", "Before"), operation);
        person("\"wardens\"");
        assertThat(end()).isEqualTo(refused("OIDC_NAME_TAKEN"));
        settings("accounts: {id-%s: %s}".formatted(who, who));
        assertThat(end()).isEqualTo("/");
        assertThat(duty(who)).contains("publicity").contains("office");
        settings("newAccounts: false");
        assertThat(end()).as("bound once, bound for good").isEqualTo("/");

        jdbc.sql("update identity.account set disabled_at = now() where username = :who")
                .param("who", who)
                .update();
        assertThat(end()).isEqualTo(refused("OIDC_ACCOUNT_DISABLED"));
        who = who + "-new";
        person("\"wardens\"");
        assertThat(end()).isEqualTo(refused("OIDC_NO_ACCOUNT"));
    }

    @Test
    void whatWentWrongIsSaidInWordsAndPasswordsStillWork() throws Exception {
        person("\"wardens\"");
        var surfer = surfer();
        String answer = surfer.follow(BEGIN, "/callback?").getLast();
        provider.close();
        assertThat(surfer.follow(answer).getLast()).isEqualTo(desk() + refused("OIDC_UNREACHABLE"));
        assertThat(surfer.follow(BEGIN + "?to=/wall").getLast())
                .isEqualTo(desk() + refused("OIDC_UNREACHABLE") + "&to=%2Fwall");
        var said = surfer.json("/sign-in?refused=OIDC_UNREACHABLE").path("refused");
        assertThat(said.path("en").asString()).contains("does not answer");
        assertThat(said.path("zh").asString()).contains("没有响应");
        assertThat(surfer.json("/sign-in?refused=%3Cb%3E").has("refused")).isFalse();
        assertThat(Desk.stranger(port).signIn("ald-office", "hucheng-demo")).isEqualTo("200");

        Files.delete(dir.resolve("oidc.yaml"));
        assertThat(end()).isEqualTo(refused("OIDC_OFF"));
        assertThat(surfer.json("/sign-in").has("provider")).isFalse();
    }

    @Test
    void whoBreaksOffIsToldSoAndTheProvidersSecondFactorIsMarked() throws Exception {
        provider.say("{\"person\":{\"sub\":\"x\",\"declines\":true}}");
        assertThat(end()).isEqualTo(refused("OIDC_DECLINED"));
        provider.say("""
                {"person":{"sub":"id-%s","preferred_username":"%s","groups":["readers"],"amr":["pwd","otp"]}}""".formatted(who, who));
        var surfer = surfer();
        assertThat(surfer.follow(BEGIN).getLast()).isEqualTo(desk() + "/");
        assertThat(surfer.json("/security")
                        .path("sessions")
                        .get(0)
                        .path("proof")
                        .asString())
                .isEqualTo("oidc-two-factors");
    }
}
