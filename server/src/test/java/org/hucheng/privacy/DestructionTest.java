package org.hucheng.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hucheng.Aldermere;
import org.hucheng.Desk;
import org.hucheng.HuchengTest;
import org.hucheng.identity.Devices;
import org.hucheng.operations.Operations;
import org.hucheng.scenario.Scenarios;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HuchengTest
class DestructionTest {
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
    ApplicationContext context;

    @Autowired
    Destructions destructions;

    @Value("${hucheng.dir}")
    Path dir;

    private Ended end;

    @BeforeEach
    void anOperationThatHasBeenOverForLong() {
        end = begin(folder -> {});
    }

    private Ended begin(Aldermere.Change change) {
        return Ended.load(port, operations, devices, jdbc, Aldermere.load(scenarios, change));
    }

    @Test
    void theDryRunCountsAndChangesNothing() {
        end.peopleComeThrough();
        for (int i = 0; i < 2; i++) {
            var counted = end.officer.post(end.route + "/privacy/dry-run", "{}");
            assertThat(counted.path("goes").toString())
                    .contains("\"vehicle-records\":2", "\"vehicles\":2", "\"person-records\":2", "\"people\":1")
                    .contains(
                            "\"sealed-values\":4",
                            "\"refused-lines\":1",
                            "\"refused-open\":1",
                            "\"journal-entries\":2");
            assertThat(counted.path("goes").path("day-partitions").asLong()).isGreaterThanOrEqualTo(8);
            assertThat(counted.path("stays").path("daily-counts").asLong()).isPositive();
        }
        assertThat(end.state()).isEqualTo("due");
    }

    @Test
    void onePersonAloneDestroysNothing() {
        end.peopleComeThrough();
        assertThat(end.approve(end.commander)).isEqualTo("404 DESTRUCTION_NOT_REQUESTED");
        assertThat(end.post(end.commander, "/privacy/destruction", "{\"reason\":\"retention is over\"}"))
                .isEqualTo("403 NOT_PERMITTED");
        end.request();
        assertThat(end.post(end.officer, "/privacy/destruction", "{\"reason\":\"once more\"}"))
                .isEqualTo("409 DESTRUCTION_ALREADY_REQUESTED");
        assertThat(end.approve(end.officer)).isEqualTo("403 SECOND_PERSON_NEEDED");
        assertThat(end.post(end.commander, "/privacy/destruction/approve", "{\"confirm\":\"another\"}"))
                .isEqualTo("422 CONFIRMATION_DIFFERS");
        assertThat(end.approve(Desk.demo(port, "ald-office"))).isEqualTo("403 NOT_PERMITTED");
        assertThat(end.officer
                        .get(end.route + "/privacy")
                        .path("request")
                        .path("mayApprove")
                        .asBoolean())
                .isFalse();
        assertThat(end.commander
                        .get(end.route + "/privacy")
                        .path("request")
                        .path("mayApprove")
                        .asBoolean())
                .isTrue();
        assertThat(end.looksUp()).isEqualTo("200");
        assertThat(end.post(end.officer, "/privacy/destruction/withdraw", "{\"reason\":\"a court asks for it\"}"))
                .isEqualTo("200");
        assertThat(end.approve(end.commander)).isEqualTo("404 DESTRUCTION_NOT_REQUESTED");
        end.request();
    }

    @Test
    void notEvenByTheApplicationsOwnRoleInSql() {
        end.peopleComeThrough();
        end.request();
        for (String sql : List.of(
                "select inspection.drop_records(:operation)",
                "select intake.drop_records(:operation)",
                "update privacy.destruction set approved_by = requested_by, approved_by_name = 'x', approved_at = now() where operation_id = :operation",
                "update privacy.destruction set requested_by = 0 where operation_id = :operation",
                "delete from privacy.destruction where operation_id = :operation",
                "drop table inspection.vehicle_o" + end.operation.id())) {
            assertThatThrownBy(() -> {
                        var statement = jdbc.sql(sql);
                        if (sql.contains(":operation")) {
                            statement = statement.param("operation", end.operation.id());
                        }
                        if (sql.startsWith("select")) {
                            statement.query((row, n) -> n).list();
                        } else {
                            statement.update();
                        }
                    })
                    .as(sql)
                    .rootCause()
                    .hasMessageMatching(
                            "(?s).*(nobody decided|destruction_two_people|does not change|must be owner).*");
        }
        assertThat(end.looksUp()).isEqualTo("200");
    }

