package org.hucheng.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.hucheng.Aldermere;
import org.hucheng.Desk;
import org.hucheng.HuchengTest;
import org.hucheng.identity.Devices;
import org.hucheng.operations.Operations;
import org.hucheng.scenario.Scenarios;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each kind of record ends by its own period: proposed by the schedule, decided by two people, held by a third, and proved. */
@HuchengTest
class RetentionTest {
    private static final String NAMES = "{\"reason\":\"the period is over\"}";

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
    Proposals proposals;

    @Autowired
    Endings endings;

    @Autowired
    EndingStore kinds;

    private Ended begin(Aldermere.Change change) {
        return Ended.load(port, operations, devices, jdbc, Aldermere.load(scenarios, change));
    }

    private static JsonNode line(Ended end, String kind) {
        for (JsonNode line : end.officer.get(end.route + "/privacy/retention").path("kinds")) {
            if (line.path("kind").asString().equals(kind)) {
                return line;
            }
        }
        throw new AssertionError(kind);
    }

    private static String ask(Ended end, String kind) {
        return end.post(end.officer, "/privacy/retention/kinds/" + kind + "/request", NAMES);
    }

    private static String approve(Ended end, Desk desk, String kind) {
        return end.post(
                desk,
                "/privacy/retention/kinds/" + kind + "/approve",
                "{\"confirm\":\"" + end.operation.code() + "\"}");
    }

