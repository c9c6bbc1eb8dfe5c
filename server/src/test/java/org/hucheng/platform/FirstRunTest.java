package org.hucheng.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.hucheng.Desk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An installation without an account, as it is started for the first time; its settings are the ones it is delivered with. */
class FirstRunTest {
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+/set-up#(\\S+)");
    private static final String PEOPLE = """
            {"secret":"%s","people":[
             {"administration":"security","username":"%s","name":{"zh":"安全","en":"Security"},"password":"%s"},
             {"administration":"audit","username":"%s","name":{"zh":"审计","en":"Audit"}}]}""";

    @Test
    void theLinkMakesTheFirstAdministratorsOnceWhoThenNeedASecondFactor(@TempDir Path dir) throws Exception {
        try (var server = new ServerProcess(dir)) {
            server.start();
            var found = LINK.matcher(server.awaitSaid("serve", LINK));
            assertThat(found.find()).isTrue();
            String secret = found.group(1);
            assertThat(found.find()).as("printed once").isFalse();
            var desk = Desk.stranger(server.port());
            assertThat(desk.get("/sign-in").path("setUp").asBoolean()).isTrue();

            String good = "four quiet otters";
            assertThat(set(desk, "guessed", "first-security", good, "first-auditor"))
                    .isEqualTo("403 SET_UP_LINK");
            assertThat(set(desk, secret, "first-security", "password1234", "first-auditor"))
                    .isEqualTo("422 PASSWORD_BREACHED");
            assertThat(set(desk, secret, "first-security", good, "first-security"))
                    .isEqualTo("422 SET_UP_PEOPLE");
            assertThat(set(desk, secret, "first-security", good, "first-auditor"))
                    .isEqualTo("201");
            assertThat(set(desk, secret, "other", good, "another")).isEqualTo("410 SET_UP_OVER");
            assertThat(desk.get("/sign-in").path("setUp").asBoolean()).isFalse();

            assertThat(desk.signIn("first-security", good)).isEqualTo("200");
            var session = desk.get("/session");
            assertThat(session.path("lacksSecondFactor").asBoolean()).isTrue();
            assertThat(session.path("permissions")).isEmpty();
            assertThat(desk.status("GET", "/accounts", null)).isEqualTo("403 NOT_PERMITTED");
            assertThat(desk.get("/security").path("secondFactorAsked").asBoolean())
                    .isTrue();
        }
    }

    private static String set(Desk desk, String secret, String security, String password, String audit) {
        return desk.status("POST", "/set-up", PEOPLE.formatted(secret, security, password, audit));
    }
}
