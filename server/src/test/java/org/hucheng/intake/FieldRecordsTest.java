package org.hucheng.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hucheng.Aldermere;
import org.hucheng.HuchengTest;
import org.hucheng.Phone;
import org.hucheng.identity.Devices;
import org.hucheng.inspection.Inspections;
import org.hucheng.operations.OperationView;
import org.hucheng.operations.Operations;
import org.hucheng.scenario.Scenarios;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HuchengTest
class FieldRecordsTest {
    private static final String AT = "2025-08-14T09:30:00-04:00";
    private static final String CAR = """
            {"post":"RC-1","plate":"AB 12-34","disposition":"let-through","people":[{"name":"Resident 1","idNumber":"X-100001","disposition":"let-through"},{"disposition":"let-through"}]}""";

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
    RefusedDesk desk;

    @Autowired
    JdbcClient jdbc;

    private OperationView operation;
    private Phone phone;

    @BeforeEach
    void aPhoneAtARoadClosure() {
        operation = operations.get(Aldermere.load(scenarios));
        phone = phone("phone-1", "RC-1");
    }

    private Phone phone(String code, String post) {
        return Phone.enrolled(port, devices, operation.id(), code, post);
    }

    private String car() {
        return phone.record("vehicle-inspection", AT, CAR);
    }

    private String totals() {
        var totals = inspections.totals(
                operation.id(), operation.period().from(), operation.period().to());
        long rows = jdbc.sql("select count(*) from inspection.vehicle where operation_id = ?")
                .param(operation.id())
                .query(Long.class)
                .single();
        return totals.vehicles() + " vehicles, " + totals.people() + " people, " + rows + " rows";
    }

    @Test
    void countsWhatItAccepts() {
        assertThat(phone.send(car(), car())).containsExactly("accepted", "accepted");
        assertThat(totals()).isEqualTo("2 vehicles, 4 people, 2 rows");
    }

    /** Few rows go as arrays in one round trip, many by COPY: what is stored must not tell which. */
    @Test
    void fewRecordsAndManyAreStoredAlike() {
        phone.send(car());
        String few = stored();
        phone.send(IntStream.range(0, 150).mapToObj(n -> car()).toArray(String[]::new));
        assertThat(few).contains("RC-1").contains("let-through").contains("null");
        assertThat(stored().lines().distinct()).containsExactly(few);
        assertThat(totals()).isEqualTo("151 vehicles, 302 people, 151 rows");
    }

    /** Every stored row but for ids, sequence numbers, arrival and sealing, which differ by record. */
    private String stored() {
        return String.join(
                "\n", jdbc.sql("""
                        select concat_ws(' ', j.type, j.device_id, j.recorded_at, v.recorded_at, v.post_id, p.code, v.device_id,
                                coalesce(v.lane::text, 'null'), v.people, v.plate_token, coalesce(v.origin, 'null'), v.disposition,
                                (select string_agg(concat_ws(' ', n, post_id, on_foot, coalesce(subject_token::text, 'null'),
                                        coalesce(temperature::text, 'null'), coalesce(origin, 'null'), disposition, sealed is null), ', ' order by n)
                                   from inspection.person i where i.operation_id = v.operation_id and i.id = v.id))
                          from inspection.vehicle v
                          join intake.journal j on j.operation_id = v.operation_id and j.id = v.id
                          join posts.post p on p.id = v.post_id
                         where v.operation_id = ?
                        """).param(operation.id()).query(String.class).list());
    }

    @Test
    void answersAReSentRecordWithoutCountingItAgain() {
        String first = car();
        String second = car();
        phone.send(first, second);
        assertThat(phone.send(first, second, car())).containsExactly("duplicate", "duplicate", "accepted");
        assertThat(phone.send(first, first)).containsExactly("duplicate", "duplicate");
        assertThat(totals()).isEqualTo("3 vehicles, 6 people, 3 rows");
    }

    @Test
    void takesWhatArrivesOutOfOrder() {
        String first = car();
        String second = car();
        String third = car();
        assertThat(phone.send(third)).containsExactly("accepted");
        assertThat(phone.send(first, second, third)).containsExactly("accepted", "accepted", "duplicate");
        assertThat(totals()).isEqualTo("3 vehicles, 6 people, 3 rows");
    }

    @Test
    void theSameRecordTwiceInOneUploadCountsOnce() {
        String line = car();
        assertThat(phone.send(line, line)).containsExactly("accepted", "duplicate");
        assertThat(totals()).isEqualTo("1 vehicles, 2 people, 1 rows");
    }

    @Test
    void anIdIsNeverUsedTwice() {
        String id = UUID.randomUUID().toString();
        phone.send(phone.record(id, 1, "vehicle-inspection", AT, CAR));
        String other = CAR.replace("AB 12-34", "ZZ 99");
        assertThat(phone.send(phone.record(id, 1, "vehicle-inspection", AT, other)))
                .containsExactly("refused ID_REUSED");
        assertThat(phone.send(phone.record(id, 9, "vehicle-inspection", AT, other)))
                .containsExactly("refused ID_REUSED");
        var second = phone("phone-2", "RC-1");
        assertThat(second.send(
                        second.record(id, 1, "vehicle-inspection", AT, CAR),
                        second.record("vehicle-inspection", AT, CAR)))
                .containsExactly("refused ID_REUSED", "accepted");
        assertThat(totals()).isEqualTo("2 vehicles, 4 people, 2 rows");
        assertThat(desk.countOpen(operation.id())).isEqualTo(3);
    }

