package org.hucheng.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hucheng.digest.Figures.DAYS;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hucheng.HuchengTest;
import org.hucheng.audit.By;
import org.hucheng.identity.Accounts;
import org.hucheng.kernel.Console;
import org.hucheng.kernel.Language;
import org.hucheng.kernel.Refusal;
import org.hucheng.kernel.Scope;
import org.hucheng.kernel.Text;
import org.hucheng.operations.OperationView;
import org.hucheng.operations.Operations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Store, command and routes on a real database; the measure is the test's own. */
@HuchengTest
@Import(TestMeasure.Declared.class)
class DigestTest {
    private static final String PASSWORD = "a long enough password";
    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    @LocalServerPort
    int port;

    @Autowired
    TestMeasure measure;

    @Autowired
    DigestStore store;

    @Autowired
    Operations operations;

    @Autowired
    Digests digests;

    @Autowired
    Editions editions;

    @Autowired
    DigestCommand command;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private int operationId;
    private String operation = "";

    @BeforeEach
    void anOperationWithTwoIndicators() {
        operation = "op-" + UUID.randomUUID().toString().substring(0, 8);
        operationId =
                jdbc.sql("""
                        insert into operations.operation
                               (code, name_zh, name_en, kind, language, time_zone, synthetic_zh, synthetic_en, area_code,
                                area_name_zh, area_name_en, first_day, last_day, retention_days, order_number,
                                authority_zh, authority_en, basis_zh, basis_en, basis_from, issued_on, notice_zh,
                                notice_en, settings)
                        values (:code, '试验行动', 'Trial', 'drill', 'zh', 'Asia/Shanghai', '数据为合成。',
                                'The data are synthetic.', '1', '某区', 'A district', '2020-01-27', '2020-03-05', 90, '1',
                                '某局', 'A bureau', '法', 'Law', '2007-11-01', '2020-01-27', '通告', 'Notice', '{}')
                        returning id
                        """).param("code", operation).query(Integer.class).single();
        store.declare(
                operationId,
                new Declaration(
                        List.of(
                                indicator("V", Relation.TOTAL, Map.of()),
                                indicator("J", Relation.part("V", false), Map.of("kind", List.of("joint")))),
                        new Article(List.of("检查车辆{V}，其中联合站{J}。"), List.of("{V}, among them {J} at joint posts."))));
        measure.holds(1_490_000);
    }

    @Test
    void theDigestHasFiguresTextAndCutOff() throws Exception {
        Session office = signIn("office");
        JsonNode digest = office.json("GET", "/digest", 200);
        assertThat(digest.at("/cutOff").asString()).isEqualTo("2020-02-23T00:00:00+08:00");
        assertThat(digest.at("/indicators/0/value").asLong()).isEqualTo(1_490_000);
        assertThat(digest.at("/indicators/0/worded/zh").asString()).isEqualTo("149万辆次");
        assertThat(digest.at("/indicators/1/relation/part/of").asString()).isEqualTo("V");
        assertThat(digest.at("/article/zh/0").asString()).isEqualTo("检查车辆149万辆次，其中联合站74.5万辆次。");
        assertThat(office.send("GET", "/digest.csv", "").body())
                .startsWith("\uFEFFid,name_zh,name_en,value")
                .contains("\r\nV,车辆,vehicles,1490000,辆次,vehicle passages,total,2020-01-27,2020-02-22,");
        assertThat(office.send("GET", "/digest.txt?lang=en", "").body()).isEqualTo("""
                Trial

                1,490,000 vehicle passages, among them 745,000 vehicle passages at joint posts.

                From 27 January 2020 to 22 February 2020, both days included; counted up to 24:00 on 22 February 2020.
                The data are synthetic.
                """);
    }

