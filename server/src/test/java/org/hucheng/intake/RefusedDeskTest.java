package org.hucheng.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hucheng.Aldermere;
import org.hucheng.Desk;
import org.hucheng.HuchengTest;
import org.hucheng.Phone;
import org.hucheng.identity.Devices;
import org.hucheng.inspection.Inspections;
import org.hucheng.operations.OperationView;
import org.hucheng.operations.Operations;
import org.hucheng.privacy.OperationKeys;
import org.hucheng.scenario.Scenarios;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The desk of refused records: nothing a phone sent is lost before somebody has dealt with it. */
@HuchengTest
class RefusedDeskTest {
    private static final String AT = "2025-08-14T09:30:00-04:00";

    @LocalServerPort
    int port;

    @Autowired
    Scenarios scenarios;

    @Autowired
    Operations operations;

    @Autowired
    Devices devices;

    @Autowired
    Inspections inspections;

    @Autowired
    RefusedStore store;

    @Autowired
    OperationKeys keys;

    @Autowired
    JdbcClient jdbc;

    private OperationView operation;
    private Phone phone;
    private Desk office;

    @BeforeEach
    void aPhoneAndTheOffice() {
        operation = operations.get(Aldermere.load(scenarios));
        phone = Phone.enrolled(port, devices, operation.id(), "phone-1", null);
        office = Desk.demo(port, "ald-office");
    }

    @Test
    void aRefusedRecordIsListedWithItsTitleInTheReadersLanguage() {
        phone.send(walkerAt("RC-99"), phone.record("visit", AT, "{}"));
        assertThat(open())
                .containsExactly("UNKNOWN_TYPE There is no such record type", "POST_NOT_FOUND There is no such post");
        office.reading("zh");
        assertThat(open()).containsExactly("UNKNOWN_TYPE 没有这种记录类型", "POST_NOT_FOUND 没有这个岗点");
        JsonNode row = office.get(desk() + "?code=POST_NOT_FOUND").path("items").path(0);
        assertThat(row.path("device").asString() + " " + row.path("line") + " "
                        + row.path("type").asString() + " " + row.path("state").asString() + " " + row.path("details"))
                .isEqualTo("phone-1 1 person-inspection open {\"post\":\"RC-99\"}");
    }

    @Test
    void pagesThroughTheDeskWithoutMissingOrRepeatingOne() {
        phone.send(IntStream.range(0, 23).mapToObj(i -> walkerAt("X-" + i)).toArray(String[]::new));
        phone.send(phone.record("visit", AT, "{}"));
        List<String> posts = new ArrayList<>();
        String after = "";
        while (after != null) {
            var page = office.get(desk() + "?code=POST_NOT_FOUND&limit=5" + after);
            assertThat(page.path("total").asInt()).isEqualTo(23);
            page.path("items")
                    .forEach(r -> posts.add(r.path("details").path("post").asString()));
            after = page.hasNonNull("next") ? "&after=" + page.path("next").asString() : null;
        }
        assertThat(posts)
                .containsExactlyElementsOf(
                        IntStream.range(0, 23).mapToObj(i -> "X-" + (22 - i)).toList());
    }

    @Test
    void lookingAtARecordNeedsAReasonAndLeavesATrace() {
        String line = walkerAt("RC-99");
        phone.send(line);
        String one = desk() + "/" + onlyId();
        assertThat(office.status("POST", one + "/view", "{}")).isEqualTo("422 REASON_MISSING");
        assertThat(office.status("POST", one + "/view", "{\"reason\":\"  .  \"}"))
                .isEqualTo("422 REASON_MISSING");
        assertThat(trail()).isEmpty();
        assertThat(office.post(one + "/view", "{\"reason\":\"which post was meant\"}")
                        .path("text")
                        .asString())
                .isEqualTo(line);
        assertThat(trail()).containsExactly("ald-office intake.refused-viewed {\"reason\": \"which post was meant\"}");
    }

    @Test
    void theBytesAreKeptExactly() {
        byte[] line = ("{\"id\":\"" + "é\u0000 ").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(phone.send(line, false)).containsExactly("refused INVALID_UTF8");
        assertThat(keys.sealer(operation.code()).open(store.sealed(onlyId()))).isEqualTo(line);
    }

    @Test
    void whatWasRefusedForAClosedPostCountsOnceWhenThePostWasOpenedAndTheOfficeTriesAgain() {
        addPost("RC-6");
        phone.send(walkerAt("RC-6"));
        assertThat(open()).containsExactly("POST_NOT_OPEN The post was not open at the time of the record");
        String retry = desk() + "/" + onlyId() + "/retry";
        assertThat(office.post(retry, "{}").path("outcome").asString()).isEqualTo("refused");
        assertThat(open()).hasSize(1);
        openPost("RC-6");
        await().until(() -> office.post(retry, "{}").path("outcome").asString().equals("accepted"));
        assertThat(people()).isEqualTo(1);
        assertThat(open()).isEmpty();
        assertThat(settled()).containsExactly("accepted by ald-office");
        assertThat(office.status("POST", retry, "{}")).isEqualTo("409 REFUSED_RECORD_SETTLED");
        assertThat(people()).isEqualTo(1);
        assertThat(trail()).contains("ald-office intake.refused-retried {}");
    }