    @Test
    void aBadLineHarmsNoOther() {
        assertThat(phone.send(
                        car(),
                        "{\"id\":\"" + UUID.randomUUID() + "\", broken",
                        "[]",
                        "42",
                        phone.record("dance", AT, "{}"),
                        phone.record("not-an-id", 5, "vehicle-inspection", AT, CAR),
                        phone.record("vehicle-inspection", AT, "{}"),
                        phone.record("vehicle-inspection", AT, CAR.replace("RC-1", "RC-99")),
                        phone.record("vehicle-inspection", AT, CAR.replace("RC-1", "RC-2")),
                        phone.record("vehicle-inspection", "2025-08-14T06:00:00-04:00", CAR),
                        phone.record("vehicle-inspection", "2025-08-17T20:00:00-04:00", CAR),
                        phone.record("vehicle-inspection", "2025-08-13T23:59:59-04:00", CAR),
                        phone.record("vehicle-inspection", "2025-08-18T00:00:00-04:00", CAR),
                        phone.record("vehicle-inspection", "2999-01-01T00:00:00Z", CAR),
                        phone.record("vehicle-inspection", "yesterday", CAR),
                        phone.record(
                                "vehicle-inspection", AT, CAR.replace("let-through\",\"people", "eaten\",\"people")),
                        phone.record("vehicle-inspection", AT, CAR.replace("AB 12-34", "A")),
                        phone.record("vehicle-inspection", AT, CAR.replace("X-100001", "!")),
                        phone.record("vehicle-inspection", AT, CAR.replace("AB 12-34", "A\\u0000B12")),
                        car().replace("phone-1", "phone-7"),
                        phone.record("tally", AT, """
                                {"post":"RC-1","from":"2025-08-14T09:00:00-04:00","to":"2025-08-14T09:30:00-04:00","vehicles":1e40,"people":3,"disposition":"let-through"}"""),
                        phone.record("tally", AT, """
                                {"post":"RC-1","from":"2025-08-14T09:00:00-04:00","to":"2025-08-14T09:30:00-04:00","vehicles":99999999999999999999,"people":3,"disposition":"let-through"}"""),
                        phone.record("check-in", AT, "{\"post\":\"RC-1\",\"member\":\"nobody\"}"),
                        car()))
                .containsExactly(
                        "accepted",
                        "refused MALFORMED_LINE",
                        "refused MALFORMED_LINE",
                        "refused MALFORMED_LINE",
                        "refused UNKNOWN_TYPE",
                        "refused FIELD_INVALID",
                        "refused FIELD_MISSING",
                        "refused POST_NOT_FOUND",
                        "refused DEVICE_NOT_FOR_POST",
                        "refused POST_NOT_OPEN",
                        "refused POST_NOT_OPEN",
                        "refused TIME_BEFORE_OPERATION",
                        "refused TIME_AFTER_OPERATION",
                        "refused TIME_IN_FUTURE",
                        "refused FIELD_INVALID",
                        "refused DISPOSITION_UNKNOWN",
                        "refused PLATE_INVALID",
                        "refused ID_NUMBER_INVALID",
                        "refused FIELD_INVALID",
                        "refused DEVICE_MISMATCH",
                        "refused FIELD_INVALID",
                        "refused COUNT_OUT_OF_RANGE",
                        "refused MEMBER_NOT_FOUND",
                        "accepted");
        assertThat(totals()).isEqualTo("2 vehicles, 4 people, 2 rows");
        assertThat(desk.countOpen(operation.id())).isEqualTo(22);
    }

    @Test
    void aTemperatureIsChecked() {
        String walker = "{\"post\":\"RC-1\",\"temperature\":%s,\"disposition\":\"%s\"}";
        assertThat(phone.send(
                        phone.record("person-inspection", AT, walker.formatted("36.5", "let-through")),
                        phone.record("person-inspection", AT, walker.formatted("97.9", "let-through")),
                        phone.record("person-inspection", AT, walker.formatted("1e400", "let-through")),
                        phone.record("person-inspection", AT, walker.formatted("\"36.5\"", "let-through")),
                        phone.record("person-inspection", AT, walker.formatted("37.3", "let-through")),
                        phone.record("person-inspection", AT, walker.formatted("37.3", "turned-away"))))
                .containsExactly(
                        "accepted",
                        "refused TEMPERATURE_OUT_OF_RANGE",
                        "refused FIELD_INVALID",
                        "refused FIELD_INVALID",
                        "refused TEMPERATURE_DISPOSITION",
                        "accepted");
        assertThat(totals()).isEqualTo("0 vehicles, 2 people, 0 rows");
    }

