package org.hucheng.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import org.hucheng.Aldermere;
import org.hucheng.Desk;
import org.hucheng.HuchengTest;
import org.hucheng.Phone;
import org.hucheng.identity.Devices;
import org.hucheng.kernel.Scope;
import org.hucheng.operations.Operations;
import org.hucheng.scenario.Scenarios;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a person asks about the own data, answered, corrected and erased, while every published figure stays what it was. */
@HuchengTest
class PersonsRequestTest {
    private static final String NUMBER = "ALD000777";
    private static final String PERSON =
            "{\"name\":\"Evacue Beta\",\"idType\":\"other\",\"idNumber\":\"ald000777\",\"phone\":\"10001112222\",\"disposition\":\"let-through\"}";

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

    private String route;
    private int operation;
    private Phone phone;
    private String line;
    private Desk officer;
    private Desk commander;

    @BeforeEach
    void somebodyPassedTwiceAndWasRefusedOnce() {
        load(folder -> {});
    }

    private void load(Aldermere.Change change) {
        String code = Aldermere.load(scenarios, change);
        operation = operations.get(code).id();
        route = "/operations/" + code;
        phone = Phone.enrolled(port, devices, operation, "phone-1", "RC-1");
        line = car("let-through");
        assertThat(phone.send(line, car("turned-away"), car("no-such-thing")))
                .containsExactly("accepted", "accepted", "refused DISPOSITION_UNKNOWN");
        officer = Desk.demo(port, "ald-data-protection");
        commander = Desk.demo(port, "ald-commander");
    }

    private String car(String disposition) {
        return phone.record("vehicle-inspection", "2025-08-15T09:00:00-04:00", """
                {"post":"RC-1","plate":"AB 12 34","disposition":"%s","people":[{"disposition":"turned-away"},%s]}""".formatted(disposition, PERSON));
    }