    @Test
    void anEditionIsFrozenOnceAndACorrectionIsANewOne() throws Exception {
        Session office = signIn("office");
        JsonNode first = office.json("POST", "/digest/editions", 201);
        assertThat(first.at("/number").asInt()).isEqualTo(1);
        assertThat(office.json("POST", "/digest/editions", 409).at("/code").asString())
                .isEqualTo("NOTHING_CHANGED");

        String frozen = office.send("GET", "/digest/editions/1", "").body();
        assertThat(CanonicalJson.hash(frozen)).isEqualTo(first.at("/hash").asString());
        measure.holds(1_490_002);
        JsonNode differs = office.json("GET", "/digest", 200).at("/differs");
        assertThat(differs.at("/edition").asInt()).isEqualTo(1);
        assertThat(differs.at("/indicators")).hasSize(2);

        assertThat(office.json("POST", "/digest/editions", 201).at("/number").asInt())
                .isEqualTo(2);
        JsonNode diff = office.json("GET", "/digest/editions/2/diff?against=1", 200);
        assertThat(diff.at("/0/id").asString()).isEqualTo("V");
        assertThat(diff.at("/0/before").asLong()).isEqualTo(1_490_000);
        assertThat(diff.at("/0/after").asLong()).isEqualTo(1_490_002);
        assertThat(office.send("GET", "/digest/editions/1", "").body()).isEqualTo(frozen);
        assertThat(office.json("GET", "/digest/editions", 200)).hasSize(2);
        assertThat(office.json("GET", "/digest/editions/9", 404).at("/code").asString())
                .isEqualTo("EDITION_NOT_FOUND");
        assertThat(jdbc.sql("select count(*) from audit.entry where operation_id = ? and act = 'digest.frozen'")
                        .param(operationId)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void ofManyWhoFreezeAtOnceOneDoes() throws Exception {
        OperationView view = operations.get(operation);
        Digest digest = digests.now(view, null, null);
        Callable<String> freeze = () -> Scope.system("a test").get(() -> {
            try {
                return "edition " + editions.freeze(view, digest, By.OPERATOR).number();
            } catch (Refusal refusal) {
                return refusal.code().name();
            }
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<String> outcomes = threads.invokeAll(Collections.nCopies(8, freeze)).stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(outcomes).containsOnlyOnce("edition 1");
            assertThat(outcomes).filteredOn("NOTHING_CHANGED"::equals).hasSize(7);
        }
    }

    @Test
    void theDatabaseItselfRefusesToChangeAnEdition() throws Exception {
        signIn("office").json("POST", "/digest/editions", 201);
        for (String change : List.of(
                "update digest.edition set frozen_by = 'x' where operation_id = ?",
                "delete from digest.edition where operation_id = ?")) {
            assertThatThrownBy(() -> jdbc.sql(change).param(operationId).update())
                    .hasMessageContaining("a frozen edition does not change");
        }
    }

    @Test
    void readingIsNotFreezing() throws Exception {
        assertThat(signIn("auditor")
                        .json("POST", "/digest/editions", 403)
                        .at("/code")
                        .asString())
                .isEqualTo("NOT_PERMITTED");
    }

    @Test
    void aWindowWithoutFiguresAndADigestNobodyDeclaredAreRefused() throws Exception {
        Session office = signIn("office");
        assertThat(office.json("GET", "/digest?from=2021-01-01", 422)
                        .at("/code")
                        .asString())
                .isEqualTo("WINDOW_WITHOUT_FIGURES");
        assertThat(office.json("GET", "/digest?from=2020-02-02&to=2020-02-01", 422)
                        .at("/code")
                        .asString())
                .isEqualTo("WINDOW_BACKWARDS");
        store.withdraw(operationId);
        assertThat(office.json("GET", "/digest", 404).at("/code").asString()).isEqualTo("DIGEST_NOT_DECLARED");
    }

    @Test
    void aRecountThatDiffersIsSaidAndFails() throws Exception {
        assertThat(signIn("office")
                        .json("POST", "/digest/recount", 200)
                        .at("/equal")
                        .asBoolean())
                .isTrue();
        measure.records = 1_489_998;
        Spoken recount = run("--recount");
        assertThat(recount.code()).isEqualTo(1);
        assertThat(recount.text())
                .contains("1,490,000  1,489,998  DIFFERS")
                .endsWith("recount.indicators=2 recount.gone=0 recount.differences=2\n");
    }

    @Test
    void theCommandPrintsTheTextAndTheTable() {
        Spoken page = run("--lang", "zh");
        assertThat(page.code()).isZero();
        assertThat(page.text()).contains("检查车辆149万辆次，其中联合站74.5万辆次。\n").contains("""
                编号  指标       数值  单位  统计时段                 表述
                V     车辆  1,490,000  辆次  2020-01-27 – 2020-02-22  149万辆次
                J     车辆    745,000  辆次  2020-01-27 – 2020-02-22  74.5万辆次
                """);
        assertThat(run("--freeze").code()).isZero();
        assertThat(run("--freeze").code()).isEqualTo(2);
        assertThat(run("--form").code()).isEqualTo(2);
    }

    private record Spoken(int code, String text) {}

    /** Without an operation's code: the one that was declared last is meant. */
    private Spoken run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        int code = command.run(
                List.of(args), new Console(print, new PrintStream(new ByteArrayOutputStream()), Language.EN));
        return new Spoken(code, out.toString(StandardCharsets.UTF_8));
    }

    private static Indicator indicator(String id, Relation relation, Map<String, List<String>> where) {
        return new Indicator(
                id,
                new Text("车辆", "vehicles"),
                new Text("辆次", "vehicle passages"),
                "test-passages",
                where,
                DAYS,
                relation,
                Wording.EXACT);
    }

    private Session signIn(String role) throws Exception {
        String username = role + "-" + operation;
        accounts.putDemo(By.OPERATOR, username, PASSWORD, role, new Text("试验", "Trial"), null);
        Session session = new Session();
        session.exchange("GET", "/api/v1/session", "");
        HttpResponse<String> answer = session.exchange(
                "POST", "/api/v1/session", json.writeValueAsString(Map.of("username", username, "password", PASSWORD)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        session.exchange("GET", "/api/v1/session", "");
        return session;
    }

    private final class Session {
        private final Map<String, String> cookies = new TreeMap<>();

        JsonNode json(String method, String path, int status) throws Exception {
            HttpResponse<String> answer = send(method, path, "");
            assertThat(answer.statusCode())
                    .as(method + " " + path + ": " + answer.body())
                    .isEqualTo(status);
            return json.readTree(answer.body());
        }

        HttpResponse<String> send(String method, String path, String body) throws Exception {
            return exchange(method, "/api/v1/operations/" + operation + path, body);
        }

        HttpResponse<String> exchange(String method, String path, String body) throws Exception {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .method(method, HttpRequest.BodyPublishers.ofString(body))
                    .header("Accept-Language", "en")
                    .header("X-XSRF-TOKEN", cookies.getOrDefault("XSRF-TOKEN", "none"))
                    .header(
                            "Cookie",
                            cookies.entrySet().stream()
                                    .map(c -> c.getKey() + "=" + c.getValue())
                                    .reduce("x=y", (a, b) -> a + "; " + b));
            if (!body.isEmpty()) {
                request.header("Content-Type", "application/json");
            }
            var answer = client.send(request.build(), BodyHandlers.ofString());
            for (String set : answer.headers().allValues("Set-Cookie")) {
                String[] pair = set.split(";", 2)[0].split("=", 2);
                cookies.put(pair[0], pair[1]);
            }
            return answer;
        }
    }
}