    private static JsonNode certified(Ended end, String kind) {
        for (int i = 0; i < 500; i++) {
            for (JsonNode done :
                    end.officer.get(end.route + "/privacy/retention").path("certificates")) {
                if (done.path("kind").asString().equals(kind)) {
                    return done;
                }
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        throw new AssertionError("no certificate for " + kind);
    }

    private long rows(String sql, Ended end) {
        return jdbc.sql(sql)
                .param("operation", end.operation.id())
                .query(Long.class)
                .single();
    }

    private static JsonNode goes(Ended end, String kind) {
        for (JsonNode counted : end.officer.post(end.route + "/privacy/retention/dry-run", "{}")) {
            if (counted.path("kind").asString().equals(kind)) {
                return counted.path("goes");
            }
        }
        throw new AssertionError(kind);
    }

    @Test
    void whatIsDueIsProposedAndTwoPeopleEndItWhileEveryFigureStays() {
        var end = begin(folder -> {});
        end.peopleComeThrough();
        assertThat(end.post(end.commander, "/digest/editions", "{}")).isEqualTo("201");
        String digest =
                end.commander.get(end.route + "/digest").path("indicators").toString();
        String edition = end.commander
                .send("GET", end.route + "/digest/editions/1", null)
                .body();
        assertThat(line(end, "vehicle-checks").path("proposal").isMissingNode()).isTrue();
        assertThat(line(end, "vehicle-checks").path("nextDue").asString()).isEqualTo("2025-08-29");
        for (int i = 0; i < 2; i++) {
            assertThat(goes(end, "vehicle-checks")).hasToString("{\"vehicle-records\":2,\"day-partitions\":1}");
            assertThat(goes(end, "person-checks").path("person-records").asLong())
                    .isEqualTo(2);
            assertThat(goes(end, "line-hashes").path("line-hashes").asLong())
                    .as("they came today")
                    .isZero();
        }

        proposals.look(end.operation);
        proposals.look(end.operation);
        var proposed = line(end, "vehicle-checks");
        assertThat(proposed.path("state").asString()).isEqualTo("due");
        assertThat(proposed.path("proposal")
                        .path("counted")
                        .path("vehicle-records")
                        .asLong())
                .isEqualTo(2);
        assertThat(line(end, "line-hashes").path("state").asString()).isEqualTo("kept");
        assertThat(line(end, "refused-lines").path("state").asString())
                .as("nobody has dealt with it")
                .isEqualTo("empty");
        assertThat(rows(
                        "select count(*) from audit.entry where operation_id = :operation and act = 'privacy.retention-due' and details ->> 'kind' = 'vehicle-checks'",
                        end))
                .isEqualTo(1);

        assertThat(ask(end, "refused-lines")).isEqualTo("409 RETENTION_NOT_DUE");
        assertThat(ask(end, "horses")).isEqualTo("404 RETENTION_KIND_UNKNOWN");
        assertThat(approve(end, end.commander, "vehicle-checks")).isEqualTo("404 DESTRUCTION_NOT_REQUESTED");
        assertThat(end.post(end.commander, "/privacy/retention/kinds/vehicle-checks/request", NAMES))
                .isEqualTo("403 NOT_PERMITTED");
        assertThat(ask(end, "vehicle-checks")).isEqualTo("200");
        assertThat(ask(end, "vehicle-checks")).isEqualTo("409 DESTRUCTION_ALREADY_REQUESTED");
        assertThat(end.post(end.officer, "/privacy/retention/kinds/vehicle-checks/withdraw", NAMES))
                .isEqualTo("200");
        assertThat(line(end, "vehicle-checks").path("state").asString()).isEqualTo("due");
        assertThat(ask(end, "vehicle-checks")).isEqualTo("200");
        assertThat(approve(end, end.officer, "vehicle-checks")).isEqualTo("403 SECOND_PERSON_NEEDED");
        assertThat(end.looksUp()).isEqualTo("200");
        assertThat(approve(end, end.commander, "vehicle-checks")).isEqualTo("200");
        var done = certified(end, "vehicle-checks");
        certificate(end, done);
        assertThat(rows("select count(*) from inspection.vehicle where operation_id = :operation", end))
                .isZero();
        assertThat(rows("select count(*) from inspection.person where operation_id = :operation", end))
                .as("another kind")
                .isEqualTo(2);

        assertThat(end.commander.get(end.route + "/digest").path("indicators").toString())
                .isEqualTo(digest);
        assertThat(end.commander
                        .send("GET", end.route + "/digest/editions/1", null)
                        .body())
                .isEqualTo(edition);
        var recount = end.commander.post(end.route + "/digest/recount", "{}");
        assertThat(recount.path("equal").asBoolean()).as(recount.toString()).isTrue();
        assertThat(recount.path("gone").asLong()).isPositive();
        assertThat(end.commander
                        .post(end.route + "/digest/recount?from=2025-08-16&to=2025-08-17", "{}")
                        .path("equal")
                        .asBoolean())
                .isTrue();

        // a phone that was out of reach until today
        assertThat(end.phone.send(end.phone.record(
                        "vehicle-inspection",
                        Ended.AT,
                        "{\"post\":\"RC-1\",\"plate\":\"A1B2\",\"disposition\":\"let-through\",\"people\":[]}")))
                .containsExactly("accepted");
        assertThat(goes(end, "vehicle-checks").path("vehicle-records").asLong()).isEqualTo(1);
        assertThat(end.commander.get(end.route + "/digest").path("indicators").toString())
                .isNotEqualTo(digest);
    }

    private void certificate(Ended end, JsonNode done) {
        String route =
                end.route + "/privacy/retention/certificates/" + done.path("id").asInt();
        var response = end.officer.send("GET", route + ".json", null);
        String hash = Certificate.hash(response.body());
        assertThat(done.path("hash").asString()).isEqualTo(hash);
        assertThat(response.headers().firstValue("ETag")).contains("\"" + hash + "\"");
        JsonNode certificate = JsonMapper.shared().readTree(response.body());
        assertThat(certificate.path("ended")).isEqualTo(certificate.path("counted"));
        assertThat(certificate.path("ended").path("vehicle-records").asLong()).isEqualTo(2);
        assertThat(certificate.path("kept").path("daily-counts").asLong()).isPositive();
        assertThat(certificate.path("approved").path("by").asString()).isEqualTo("ald-commander");
        for (var words : Map.of("zh", "保存期满销毁证明", "en", "Certificate of the end of one kind of record")
                .entrySet()) {
            assertThat(end.officer
                            .send("GET", route + ".txt?lang=" + words.getKey(), null)
                            .body())
                    .contains(words.getValue(), hash, "ald-data-protection", "ald-commander", "vehicle-checks");
        }
        assertThat(Desk.demo(port, "ald-auditor")
                        .get(end.route + "/trail?act=privacy")
                        .toString())
                .contains("privacy.retention-due", "privacy.destruction-approved", "privacy.kind-ended", hash);
    }

    @Test
    void aHoldStopsEverythingUntilItIsLifted() {
        var scenario = new Path[1];
        var end = begin(folder -> scenario[0] = folder);
        end.peopleComeThrough();
        assertThat(ask(end, "absences")).isEqualTo("200");
        assertThat(end.post(
                        end.officer,
                        "/privacy/retention/holds",
                        "{\"kind\":\"absences\",\"reason\":\"a court asks for them\"}"))
                .isEqualTo("200");
        assertThat(line(end, "absences").path("state").asString()).isEqualTo("held");
        assertThat(approve(end, end.commander, "absences")).isEqualTo("409 RETENTION_HELD");
        assertThat(end.post(end.officer, "/privacy/destruction", "{\"reason\":\"all of it is over\"}"))
                .isEqualTo("409 RETENTION_HELD");
        assertThat(ask(end, "vehicle-checks")).as("another kind").isEqualTo("200");
        assertThat(end.post(end.officer, "/privacy/retention/holds", "{\"reason\":\"an audit of all of it\"}"))
                .isEqualTo("200");
        assertThat(approve(end, end.commander, "vehicle-checks")).isEqualTo("409 RETENTION_HELD");
        var holds = end.officer.get(end.route + "/privacy/retention").path("holds");
        assertThat(holds).hasSize(2);
        for (JsonNode hold : holds) {
            String lift = "/privacy/retention/holds/" + hold.path("id").asInt() + "/lift";
            assertThat(end.post(end.officer, lift, "{\"reason\":\"\"}")).isEqualTo("422 ACCESS_WITHOUT_REASON");
            assertThat(end.post(end.officer, lift, "{\"reason\":\"the case is closed\"}"))
                    .isEqualTo("200");
            assertThat(end.post(end.officer, lift, "{\"reason\":\"the case is closed\"}"))
                    .isEqualTo("409 HOLD_LIFTED");
        }
        assertThat(approve(end, end.commander, "absences")).isEqualTo("200");
        assertThat(certified(end, "absences").path("ended").path("absences").asLong())
                .isEqualTo(2);
        assertThat(scenarios.load(scenario[0], true).loaded()).isTrue();
        assertThat(rows("select count(*) from planning.absence where operation_id = :operation", end))
                .as("also after the scenario, which has them, is loaded again")
                .isZero();
    }

    /** Neither a kill between two batches nor a hold set in the middle loses or repeats anything. */
    @Test
    void whatWasCutOffGoesOnWhereItWas() {
        var end = begin(folder -> {});
        assertThat(ask(end, "absences")).isEqualTo("200");
        int id = kinds.open(end.operation.id()).stream()
                .filter(d -> d.requested() != null)
                .findFirst()
                .orElseThrow()
                .id();
        jdbc.sql(
                        "update privacy.destruction set approved_by = 0, approved_by_name = 'another', approved_at = now() where id = :id")
                .param("id", id)
                .update(); // decided, and the process that should have begun is gone
        assertThat(endings.step(id, 1)).isTrue();
        var half = line(end, "absences");
        assertThat(half.path("state").asString()).isEqualTo("ending");
        assertThat(half.path("proposal").path("ended").path("absences").asLong())
                .isEqualTo(1);
        assertThat(end.post(
                        end.officer,
                        "/privacy/retention/holds",
                        "{\"kind\":\"absences\",\"reason\":\"a court asks for them\"}"))
                .isEqualTo("200");
        endings.goOn();
        assertThat(rows("select count(*) from planning.absence where operation_id = :operation", end))
                .isEqualTo(1);
        int hold = end.officer
                .get(end.route + "/privacy/retention")
                .path("holds")
                .get(0)
                .path("id")
                .asInt();
        assertThat(end.post(
                        end.officer,
                        "/privacy/retention/holds/" + hold + "/lift",
                        "{\"reason\":\"the case is closed\"}"))
                .isEqualTo("200");
        endings.goOn();
        assertThat(certified(end, "absences").path("ended").path("absences").asLong())
                .isEqualTo(2);
        endings.goOn();
        assertThat(end.officer.get(end.route + "/privacy/retention").path("certificates"))
                .hasSize(1);
    }

    @Test
    void notEvenByTheApplicationsOwnRoleInSql() {
        var end = begin(folder -> {});
        end.peopleComeThrough();
        assertThat(ask(end, "vehicle-checks")).isEqualTo("200");
        assertThat(end.post(end.officer, "/privacy/retention/holds", "{\"reason\":\"a court asks for them\"}"))
                .isEqualTo("200");
        for (String sql : List.of(
                "select inspection.empty_day(:operation, 'vehicle', now())",
                "select inspection.drop_records(:operation)",
                "update privacy.destruction set approved_by = requested_by, approved_by_name = 'x', approved_at = now() where operation_id = :operation and kind = 'vehicle-checks'",
                "update privacy.destruction set before = now() where operation_id = :operation and kind = 'vehicle-checks'",
                "update privacy.hold set reason = 'another' where operation_id = :operation",
                "delete from privacy.hold where operation_id = :operation")) {
            assertThatThrownBy(() -> {
                        var statement = jdbc.sql(sql).param("operation", end.operation.id());
                        if (sql.startsWith("select")) {
                            statement.query((row, n) -> n).list();
                        } else {
                            statement.update();
                        }
                    })
                    .as(sql)
                    .rootCause()
                    .hasMessageMatching("(?s).*(nobody decided|destruction_two_people|does not change|only lifted).*");
        }
    }
}
