package org.hucheng.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.hucheng.kernel.DayWindow;
import org.hucheng.kernel.Language;
import org.hucheng.kernel.Text;
import org.hucheng.operations.Area;
import org.hucheng.operations.FoundingOrder;
import org.hucheng.operations.OperationView;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Which days end which records. An operation in Shanghai time, eight hours ahead of UTC, whose last day is 30 September. */
class RetentionRuleTest {
    private static final Text NAME = new Text("某行动", "an operation");

    private static OperationView operation(String zone, String retention) {
        return new OperationView(
                1,
                "op",
                NAME,
                "quarantine",
                Language.EN,
                ZoneId.of(zone),
                null,
                new Area("A", NAME),
                new DayWindow(LocalDate.parse("2026-09-01"), LocalDate.parse("2026-09-30")),
                90,
                new FoundingOrder("1", NAME, NAME, LocalDate.EPOCH, null, LocalDate.EPOCH, NAME),
                JsonMapper.shared().readTree("{\"privacy\":{\"retention\":" + retention + "}}"));
    }

    private static String due(String rule, String today) {
        var operation = operation("Asia/Shanghai", "{" + rule + "}");
        return RetentionRule.of(operation)
                .getFirst()
                .dueBefore(operation, LocalDate.parse(today))
                .map(Instant::toString)
                .orElse("nothing");
    }

    @Test
    void aRecordIsKeptThroughTheLastOfItsDays() {
        String absences = "\"absences\":{\"days\":7,\"from\":\"closed\"}";
        // away until the 3rd, kept through the 10th: on the 11th everything before the 4th is due
        assertThat(due(absences, "2026-09-10")).isEqualTo("2026-09-02T16:00:00Z");
        assertThat(due(absences, "2026-09-11")).isEqualTo("2026-09-03T16:00:00Z");
        var operation = operation("Asia/Shanghai", "{" + absences + "}");
        assertThat(RetentionRule.of(operation).getFirst().dueOn(operation, Instant.parse("2026-09-03T10:00:00Z")))
                .hasToString("2026-09-11");
    }

    @Test
    void aPartitionThatIsOnlyPartlyDueWaits() {
        String vehicles = "\"vehicle-checks\":{\"days\":7,\"from\":\"collected\"}";
        assertThat(due(vehicles, "2026-09-11")).isEqualTo("2026-09-03T00:00:00Z");
        var operation = operation("Asia/Shanghai", "{" + vehicles + "}");
        var rule = RetentionRule.of(operation).getFirst();
        // 2 September 22:00 UTC is the 3rd there: kept through the 10th; its partition ends with the 2nd in UTC
        assertThat(rule.dueOn(operation, Instant.parse("2026-09-02T22:00:00Z"))).hasToString("2026-09-11");
        // 3 September 10:00 UTC: its partition goes on until the 4th, 8 o'clock there
        assertThat(rule.dueOn(operation, Instant.parse("2026-09-03T10:00:00Z"))).hasToString("2026-09-12");
    }

    @Test
    void nothingIsDueFromTheEndBeforeTheEnd() {
        String positions = "\"positions\":{\"days\":2,\"from\":\"ended\"}";
        assertThat(due(positions, "2026-10-02")).isEqualTo("nothing");
        assertThat(due(positions, "2026-10-03")).isEqualTo("2026-10-02T16:00:00Z");
        var operation = operation("Asia/Shanghai", "{" + positions + "}");
        var rule = RetentionRule.of(operation).getFirst();
        assertThat(rule.dueOn(operation, Instant.parse("2026-09-20T10:00:00Z"))).hasToString("2026-10-03");
        assertThat(rule.dueOn(operation, Instant.parse("2026-11-20T10:00:00Z")))
                .as("one that came when the period was over is due with the next day")
                .hasToString("2026-11-21");
        String people = "\"person-checks\":{\"days\":0,\"from\":\"ended\"}";
        assertThat(due(people, "2026-09-30")).isEqualTo("nothing");
        assertThat(due(people, "2026-10-01"))
                .as("the last day whole, although its partition goes on in UTC")
                .isEqualTo("2026-10-01T00:00:00Z");
    }

    @Test
    void aKindWithoutAPeriodHasNoRule() {
        assertThat(RetentionRule.of(operation("America/New_York", "{}"))).isEmpty();
    }
}
