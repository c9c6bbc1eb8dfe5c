package org.hucheng.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.hucheng.Aldermere;
import org.hucheng.Desk;
import org.hucheng.HuchengTest;
import org.hucheng.Phone;
import org.hucheng.audit.By;
import org.hucheng.identity.Devices;
import org.hucheng.operations.OperationView;
import org.hucheng.operations.Operations;
import org.hucheng.platform.OwnerOfTheDatabase;
import org.hucheng.scenario.Scenarios;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HuchengTest
@ExtendWith(OutputCaptureExtension.class)
class DestructionTest {
    private static final String AT = "2025-08-14T09:30:00-04:00";
    private static final String PLATE = "粤YQ7Z53";
    private static final String NAME = "旅客甲一二三";
    private static final String NUMBER = "440605185001017315";
    private static final String PHONE_NUMBER = "10007654321";
    private static final String OTHER_PLATE = "ZQ 74 KWX";

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

    private OperationView operation;
    private Phone phone;
    private String route;
    private Desk officer;
    private Desk commander;

    @BeforeEach
    void anOperationThatHasBeenOverForLong() {
        begin(folder -> {});
    }

    private void begin(Aldermere.Change change) {
        operation = operations.get(Aldermere.load(scenarios, change));
        phone = new Phone(
                port,
                "phone-1",
                devices.enrol(
                                By.OPERATOR,
                                operation.id(),
                                List.of(new Devices.NewDevice("phone-1", null, "RC-1", null)))
                        .getFirst()
                        .token());
        route = "/operations/" + operation.code();
        officer = Desk.demo(port, "ald-data-protection");
        commander = Desk.demo(port, "ald-commander");
    }

    private static Aldermere.Change kept(int days) {
        return folder -> Files.writeString(
                folder.resolve("operation.yaml"),
                Files.readString(folder.resolve("operation.yaml"))
                        .replace("retentionDays: 30", "retentionDays: " + days));
    }

    /** No personal value: stands in the same rows in clear, and shows that the search finds what is there. */
    private String marker() {
        return "mark-" + operation.code() + "-end";
    }

    private void peopleComeThrough() {
        assertThat(phone.send(
                        phone.record("vehicle-inspection", AT, """
                                {"post":"RC-1","plate":"%s","origin":"%s","disposition":"let-through","people":[\
                                {"name":"%s","idType":"cn-id18","idNumber":"%s","phone":"%s","origin":"%s","disposition":"let-through"},{"disposition":"let-through"}]}""".formatted(
                                        PLATE, marker(), NAME, NUMBER, PHONE_NUMBER, marker())),
                        phone.record("vehicle-inspection", AT, """
                                {"post":"RC-1","plate":"%s","disposition":"turned-away","people":[]}""".formatted(OTHER_PLATE)),
                        phone.record("vehicle-inspection", AT, """
                                {"post":"RC-1","plate":"%s","disposition":"%s","people":[{"name":"%s"}]}""".formatted(PLATE, "no-such-disposition", NAME))))
                .containsExactly("accepted", "accepted", "refused DISPOSITION_UNKNOWN");
    }

    private String post(Desk desk, String path, String body) {
        return desk.status("POST", route + path, body);
    }

    private void request() {
        assertThat(post(officer, "/privacy/destruction", "{\"reason\":\"retention is over\"}"))
                .isEqualTo("200");
    }

    private String approve(Desk desk) {
        return post(desk, "/privacy/destruction/approve", "{\"confirm\":\"" + operation.code() + "\"}");
    }

    private String state() {
        return officer.get(route + "/privacy").path("state").asString();
    }

