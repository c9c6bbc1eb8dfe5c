package org.hucheng.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.hucheng.Aldermere;
import org.hucheng.HuchengTest;
import org.hucheng.identity.Devices;
import org.hucheng.operations.Operations;
import org.hucheng.scenario.Scenarios;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The kinds of record that can have a period of their own, each with its tables, and how a scenario names them. */
@HuchengTest
class RetainedKindsTest {
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
    List<RetainedRecords> records;

    @Autowired
    TransactionTemplate transaction;

    private Ended begin(Aldermere.Change change) {
        return Ended.load(port, operations, devices, jdbc, Aldermere.load(scenarios, change));
    }

    private static Aldermere.Change saying(String line, String other) {
        return folder -> {
            var file = folder.resolve("operation.yaml");
            String text = Files.readString(file);
            assertThat(text).contains(line);
            Files.writeString(file, text.replace(line, other));
        };
    }

    private long rows(String sql, Ended end) {
        return jdbc.sql(sql)
                .param("operation", end.operation.id())
                .query(Long.class)
                .single();
    }

    /** What a kind counts is what it ends, and nothing is left; of a device and of a refused line the row stays. */
    @Test
    void everyKindEndsWhatItCounts() {
        var end = begin(folder -> {});
        end.peopleComeThrough();
        assertThat(end.phone.send(end.phone.record("position", Ended.AT, "{\"lon\":-71.35,\"lat\":44.25}")))
                .containsExactly("accepted");
        assertThat(end.looksUp()).isEqualTo("200");
        assertThat(end.post(
                        end.officer,
                        "/persons-requests",
                        "{\"kind\":\"access\",\"idNumber\":\"" + Ended.NUMBER
                                + "\",\"checked\":\"document-seen\",\"reason\":\"asked at the desk\"}"))
                .matches("20[01]");
        Instant later = Instant.now().plus(Duration.ofDays(2));
        for (RetainedRecords kind : records) {
            if (kind.kind().how() == RecordKind.How.PARTITIONS) {
                continue; // only what two people have decided
            }
            var reference = Reference.ENDED;
            var counted = kind.count(end.operation, reference, later);
            String name = kind.kind().code();
            assertThat(counted.values()).as(name).allMatch(n -> n > 0);
            assertThat(kind.oldest(end.operation, reference)).as(name).isPresent();
            assertThat(inOne(() -> kind.end(end.operation, reference, later, 1_000)))
                    .as(name)
                    .isEqualTo(counted);
            assertThat(kind.count(end.operation, reference, later).values())
                    .as(name)
                    .allMatch(n -> n == 0);
            assertThat(kind.oldest(end.operation, reference)).as(name).isEmpty();
            assertThat(inOne(() -> kind.end(end.operation, reference, later, 1_000)))
                    .as(name)
                    .isEmpty();
            for (Reference other : kind.kind().references()) {
                assertThat(kind.count(end.operation, other, later).values())
                        .as(name)
                        .allMatch(n -> n == 0);
            }
        }
        assertThat(records).hasSize(RecordKind.values().length);
        assertThat(rows("select count(*) from intake.journal where operation_id = :operation", end))
                .isEqualTo(3);
        assertThat(rows("select count(*) from intake.refused where operation_id = :operation and sealed is null", end))
                .isEqualTo(1);
        assertThat(rows(
                        "select count(*) from identity.device where operation_id = :operation and revoked_by = 'retention' and public_key is null",
                        end))
                .isEqualTo(1);
        assertThat(end.phone
                        .send(end.phone.record("position", Ended.AT, "{\"lon\":-71.35,\"lat\":44.25}"))
                        .toString())
                .contains("401");
    }

    private Map<String, Long> inOne(Supplier<Map<String, Long>> work) {
        return transaction.execute(status -> work.get());
    }

    @Test
    void aScenarioSaysItsPeriodsClearly() {
        assertThatThrownBy(() ->
                        begin(saying("    absences: {days: 30, from: closed}", "    horses: {days: 30, from: closed}")))
                .hasMessageContaining("KEY_UNKNOWN")
                .hasMessageContaining("horses");
        assertThatThrownBy(() ->
                        begin(saying("absences: {days: 30, from: closed}", "absences: {days: 30, from: collected}")))
                .hasMessageContaining("CHOICE_UNKNOWN");
        assertThatThrownBy(
                        () -> begin(saying("positions: {days: 2, from: ended}", "positions: {days: 31, from: ended}")))
                .hasMessageContaining("RETENTION_BEYOND_KEYS");
        assertThatThrownBy(() -> begin(saying("positions: {days: 2, from: ended}", "positions: {from: ended}")))
                .hasMessageContaining("VALUE_MISSING");
    }
}
