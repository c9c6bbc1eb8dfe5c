package org.hucheng.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hucheng.planning.DutyOffice.leaves;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.hucheng.Aldermere;
import org.hucheng.HuchengTest;
import org.hucheng.operations.Operations;
import org.hucheng.planning.DutyOffice.OnDuty;
import org.hucheng.scenario.Scenarios;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An operation that is running since yesterday: what is over stays, and a post that closes brings a proposal by itself. */
@HuchengTest
class RunningTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 8, 14);
    private static final Pattern DAY = Pattern.compile("2025-08-1[3-8]");

    @LocalServerPort
    int port;

    @Autowired
    Scenarios scenarios;

    @Autowired
    Operations operations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private final LocalDate today = LocalDate.now(ZoneId.of("America/New_York"));
    private DutyOffice office;
    private int number;

    @BeforeEach
    void anOperationSinceYesterday() {
        office = new DutyOffice(port, Aldermere.load(scenarios, this::sinceYesterday));
        number = office.planner
                .post(office.route("/rosters"), """
                        {"from": "%s", "days": 4, "rounds": 4, "boundRounds": 0}""".formatted(today.minusDays(1)))
                .path("number")
                .asInt();
        office.untilPlanned(number);
        office.approver.post(office.route("/rosters/" + number + "/approve"), office.revision(number, ""));
        office.approver.post(office.route("/rosters/" + number + "/publish"), office.revision(number, ""));
    }

    private void sinceYesterday(Path folder) throws IOException {
        long days = ChronoUnit.DAYS.between(FIRST, today.minusDays(1));
        for (String file : List.of(
                "operation.yaml", "indicators.yaml", "demand.csv", "post-orders.csv", "teams.csv", "absences.csv")) {
            Path path = folder.resolve(file);
            Files.writeString(
                    path,
                    DAY.matcher(Files.readString(path))
                            .replaceAll(day ->
                                    LocalDate.parse(day.group()).plusDays(days).toString())
                            .replace("basisTo: 2026-12-31", "basisTo: 2099-12-31"));
        }
    }

    private OnDuty one(LocalDate day) {
        return office.duties(number, "").stream()
                .filter(d -> d.day().equals(day) && d.post().equals("LO-1"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsOverIsNotChangedByHandAnyMore() {
        office.planner.post(office.route("/rosters/" + number + "/revise"), "{}");
        var over = office.planner.post(
                office.route("/rosters/" + number + "/changes/try"),
                office.changes(number, leaves(one(today.minusDays(1)))));
        assertThat(over.path("broken").findValuesAsString("rule")).containsExactly("FIXED");
        var tomorrow = office.planner.post(
                office.route("/rosters/" + number + "/changes/try"),
                office.changes(number, leaves(one(today.plusDays(1)))));
        assertThat(tomorrow.path("allowed").asBoolean()).isTrue();
    }

    @Test
    void plannedAgainWhatIsOverStaysAsItWas() {
        var before = office.duties(number, "");
        office.planner.post(office.route("/rosters/" + number + "/revise"), "{}");
        office.planner.post(
                office.route("/rosters/" + number + "/plan"),
                office.revision(number, ", \"rounds\": 3, \"boundRounds\": 0, \"seed\": 77"));
        office.untilPlanned(number);
        assertThat(yesterdays(office.duties(number, "")))
                .isEqualTo(yesterdays(before))
                .isNotEmpty();
        office.approver.post(office.route("/rosters/" + number + "/approve"), office.revision(number, ""));
        assertThat(office.approver.status(
                        "POST", office.route("/rosters/" + number + "/publish"), office.revision(number, "")))
                .isEqualTo("200");
    }

    private List<OnDuty> yesterdays(List<OnDuty> duties) {
        return duties.stream().filter(d -> d.day().isBefore(today)).toList();
    }

    @Test
    void aPostThatClosesBringsAProposalByItself() {
        transactions.executeWithoutResult(status -> {
            jdbc.sql("""
                            update posts.post_order set at = :at::timestamptz
                             where act = 'revoke' and post_id = (select p.id from posts.post p join operations.operation o on o.id = p.operation_id
                                                                  where o.code = :op and p.code = 'RC-3')
                            """)
                    .param("at", today.plusDays(1) + "T12:00:00-04:00")
                    .param("op", office.operation)
                    .update();
            operations.touch(operations.get(office.operation).id());
        });
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !office.planner
                        .get(office.route("/repairs"))
                        .path("items")
                        .isEmpty());
        var repair = office.planner.get(office.route("/repairs")).path("items").path(0);
        assertThat(repair.path("why").path(0).path("en").asString()).startsWith("Post RC-3 no longer asks for");
        var changes = office.planner
                .get(office.route("/repairs/" + repair.path("id").asInt()))
                .path("changes");
        assertThat(changes.valueStream()
                        .map(c -> c.path("kind").asString() + " "
                                + c.path("before").path("post").asString()))
                .containsOnly("drop RC-3");
        assertThat(changes.valueStream().map(c -> LocalDate.parse(c.path("day").asString())))
                .allSatisfy(day -> assertThat(day).isAfter(today));
    }
}