    @Test
    void namedAndTallyCountsReconcile() {
        String tally = """
                {"post":"RC-1","from":"2025-08-14T09:00:00-04:00","to":"2025-08-14T09:30:00-04:00","vehicles":40,"people":95,"disposition":"let-through"}""";
        assertThat(phone.send(car(), phone.record("tally", AT, tally))).containsExactly("accepted", "accepted");
        assertThat(totals()).isEqualTo("41 vehicles, 97 people, 1 rows");
    }

    @Test
    void linesThatAreNotTextAreKeptAsBytes() {
        byte[] line = car().getBytes(StandardCharsets.UTF_8);
        byte[] bad = line.clone();
        bad[new String(line, StandardCharsets.UTF_8).indexOf("Resident")] = (byte) 0xff;
        byte[] body = new byte[bad.length + 1 + line.length];
        System.arraycopy(bad, 0, body, 0, bad.length);
        body[bad.length] = '\n';
        System.arraycopy(line, 0, body, bad.length + 1, line.length);
        assertThat(phone.send(body, false)).containsExactly("refused INVALID_UTF8", "accepted");
    }

    @Test
    void aTenMegabyteLineIsRefusedAndTheNextOneTaken() {
        String huge = phone.record("vehicle-inspection", AT, CAR.replace("Resident 1", "x".repeat(10_000_000)));
        assertThat(phone.send(huge, car())).containsExactly("refused LINE_TOO_LONG", "accepted");
    }

    @Test
    void compressedUploadsAreTakenAndBrokenOnesUpToTheBreak() {
        byte[] whole = Phone.gzip(
                String.join("\n", IntStream.range(0, 300).mapToObj(i -> car()).toList()) + "\n");
        var answers = phone.send(Arrays.copyOf(whole, whole.length / 2), true);
        assertThat(answers).hasSizeGreaterThan(20).hasSizeLessThan(300);
        assertThat(answers.getLast()).isEqualTo("refused TRUNCATED_BODY");
        assertThat(answers.subList(0, answers.size() - 1)).containsOnly("accepted");
        var again = phone.send(whole, true);
        assertThat(again).hasSize(300).containsOnly("accepted", "duplicate");
        assertThat(totals()).isEqualTo("300 vehicles, 600 people, 300 rows");
    }

    @Test
    void whatIsNotGzipAtAllIsRefused() {
        assertThat(phone.send("no gzip".getBytes(StandardCharsets.UTF_8), true))
                .containsExactly("refused TRUNCATED_BODY");
    }

    @Test
    void fiveThousandAreTakenAndOneMoreIsNot() {
        var lines = IntStream.range(0, 5_001)
                .mapToObj(i ->
                        phone.record("person-inspection", AT, "{\"post\":\"RC-1\",\"disposition\":\"let-through\"}"))
                .toArray(String[]::new);
        assertThat(phone.send(lines)).containsExactly("413 TOO_MANY_RECORDS");
        assertThat(totals()).isEqualTo("0 vehicles, 0 people, 0 rows");
        assertThat(phone.send(Arrays.copyOf(lines, 5_000))).hasSize(5_000).containsOnly("accepted");
        assertThat(totals()).isEqualTo("0 vehicles, 5000 people, 0 rows");
    }

    @Test
    void anEmptyUploadIsNoMistake() {
        assertThat(phone.send("", "  ", "")).isEmpty();
    }

    @Test
    void aStrangersTokenOpensNothing() {
        assertThat(new Phone(port, "phone-1", "hcd_wrong").send(car())).containsExactly("401 DEVICE_TOKEN_ENDED");
    }

    @Test
    void nothingPersonalLiesOpenInTheDatabase() {
        phone.send(car(), phone.record("vehicle-inspection", AT, CAR.replace("RC-1", "RC-9")));
        for (String table : List.of("intake.journal", "intake.refused", "inspection.vehicle", "inspection.person")) {
            var rows = jdbc.sql("select t::text from " + table + " t")
                    .query(String.class)
                    .list();
            assertThat(rows)
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row)
                            .doesNotContain("AB1234", "AB 12-34", "Resident 1", "X-100001")
                            .doesNotContain(hex("AB1234"), hex("AB 12-34"), hex("Resident 1"), hex("X-100001")));
        }
    }

    @Test
    void manyPhonesAtOncePutNothingTwiceAndLoseNothing() throws Exception {
        var phones = IntStream.range(0, 12)
                .mapToObj(i -> phone("p" + i, i % 2 == 0 ? "RC-1" : null))
                .toList();
        var threads = phones.stream()
                .map(p -> Thread.ofVirtual().start(() -> {
                    for (int round = 0; round < 20; round++) {
                        String line = p.record("vehicle-inspection", AT, CAR);
                        p.send(line);
                        p.send(line, p.record("vehicle-inspection", AT, CAR));
                    }
                }))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(totals()).isEqualTo("480 vehicles, 960 people, 480 rows");
    }

    private static String hex(String text) {
        return java.util.HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
