package org.hucheng.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.hucheng.HuchengTest;
import org.hucheng.Phone;
import org.hucheng.identity.Devices;
import org.hucheng.kernel.Language;
import org.hucheng.operations.Operations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An operation's period may be changed by loading again, but never so that it leaves out records that exist. */
@HuchengTest
class PeriodTest {
    private static final String WHOLE = "period: {from: 2025-08-14, to: 2025-08-17}";

    @LocalServerPort
    int port;

    @Autowired
    Scenarios scenarios;

    @Autowired
    Operations operations;

    @Autowired
    Devices devices;

    @TempDir
    Path dir;

    @Test
    void aPeriodDoesNotBecomeShorterThanItsRecordsReach() {
        var copy = loaded("with-records");
        var phone = phone("with-records");
        assertThat(phone.send(
                        phone.record("check-in", "2025-08-14T07:05:00-04:00", member("engine-1-f02")),
                        phone.record("check-in", "2025-08-17T18:59:59-04:00", member("engine-1-f03")),
                        phone.record("tally", "2025-08-17T18:00:00-04:00", TALLY),
                        phone.record("vehicle-inspection", "2025-08-17T18:10:00-04:00", VEHICLE),
                        phone.record("person-inspection", "2025-08-17T18:20:00-04:00", PERSON)))
                .containsOnly("accepted");

        copy.replace("operation.yaml", WHOLE, "period: {from: 2025-08-15, to: 2025-08-17}")
                .replace("post-orders.csv", "2025-08-14T", "2025-08-15T");
        assertThat(english()).containsExactly(line() + refusal(1));

        copy.replace(
                        "operation.yaml",
                        "period: {from: 2025-08-15, to: 2025-08-17}",
                        "period: {from: 2025-08-14, to: 2025-08-16}")
                .replace("post-orders.csv", "2025-08-17T", "2025-08-16T");
        assertThat(english()).containsExactly(line() + refusal(4));
        assertThat(scenarios.load(dir, false).findings().getFirst().in(Language.ZH))
                .isEqualTo(line() + "这个行动已有 4 条记录在此期限之外，期限不能缩短到记录以内");
        assertThat(operations.get("with-records").period().to())
                .as("all or nothing")
                .hasToString("2025-08-17");
    }

    @Test
    void aPeriodMayBecomeShorterWhereNothingWasRecordedAndLongerAtAnyTime() {
        var copy = loaded("shorter");
        var phone = phone("shorter");
        assertThat(phone.send(phone.record("tally", "2025-08-16T23:59:59-04:00", TALLY)))
                .containsExactly("accepted");
        copy.replace("operation.yaml", WHOLE, "period: {from: 2025-08-14, to: 2025-08-16}")
                .replace("post-orders.csv", "2025-08-17T", "2025-08-16T");
        assertThat(english()).isEmpty();
        copy.replace("operation.yaml", "to: 2025-08-16}", "to: 2025-08-30}");
        assertThat(english()).isEmpty();
    }

    private static final String TALLY =
            "{\"post\":\"RC-1\",\"from\":\"2025-08-16T17:00:00-04:00\",\"to\":\"2025-08-16T18:00:00-04:00\",\"vehicles\":3,\"people\":7,\"disposition\":\"let-through\"}";
    private static final String VEHICLE =
            "{\"post\":\"RC-1\",\"plate\":\"ABC 123\",\"disposition\":\"let-through\",\"people\":[{\"disposition\":\"let-through\"}]}";
    private static final String PERSON = "{\"post\":\"RC-1\",\"disposition\":\"let-through\"}";

    private static String member(String code) {
        return "{\"member\":\"" + code + "\",\"post\":\"RC-1\"}";
    }

    private ScenarioCopy loaded(String code) {
        var copy = ScenarioCopy.of("aldermere-2025", dir, code);
        assertThat(english()).isEmpty();
        return copy;
    }

    private Phone phone(String operation) {
        return Phone.enrolled(port, devices, operations.get(operation).id(), "phone-1", null);
    }

    private String line() {
        return "operation.yaml:11: ";
    }

    private static String refusal(int records) {
        return "the operation already has records outside this period (" + records
                + "); it cannot become shorter than they reach";
    }

    private List<String> english() {
        return scenarios.load(dir, false).findings().stream()
                .map(f -> f.in(Language.EN))
                .toList();
    }
}
