package org.hucheng.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hucheng.Aldermere;
import org.hucheng.Desk;
import org.hucheng.HuchengTest;
import org.hucheng.identity.Devices;
import org.hucheng.operations.Operations;
import org.hucheng.scenario.Scenarios;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** People pass, lines break, somebody looks and mistypes: no value of anybody is in what the server says of it. */
@HuchengTest
@ExtendWith(OutputCaptureExtension.class)
class NothingSaidTest {
    private static final Pattern PLANTED = Pattern.compile(String.join(
            "|",
            List.of(
                    Ended.PLATE,
                    Ended.PLATE.substring(1),
                    Ended.NAME,
                    Ended.NUMBER,
                    Ended.NUMBER.substring(6, 14),
                    Ended.PHONE_NUMBER,
                    "ZQ ?74 ?KWX")));

    @LocalServerPort
    int port;

    @Autowired
    Scenarios scenarios;

    @Autowired
    Operations operations;

    @Autowired
    Devices devices;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private Ended scene;

    @BeforeEach
    void peopleCameThrough() {
        scene = Ended.load(port, operations, devices, jdbc, Aldermere.load(scenarios));
        scene.peopleComeThrough();
    }

    private List<String> brokenLines() {
        String at = Ended.AT;
        String person =
                "{\"name\":\"%s\",\"idType\":\"cn-id18\",\"idNumber\":\"%s\",\"phone\":\"%s\",\"disposition\":\"let-through\"%s}";
        var lines = new ArrayList<String>();
        String wrongDigit = Ended.NUMBER.substring(0, 17) + "9";
        for (String people : List.of(
                person.formatted(Ended.NAME, wrongDigit, Ended.PHONE_NUMBER, ""),
                person.formatted(Ended.NAME, Ended.NUMBER, Ended.PHONE_NUMBER, ",\"temperature\":99"),
                person.formatted(Ended.NAME + "\\u0001", Ended.NUMBER, Ended.PHONE_NUMBER, ""),
                person.formatted(Ended.NAME.repeat(40), Ended.NUMBER, Ended.PHONE_NUMBER, ""),
                "\"" + Ended.NAME + "\"",
                person.formatted(Ended.NAME, Ended.NUMBER, Ended.PHONE_NUMBER, "")
                        .replace("\"" + Ended.PHONE_NUMBER + "\"", Ended.PHONE_NUMBER))) {
            lines.add(scene.phone.record("vehicle-inspection", at, """
                    {"post":"RC-1","plate":"%s","disposition":"let-through","people":[%s]}""".formatted(Ended.PLATE, people)));
        }
        lines.add(scene.phone.record("vehicle-inspection", at, """
                {"post":"RC-1","plate":"%s%s","plateScheme":"cn","disposition":"let-through","people":[]}""".formatted(Ended.PLATE, Ended.PLATE)));
        lines.add(lines.getFirst().replace("\"people\":[", "\"people\":[["));
        lines.add(scene.phone.record(
                "person-inspection", "not a time", person.formatted(Ended.NAME, Ended.NUMBER, Ended.PHONE_NUMBER, "")));
        return lines;
    }

    private static void add(List<String> said, HttpResponse<String> answer) {
        if (answer.statusCode() >= 400) {
            said.add(
                    answer.statusCode() + " " + answer.body() + answer.headers().map());
        }
    }

    private TreeSet<String> gets() {
        var paths = new TreeSet<String>();
        for (var mapping : mappings.getHandlerMethods().keySet()) {
            for (String pattern : mapping.getPatternValues()) {
                boolean reads = mapping.getMethodsCondition().getMethods().stream()
                        .anyMatch(m -> m.name().equals("GET"));
                if (reads && pattern.startsWith("/api/v1/operations/{op}") && !pattern.endsWith("/stream")) {
                    paths.add(pattern.substring("/api/v1".length()));
                }
            }
        }
        return paths;
    }

    @Test
    void noLogNoErrorAndNoPageThatIsNotForItHoldsAValue(CapturedOutput out) {
        LoggerFactory.getLogger("org.hucheng.test").info("the capture hears {}", "MARK-OF-THE-TEST");
        List<String> said = new ArrayList<>();
        String sent = String.join("\n", brokenLines()) + "\n";
        var answer = scene.phone.post(sent.getBytes(StandardCharsets.UTF_8), false);
        assertThat(answer.body()).contains("\"accepted\":0");
        said.add(answer.body());

        String purpose = ",\"purpose\":\"missing-person\",\"reason\":\"a test looks\"}";
        for (String body : List.of(
                "{\"plate\":\"" + Ended.PLATE + "\"" + purpose,
                "{\"idNumber\":\"" + Ended.NUMBER + "\"" + purpose,
                "{\"plate\":\"" + Ended.PLATE + Ended.PLATE + Ended.NAME + "\"" + purpose,
                "{\"idNumber\":\"" + Ended.NUMBER + Ended.NUMBER + "\"" + purpose,
                "{\"idNumber\":[\"" + Ended.NUMBER + "\"]" + purpose,
                "{\"idNumber\":\"" + Ended.NUMBER,
                "{\"plate\":\"" + Ended.OTHER_PLATE + "\",\"minutes\":\"" + Ended.NUMBER + "\"" + purpose)) {
            for (Desk desk : List.of(scene.commander, scene.officer)) {
                add(said, desk.send("POST", scene.route + "/look-ups", body));
                add(said, desk.send("POST", scene.route + "/persons-requests", body));
                add(said, desk.send("POST", scene.route + "/accesses/1/reveal", body));
            }
        }
        for (Desk desk : List.of(scene.commander, scene.officer, Desk.demo(port, "ald-auditor"))) {
            for (String path : gets()) {
                var read = desk.send(
                        "GET",
                        path.replace("{op}", scene.operation.code())
                                .replace("{post}", "RC-1")
                                .replace("{number}", "1")
                                .replace("{form}", "csv")
                                .replace("{kind}", "post")
                                .replace("{member}", "patrol-west-d01")
                                .replace("{id}", "1")
                                .replace("{version}/{z}/{x}/{y}", "none/10/1/1")
                                .replace("{version}", "1"),
                        null);
                said.add(path + " " + read.body() + read.headers().map());
            }
        }
        assertThat(said).hasSizeGreaterThan(100);
        assertThat(said).noneMatch(text -> PLANTED.matcher(text).find());
        assertThat(out.getAll()).contains("MARK-OF-THE-TEST");
        assertThat(PLANTED.matcher(out.getAll()).results().map(m -> m.group()).toList())
                .as("what the server logged")
                .isEmpty();
        assertThat(jdbc.sql("select string_agg(subject || details::text, ' ') from audit.entry")
                        .query(String.class)
                        .single())
                .as("the trail")
                .doesNotContain(Ended.PLATE, Ended.NAME, Ended.NUMBER, Ended.PHONE_NUMBER);
    }
}