    @Test
    void aDeviceThatSendsAgainSettlesItByItself() {
        addPost("RC-6");
        String line = walkerAt("RC-6");
        assertThat(phone.send(line)).containsExactly("refused POST_NOT_OPEN");
        openPost("RC-6");
        await().until(() -> phone.send(line).equals(List.of("accepted")));
        assertThat(open()).isEmpty();
        assertThat(settled()).containsExactly("accepted by re-sent");
        assertThat(phone.send(line)).containsExactly("duplicate");
        assertThat(people()).isEqualTo(1);
    }

    @Test
    void twoWhoTryAgainAtTheSameTimeCountItOnce() throws Exception {
        addPost("RC-6");
        phone.send(walkerAt("RC-6"));
        String retry = desk() + "/" + onlyId() + "/retry";
        openPost("RC-6");
        String other = walkerAt("RC-6");
        await().until(() -> phone.send(other).equals(List.of("accepted")));
        var second = Desk.demo(port, "ald-office");
        var threads = List.of(office, second).stream()
                .map(d -> Thread.ofVirtual().start(() -> d.status("POST", retry, "{}")))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(people()).isEqualTo(2);
        assertThat(settled()).hasSize(2);
        assertThat(open()).isEmpty();
    }

    @Test
    void whatIsDismissedNeedsAReasonAndStaysDismissed() {
        String line = walkerAt("RC-99");
        phone.send(line);
        String one = desk() + "/" + onlyId();
        assertThat(office.status("POST", one + "/dismiss", "{\"reason\":\"\"}")).isEqualTo("422 REASON_MISSING");
        assertThat(office.status("POST", one + "/dismiss", "{\"reason\":\"a test of the phone\"}"))
                .isEqualTo("204");
        assertThat(settled()).containsExactly("dismissed by ald-office");
        assertThat(trail())
                .containsExactly("ald-office intake.refused-dismissed {\"reason\": \"a test of the phone\"}");
        assertThat(office.status("POST", one + "/dismiss", "{\"reason\":\"a test of the phone\"}"))
                .isEqualTo("409 REFUSED_RECORD_SETTLED");
        assertThat(office.status("POST", one + "/retry", "{}")).isEqualTo("409 REFUSED_RECORD_SETTLED");
        assertThat(phone.send(line)).containsExactly("refused POST_NOT_FOUND");
        assertThat(open()).isEmpty();
    }

    @Test
    void anotherOperationsDeskIsOutOfReach() {
        phone.send(walkerAt("RC-99"));
        long id = onlyId();
        String other = Aldermere.load(scenarios);
        assertThat(office.status(
                        "POST",
                        "/operations/" + other + "/refused-records/" + id + "/view",
                        "{\"reason\":\"wrong door\"}"))
                .isEqualTo("404 REFUSED_RECORD_NOT_FOUND");
    }

    private String walkerAt(String post) {
        return phone.record(
                "person-inspection", AT, "{\"post\":\"%s\",\"disposition\":\"let-through\"}".formatted(post));
    }

    private void addPost(String code) {
        office.post("/operations/" + operation.code() + "/posts", """
                {"code":"%s","kind":"road-closure","lanes":1,"name":{"zh":"新封控点","en":"New closure"},"lon":-71.4,"lat":44.3,"unit":"patrol-west"}""".formatted(code));
    }

    private void openPost(String code) {
        office.post("/operations/" + operation.code() + "/posts/" + code + "/orders", """
                {"act":"open","number":"ALD-2025-07","givenBy":{"zh":"事故指挥官","en":"Incident commander"},"at":"2025-08-14T08:00:00-04:00","reason":{"zh":"风向转变","en":"The wind has turned"}}""");
    }

    private String desk() {
        return "/operations/" + operation.code() + "/refused-records";
    }

    private List<String> open() {
        return rows("open").stream()
                .map(r -> r.path("code").asString() + " " + r.path("title").asString())
                .toList();
    }

    private List<String> settled() {
        return rows("settled").stream()
                .map(r -> r.path("settledAs").asString() + " by "
                        + r.path("settledBy").asString())
                .toList();
    }

    private List<JsonNode> rows(String state) {
        var rows = new ArrayList<JsonNode>();
        office.get(desk() + "?state=" + state).path("items").forEach(rows::add);
        return rows;
    }

    private long onlyId() {
        assertThat(rows("open")).hasSize(1);
        return rows("open").getFirst().path("id").asLong();
    }

    private long people() {
        return inspections
                .totals(
                        operation.id(),
                        operation.period().from(),
                        operation.period().to())
                .people();
    }

    private List<String> trail() {
        return jdbc.sql(
                        "select actor || ' ' || act || ' ' || details from audit.entry where operation_id = ? and act like 'intake.%' order by id")
                .param(operation.id())
                .query(String.class)
                .list();
    }
}