    private int ask(String kind) {
        return json(officer.send("POST", route + "/persons-requests", """
                        {"kind":"%s","idNumber":"ALD000777","checked":"document-seen","reason":"came to the counter"}""".formatted(kind))
                        .body())
                .path("id")
                .asInt();
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    private JsonNode held(int request) {
        return json(officer.send("POST", route + "/persons-requests/" + request + "/held", null)
                        .body())
                .path("held");
    }

    private String figures() {
        return jdbc.sql("""
                        select (select sum(count) from inspection.daily where operation_id = :o)::text || ' ' ||
                               (select count(*) from inspection.person where operation_id = :o)::text || ' ' ||
                               (select string_agg(disposition, ',' order by disposition) from inspection.person where operation_id = :o)
                        """).param("o", operation).query(String.class).single();
    }

    private String act(Desk desk, int request, String act, String body) {
        return desk.status("POST", route + "/persons-requests/" + request + "/" + act, body);
    }

    @Test
    void everythingHeldIsShownWithADeadlineAndEachStepIsOnTheTrail() {
        int id = ask("access");
        JsonNode request = officer.get(route + "/persons-requests/" + id);
        assertThat(request.path("subject").asString()).isEqualTo("ALD***777");
        assertThat(java.time.LocalDate.parse(request.path("dueOn").asString()))
                .isEqualTo(java.time.LocalDate.parse(request.path("receivedOn").asString())
                        .plusDays(15));
        assertThat(commander
                        .get(route + "/persons-requests/" + id)
                        .path("subject")
                        .asString())
                .isEmpty();
        JsonNode held = held(id);
        assertThat(held.path("passages").size()).isEqualTo(2);
        assertThat(held.path("passages").get(0).path("idNumber").asString()).isEqualTo(NUMBER);
        assertThat(held.path("passages").get(0).path("phone").asString()).isEqualTo("10001112222");
        assertThat(held.path("refused-lines").get(0).path("line").asString()).contains("Evacue Beta");
        assertThat(act(officer, id, "decide", "{\"answered\":true,\"reason\":\"handed over on paper\"}"))
                .isEqualTo("200");
        assertThat(act(officer, id, "held", null)).isEqualTo("409 REQUEST_DECIDED");
        var acts =
                Desk.demo(port, "ald-auditor").get(route + "/trail?act=privacy").path("items");
        assertThat(acts).hasSize(3);
        assertThat(acts.toString()).doesNotContain(NUMBER, "Beta").contains("privacy.request-shown");
    }

    @Test
    void aWrongValueIsCorrectedTheOldOneIsKeptSealedAndNoFigureChanges() {
        String before = figures();
        int id = ask("correct");
        JsonNode passage = held(id).path("passages").get(0);
        String of = "\"record\":\"" + passage.path("record").asString() + "\",\"person\":"
                + passage.path("person").asInt();
        assertThat(act(
                        officer,
                        id,
                        "correct",
                        "{" + of + ",\"field\":\"disposition\",\"value\":\"sheltered\",\"reason\":\"asked\"}"))
                .isEqualTo("422 FIELD_NOT_CORRECTABLE");
        assertThat(act(
                        officer,
                        id,
                        "correct",
                        "{" + of.replaceAll("\"person\":\\d", "\"person\":0")
                                + ",\"field\":\"name\",\"value\":\"x\",\"reason\":\"asked\"}"))
                .isEqualTo("404 RECORD_NOT_HELD");
        assertThat(
                        act(
                                officer,
                                id,
                                "correct",
                                "{" + of
                                        + ",\"field\":\"name\",\"value\":\"Evacuee Beta\",\"reason\":\"a letter was missing\"}"))
                .isEqualTo("200");
        JsonNode held = held(id);
        assertThat(held.path("passages").toString()).contains("Evacuee Beta", "Evacue Beta");
        assertThat(held.path("corrections").get(0).path("reason").asString()).isEqualTo("a letter was missing");
        assertThat(jdbc.sql("select old_sealed is not null from inspection.correction where operation_id = ?")
                        .param(operation)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(figures()).isEqualTo(before);
    }

    @Test
    void twoPeopleEraseAndOnlyWhatSaysWhoItWasGoes() {
        String before = figures();
        int id = ask("erase");
        assertThat(act(officer, id, "erase", null)).isEqualTo("403 SECOND_PERSON_NEEDED");
        assertThat(act(officer, id, "decide", "{\"answered\":true,\"reason\":\"done\"}"))
                .isEqualTo("409 REQUEST_OF_OTHER_KIND");
        assertThat(act(commander, id, "erase", null)).isEqualTo("200");
        assertThat(figures()).isEqualTo(before);
        assertThat(jdbc.sql("""
                        select (select count(*) from inspection.person where operation_id = :o and (subject_token is not null or sealed is not null)) +
                               (select count(*) from intake.refused where operation_id = :o and sealed is not null) +
                               (select count(*) from privacy.persons_request where operation_id = :o and subject is not null)
                        """).param("o", operation).query(Long.class).single())
                .isZero();
        assertThat(held(ask("access")).path("passages").isEmpty()).isTrue();
        assertThat(phone.send(line)).as("a line that is sent again is known").containsExactly("duplicate");
        assertThat(act(commander, id, "erase", null)).isEqualTo("409 REQUEST_DECIDED");
        assertThat(commander.send("POST", route + "/digest/recount", "{}").body())
                .doesNotContain("\"same\":false");
    }

    @Test
    void whatTheOrderStillNeedsIsNotErasedAndTheDateIsSaid() {
        load(folder -> Files.writeString(
                folder.resolve("operation.yaml"),
                Files.readString(folder.resolve("operation.yaml"))
                        .replace("  access: {", "  requests: {days: 20, keepDays: 3650}\n  access: {")));
        int id = ask("erase");
        assertThat(officer.get(route + "/persons-requests/" + id)
                        .path("keptUntil")
                        .asString())
                .isEqualTo("2035-08-13");
        assertThat(act(commander, id, "erase", null)).isEqualTo("409 KEPT_BY_ORDER");
        assertThat(act(officer, id, "decide", "{\"answered\":false,\"reason\":\"kept by the order until 2035\"}"))
                .isEqualTo("200");
        assertThat(officer.get(route + "/persons-requests")
                        .path("requests")
                        .get(0)
                        .path("state")
                        .asString())
                .isEqualTo("refused");
    }

    @Test
    void notEvenPastTheApplicationDoesOnePersonErase() {
        int id = ask("erase");
        Scope.system("a test")
                .run(() -> assertThatThrownBy(() -> jdbc.sql("""
                        update privacy.persons_request set state = 'erased', decided_by = recorded_by, decided_by_name = 'x', decided_at = now() where id = ?""").param(id).update())
                        .hasMessageContaining("persons_request_two_people"));
    }
}