    @Test
    void beforeTheRetentionIsOverItHasToBeAskedForAsEarly() {
        end = begin(Ended.kept(3_000));
        assertThat(end.state()).isEqualTo("kept");
        assertThat(end.post(end.officer, "/privacy/destruction", "{\"reason\":\"no longer needed\"}"))
                .isEqualTo("409 RETENTION_NOT_OVER");
        assertThat(end.post(end.officer, "/privacy/destruction", "{\"early\":true}"))
                .isEqualTo("422 DESTRUCTION_WITHOUT_REASON");
        assertThat(end.post(end.officer, "/privacy/destruction", "{\"early\":true,\"reason\":\"no longer needed\"}"))
                .isEqualTo("200");
        assertThat(end.approve(end.commander)).isEqualTo("200");
        assertThat(end.commander
                        .get(end.route + "/privacy/certificate.json")
                        .path("requested")
                        .path("early")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void anOperationThatIsNotOverKeepsItsPeople() {
        jdbc.sql("update operations.operation set last_day = current_date + 1 where id = :id")
                .param("id", end.operation.id())
                .update();
        assertThat(end.state()).isEqualTo("running");
        assertThat(end.post(end.officer, "/privacy/destruction", "{\"early\":true,\"reason\":\"no longer needed\"}"))
                .isEqualTo("409 OPERATION_NOT_OVER");
    }

    @Test
    void afterwardsThePeopleAreGoneAndTheFiguresStay() throws Exception {
        end.peopleComeThrough();
        var otherProcess = Keys.in(dir);
        byte[] sealed = end.sealedValue();
        assertThat(otherProcess.sealer(end.operation.code()).open(sealed)).isNotEmpty();
        assertThat(end.post(end.commander, "/digest/editions", "{}")).isEqualTo("201");
        String digest =
                end.commander.get(end.route + "/digest").path("indicators").toString();
        String edition = end.commander
                .send("GET", end.route + "/digest/editions/1", null)
                .body();
        assertThat(end.commander
                        .post(end.route + "/digest/recount", "{}")
                        .path("gone")
                        .asLong())
                .isZero();
        long refused = jdbc.sql("select max(id) from intake.refused where operation_id = ?")
                .param(end.operation.id())
                .query(Long.class)
                .single();
        end.request();
        long started = System.nanoTime();
        assertThat(end.approve(end.commander)).isEqualTo("200");
        assertThat(end.looksUp()).isEqualTo("410 PERSONAL_DATA_DESTROYED");
        assertThat((System.nanoTime() - started) / 1e9).isLessThan(10);
        assertThatThrownBy(() -> otherProcess.sealer(end.operation.code()))
                .hasMessageContaining("PERSONAL_DATA_DESTROYED");
        assertThat(end.phone.send(end.phone.record("vehicle-inspection", Ended.AT, "{}")))
                .containsExactly("410 PERSONAL_DATA_DESTROYED");
        assertThat(end.commander.status("GET", end.route + "/inspections.csv", null))
                .isEqualTo("410 PERSONAL_DATA_DESTROYED");
        for (String act : List.of("view", "retry")) {
            assertThat(end.post(
                            end.commander, "/refused-records/" + refused + "/" + act, "{\"reason\":\"a test looks\"}"))
                    .as(act)
                    .matches("410 PERSONAL_DATA_DESTROYED|409 REFUSED_RECORD_SETTLED");
        }
        assertThat(JsonMapper.shared()
                        .readTree(end.commander
                                .reading("zh")
                                .send(
                                        "POST",
                                        end.route + "/look-ups",
                                        "{\"plate\":\"A1\",\"purpose\":\"missing-person\",\"reason\":\"a test looks\"}")
                                .body())
                        .path("title")
                        .asString())
                .isEqualTo("本次行动的个人信息已销毁，统计数字仍在");
        end.commander.reading("en");

        assertThat(end.commander.get(end.route + "/digest").path("indicators").toString())
                .isEqualTo(digest);
        assertThat(end.commander
                        .send("GET", end.route + "/digest/editions/1", null)
                        .body())
                .isEqualTo(edition);
        var recount = end.commander.post(end.route + "/digest/recount", "{}");
        assertThat(recount.path("equal").asBoolean()).isTrue();
        assertThat(recount.path("gone").asLong()).isPositive();
        assertThat(end.commander.status("GET", end.route + "/board", null)).isEqualTo("200");
        assertThat(end.commander
                        .get(end.route + "/refused-records?state=settled")
                        .toString())
                .contains("\"settledAs\":\"destroyed\"");
        assertThat(end.approve(end.commander)).isEqualTo("410 PERSONAL_DATA_DESTROYED");
        assertThat(end.state()).isEqualTo("destroyed");
        certificate();
    }

    private void certificate() {
        var response = end.officer.send("GET", end.route + "/privacy/certificate.json", null);
        String hash = Certificate.hash(response.body());
        assertThat(response.headers().firstValue("ETag")).contains("\"" + hash + "\"");
        JsonNode certificate = JsonMapper.shared().readTree(response.body());
        assertThat(certificate.path("requested").path("by").asString()).isEqualTo("ald-data-protection");
        assertThat(certificate.path("approved").path("by").asString()).isEqualTo("ald-commander");
        assertThat(certificate.path("destroyed").path("sealed-values").asLong()).isEqualTo(4);
        assertThat(certificate.path("keys").path("fingerprint").asString()).matches("[0-9a-f]{64}");
        assertThat(certificate.path("notary").path("signedOn").asString()).isEmpty();
        for (var words : Map.of("zh", "个人信息销毁证明", "en", "Certificate of the destruction of personal data")
                .entrySet()) {
            assertThat(end.officer
                            .send("GET", end.route + "/privacy/certificate.txt?lang=" + words.getKey(), null)
                            .body())
                    .contains(words.getValue(), hash, "ald-commander", end.operation.code());
        }
        assertThat(Desk.demo(port, "ald-auditor")
                        .get(end.route + "/trail?act=privacy")
                        .toString())
                .contains("privacy.destruction-requested", "privacy.destruction-approved", "privacy.destroyed", hash);
    }

    @Test
    void anotherOperationKeepsItsPeopleAndItsRefusedRecords() {
        end.peopleComeThrough();
        var first = end;
        end = begin(folder -> {});
        end.peopleComeThrough();
        end.request();
        assertThat(end.approve(end.commander)).isEqualTo("200");
        end = first;
        assertThat(end.looksUp()).isEqualTo("200");
        var row = end.commander
                .get(first.route + "/refused-records")
                .path("items")
                .get(0);
        assertThat(end.commander
                        .post(
                                first.route + "/refused-records/"
                                        + row.path("id").asLong() + "/view",
                                "{\"reason\":\"a test looks\"}")
                        .path("text")
                        .asString())
                .contains(Ended.NAME);
        assertThat(UUID.fromString(row.path("recordId").asString())).isNotNull();
    }
}