    @Test
    void theDryRunCountsAndChangesNothing() {
        peopleComeThrough();
        for (int i = 0; i < 2; i++) {
            var counted = officer.post(route + "/privacy/dry-run", "{}");
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
        assertThat(state()).isEqualTo("due");
    }

    @Test
    void onePersonAloneDestroysNothing() {
        peopleComeThrough();
        assertThat(approve(commander)).isEqualTo("404 DESTRUCTION_NOT_REQUESTED");
        assertThat(post(commander, "/privacy/destruction", "{\"reason\":\"retention is over\"}"))
                .isEqualTo("403 NOT_PERMITTED");
        request();
        assertThat(post(officer, "/privacy/destruction", "{\"reason\":\"once more\"}"))
                .isEqualTo("409 DESTRUCTION_ALREADY_REQUESTED");
        assertThat(approve(officer)).isEqualTo("403 SECOND_PERSON_NEEDED");
        assertThat(post(commander, "/privacy/destruction/approve", "{\"confirm\":\"another\"}"))
                .isEqualTo("422 CONFIRMATION_DIFFERS");
        assertThat(approve(Desk.demo(port, "ald-office"))).isEqualTo("403 NOT_PERMITTED");
        assertThat(officer.get(route + "/privacy")
                        .path("request")
                        .path("mayApprove")
                        .asBoolean())
                .isFalse();
        assertThat(commander
                        .get(route + "/privacy")
                        .path("request")
                        .path("mayApprove")
                        .asBoolean())
                .isTrue();
        assertThat(looksUp()).isEqualTo("200");
        assertThat(post(officer, "/privacy/destruction/withdraw", "{\"reason\":\"a court asks for it\"}"))
                .isEqualTo("200");
        assertThat(approve(commander)).isEqualTo("404 DESTRUCTION_NOT_REQUESTED");
        request();
    }

    @Test
    void notEvenByTheApplicationsOwnRoleInSql() {
        peopleComeThrough();
        request();
        for (String sql : List.of(
                "select inspection.drop_records(:operation)",
                "select intake.drop_records(:operation)",
                "update privacy.destruction set approved_by = requested_by, approved_by_name = 'x', approved_at = now() where operation_id = :operation",
                "update privacy.destruction set requested_by = 0 where operation_id = :operation",
                "delete from privacy.destruction where operation_id = :operation",
                "drop table inspection.vehicle_o" + operation.id())) {
            assertThatThrownBy(() -> {
                        var statement = jdbc.sql(sql);
                        if (sql.contains(":operation")) {
                            statement = statement.param("operation", operation.id());
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
        assertThat(looksUp()).isEqualTo("200");
    }

    @Test
    void beforeTheRetentionIsOverItHasToBeAskedForAsEarly() {
        begin(kept(3_000));
        assertThat(state()).isEqualTo("kept");
        assertThat(post(officer, "/privacy/destruction", "{\"reason\":\"no longer needed\"}"))
                .isEqualTo("409 RETENTION_NOT_OVER");
        assertThat(post(officer, "/privacy/destruction", "{\"early\":true}"))
                .isEqualTo("422 DESTRUCTION_WITHOUT_REASON");
        assertThat(post(officer, "/privacy/destruction", "{\"early\":true,\"reason\":\"no longer needed\"}"))
                .isEqualTo("200");
        assertThat(approve(commander)).isEqualTo("200");
        assertThat(commander
                        .get(route + "/privacy/certificate.json")
                        .path("requested")
                        .path("early")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void anOperationThatIsNotOverKeepsItsPeople() {
        jdbc.sql("update operations.operation set last_day = current_date + 1 where id = :id")
                .param("id", operation.id())
                .update();
        assertThat(state()).isEqualTo("running");
        assertThat(post(officer, "/privacy/destruction", "{\"early\":true,\"reason\":\"no longer needed\"}"))
                .isEqualTo("409 OPERATION_NOT_OVER");
    }

    private String looksUp() {
        return post(commander, "/look-ups", "{\"plate\":\"" + PLATE + "\",\"reason\":\"a test looks\"}");
    }

    @Test
    void afterwardsThePeopleAreGoneAndTheFiguresStay() throws Exception {
        peopleComeThrough();
        var otherProcess = Keys.in(dir);
        byte[] sealed = sealedValue();
        assertThat(otherProcess.sealer(operation.code()).open(sealed)).isNotEmpty();
        assertThat(post(commander, "/digest/editions", "{}")).isEqualTo("201");
        String digest = commander.get(route + "/digest").path("indicators").toString();
        String edition =
                commander.send("GET", route + "/digest/editions/1", null).body();
        assertThat(commander.post(route + "/digest/recount", "{}").path("gone").asLong())
                .isZero();
        long refused = jdbc.sql("select max(id) from intake.refused where operation_id = ?")
                .param(operation.id())
                .query(Long.class)
                .single();
        request();
        long started = System.nanoTime();
        assertThat(approve(commander)).isEqualTo("200");
        assertThat(looksUp()).isEqualTo("410 PERSONAL_DATA_DESTROYED");
        assertThat((System.nanoTime() - started) / 1e9).isLessThan(10);
        assertThatThrownBy(() -> otherProcess.sealer(operation.code())).hasMessageContaining("PERSONAL_DATA_DESTROYED");
        assertThat(phone.send(phone.record("vehicle-inspection", AT, "{}")))
                .containsExactly("410 PERSONAL_DATA_DESTROYED");
        assertThat(commander.status("GET", route + "/inspections.csv", null)).isEqualTo("410 PERSONAL_DATA_DESTROYED");
        for (String act : List.of("view", "retry")) {
            assertThat(post(commander, "/refused-records/" + refused + "/" + act, "{\"reason\":\"a test looks\"}"))
                    .as(act)
                    .matches("410 PERSONAL_DATA_DESTROYED|409 REFUSED_RECORD_SETTLED");
        }
        assertThat(JsonMapper.shared()
                        .readTree(commander
                                .reading("zh")
                                .send("POST", route + "/look-ups", "{\"plate\":\"A1\",\"reason\":\"a test looks\"}")
                                .body())
                        .path("title")
                        .asString())
                .isEqualTo("本次行动的个人信息已销毁，统计数字仍在");
        commander.reading("en");

        assertThat(commander.get(route + "/digest").path("indicators").toString())
                .isEqualTo(digest);
        assertThat(commander.send("GET", route + "/digest/editions/1", null).body())
                .isEqualTo(edition);
        var recount = commander.post(route + "/digest/recount", "{}");
        assertThat(recount.path("equal").asBoolean()).isTrue();
        assertThat(recount.path("gone").asLong()).isPositive();
        assertThat(commander.status("GET", route + "/board", null)).isEqualTo("200");
        assertThat(commander.get(route + "/refused-records?state=settled").toString())
                .contains("\"settledAs\":\"destroyed\"");
        assertThat(approve(commander)).isEqualTo("410 PERSONAL_DATA_DESTROYED");
        assertThat(state()).isEqualTo("destroyed");
        certificate();
    }

    private void certificate() {
        var response = officer.send("GET", route + "/privacy/certificate.json", null);
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
            assertThat(officer.send("GET", route + "/privacy/certificate.txt?lang=" + words.getKey(), null)
                            .body())
                    .contains(words.getValue(), hash, "ald-commander", operation.code());
        }
        assertThat(Desk.demo(port, "ald-auditor")
                        .get(route + "/trail?act=privacy")
                        .toString())
                .contains("privacy.destruction-requested", "privacy.destruction-approved", "privacy.destroyed", hash);
    }

    private byte[] sealedValue() {
        return jdbc.sql("select sealed from inspection.vehicle where operation_id = ? order by id limit 1")
                .param(operation.id())
                .query(byte[].class)
                .single();
    }

    /** Table files, WAL, key files, whatever else is beside the database, and what the server said. */
    @Test
    void noFileHoldsAPlantedValueAndNothingThatStaysOpens(CapturedOutput said) throws IOException {
        peopleComeThrough();
        byte[] sealed = sealedValue();
        byte[] wrapped = Files.readAllBytes(dir.resolve("keys/" + operation.code() + ".keys"));
        var personal = List.of(
                PLATE.getBytes(StandardCharsets.UTF_8),
                PLATE.substring(1).getBytes(StandardCharsets.UTF_8),
                NAME.getBytes(StandardCharsets.UTF_8),
                NUMBER.getBytes(StandardCharsets.UTF_8),
                PHONE_NUMBER.getBytes(StandardCharsets.UTF_8),
                OTHER_PLATE.replace(" ", "").getBytes(StandardCharsets.UTF_8),
                OTHER_PLATE.getBytes(StandardCharsets.UTF_8));
        byte[] marker = marker().getBytes(StandardCharsets.UTF_8);
        onDisk();
        assertThat(filesWith(marker))
                .as("the search finds what is there")
                .anyMatch(f -> f.startsWith("postgres/base/"));
        assertThat(filesWith(sealed)).anyMatch(f -> f.startsWith("postgres/base/"));
        for (byte[] value : personal) {
            assertThat(filesWith(value))
                    .as(new String(value, StandardCharsets.UTF_8))
                    .isEmpty();
        }

        request();
        assertThat(approve(commander)).isEqualTo("200");
        onDisk();
        for (byte[] value : personal) {
            assertThat(filesWith(value))
                    .as(new String(value, StandardCharsets.UTF_8))
                    .isEmpty();
            assertThat(said.getAll()).doesNotContain(new String(value, StandardCharsets.UTF_8));
        }
        // the write-ahead log may hold what was sealed until it is used anew; the tables do not
        assertThat(filesWith(sealed)).allMatch(f -> f.startsWith("postgres/pg_wal/"));
        assertThat(filesWith(marker)).allMatch(f -> f.startsWith("postgres/pg_wal/"));
        assertThat(filesWith(wrapped)).isEmpty();
        assertThat(jdbc.sql("""
                                select (select count(*) from intake.refused where operation_id = :operation and (sealed is not null or bytes_hash is not null))
                                     + (select count(*) from intake.journal where operation_id = :operation)
                                     + (select count(*) from inspection.vehicle where operation_id = :operation)
                                     + (select count(*) from inspection.person where operation_id = :operation)
                                """)
                        .param("operation", operation.id())
                        .query(Long.class)
                        .single())
                .isZero();
        // a backup of the database from before: the value is there, the key is nowhere
        assertThatThrownBy(() -> Keys.in(dir).sealer(operation.code()).open(sealed))
                .hasMessageContaining("PERSONAL_DATA_DESTROYED");
    }

    private void onDisk() {
        var owner = OwnerOfTheDatabase.of(context);
        owner.sql("select pg_switch_wal()").query((row, n) -> n).list();
        owner.sql("checkpoint").update();
    }

    private TreeSet<String> filesWith(byte[] value) throws IOException {
        var found = new TreeSet<String>();
        List<Path> files = new ArrayList<>();
        try (var all = Files.walk(dir)) {
            all.filter(Files::isRegularFile).forEach(files::add);
        }
        String wanted = new String(value, StandardCharsets.ISO_8859_1);
        for (Path file : files) {
            try {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(wanted)) {
                    found.add(dir.relativize(file).toString());
                }
            } catch (NoSuchFileException e) {
                // the database has removed it in the meantime
            }
        }
        return found;
    }

    @Test
    void aStartFinishesWhatWasCutOff() {
        peopleComeThrough();
        request();
        jdbc.sql("""
                        update privacy.destruction set approved_by = 0, approved_by_name = 'second', approved_at = now()
                         where operation_id = :operation
                        """).param("operation", operation.id()).update();
        assertThat(looksUp()).as("the keys are still there").isEqualTo("200");
        destructions.afterSingletonsInstantiated();
        assertThat(looksUp()).isEqualTo("410 PERSONAL_DATA_DESTROYED");
        assertThat(commander
                        .get(route + "/privacy/certificate.json")
                        .path("approved")
                        .path("by")
                        .asString())
                .isEqualTo("second");
    }

    @Test
    void keysThatComeBackWithACopyOfTheFolderGoAgain() throws IOException {
        peopleComeThrough();
        Path file = dir.resolve("keys/" + operation.code() + ".keys");
        byte[] copy = Files.readAllBytes(file);
        request();
        assertThat(approve(commander)).isEqualTo("200");
        Files.write(file, copy);
        Files.delete(dir.resolve("keys/" + operation.code() + ".destroyed"));
        destructions.afterSingletonsInstantiated();
        assertThat(Files.exists(file)).isFalse();
        assertThat(looksUp()).isEqualTo("410 PERSONAL_DATA_DESTROYED");
    }

    @Test
    void anotherOperationKeepsItsPeopleAndItsRefusedRecords() {
        peopleComeThrough();
        var first = operation;
        var firstRoute = route;
        begin(folder -> {});
        peopleComeThrough();
        request();
        assertThat(approve(commander)).isEqualTo("200");
        route = firstRoute;
        operation = first;
        assertThat(looksUp()).isEqualTo("200");
        var row = commander.get(firstRoute + "/refused-records").path("items").get(0);
        assertThat(commander
                        .post(
                                firstRoute + "/refused-records/"
                                        + row.path("id").asLong() + "/view",
                                "{\"reason\":\"a test looks\"}")
                        .path("text")
                        .asString())
                .contains(NAME);
        assertThat(UUID.fromString(row.path("recordId").asString())).isNotNull();
    }
}
