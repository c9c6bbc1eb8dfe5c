package org.hucheng.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hucheng.planning.DutyOffice.leaves;

import java.util.HashSet;
import java.util.List;
import org.hucheng.Aldermere;
import org.hucheng.HuchengTest;
import org.hucheng.scenario.Scenarios;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From demand to what is in force: planned, stopped, interrupted, approved by another, checked, published, revised. */
@HuchengTest
class PublishingTest {
    private static final int SEATS = 322;

    @LocalServerPort
    int port;

    @Autowired
    Scenarios scenarios;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Planner planner;

    private DutyOffice office;

    @BeforeEach
    void anOffice() {
        office = new DutyOffice(port, Aldermere.load(scenarios));
    }

    private String post(org.hucheng.Desk desk, int number, String act, String more) {
        return desk.status("POST", office.route("/rosters/" + number + "/" + act), office.revision(number, more));
    }

    private int rows(String sql) {
        return jdbc.sql(sql.replace("{op}", "(select id from operations.operation where code = :op)"))
                .param("op", office.operation)
                .query(Integer.class)
                .single();
    }

    @Test
    void aPlanThatAnotherApprovedIsPublishedAndInForce() {
        int number = office.planned();
        var draft = office.roster(number);
        assertThat(List.of(
                        draft.path("state").asString(),
                        draft.path("seats").asInt(),
                        draft.path("duties").asInt(),
                        draft.path("holes").asInt()))
                .isEqualTo(List.of("draft", SEATS, SEATS, 0));
        assertThat(draft.path("score").path("gap").asDouble()).isBetween(0.0, 1.0);
        assertThat(draft.path("fairness")
                        .path("nights")
                        .valueStream()
                        .mapToInt(p -> p.path(1).asInt())
                        .sum())
                .isEqualTo(office.planner
                        .get(office.route("/rosters/" + number + "/grid"))
                        .path("members")
                        .path("code")
                        .size());
        assertThat(post(office.planner, number, "publish", "")).isEqualTo("409 ROSTER_NOT_IN_STATE");
        assertThat(post(office.planner, number, "approve", "")).isEqualTo("403 APPROVER_IS_PLANNER");
        assertThat(post(office.approver, number, "approve", "")).isEqualTo("200");
        assertThat(post(office.approver, number, "publish", ", \"reason\": \"first\""))
                .isEqualTo("200");
        assertThat(
                        rows(
                                "select count(*) from planning.published_duty where operation_id = {op} and from_version = 1 and until_version is null"))
                .isEqualTo(SEATS);
        assertThat(rows("select count(*) from planning.working_duty where operation_id = {op}"))
                .isZero();
        assertThat(
                        rows(
                                "select count(*) from audit.entry where operation_id = {op} and act in ('planning.begun', 'planning.approved', 'planning.published')"))
                .isEqualTo(3);
        assertThat(office.planner
                        .get(office.route("/duties?from=2025-08-15&post=RC-1&limit=1"))
                        .path("total")
                        .asInt())
                .isEqualTo(4);
        var awaited = office.planner
                .get(office.route("/posts/RC-1/presence?at=2025-08-15T09:00:00-04:00"))
                .path("awaited");
        assertThat(awaited.size()).isEqualTo(2);
        var gap = office.planner
                .get(office.route("/gaps?post=RC-1&at=2025-08-15T09:00:00-04:00"))
                .path("items")
                .path(0);
        assertThat(gap.path("expected").path(0).path("member").asString()).startsWith("patrol-west-");
        var busy = new HashSet<String>();
        office.duties(number, "?version=latest").stream()
                .filter(d -> d.day().toString().equals("2025-08-15"))
                .forEach(d -> busy.add(d.member()));
        assertThat(gap.path("candidates")
                        .valueStream()
                        .map(c -> c.path("member").asString()))
                .doesNotContainAnyElementsOf(busy);
    }

    @Test
    void theSameSeedAndRoundsGiveTheSameRoster() {
        int number = office.planned();
        var once = office.duties(number, "");
        office.planner.post(
                office.route("/rosters/" + number + "/plan"),
                office.revision(number, ", \"rounds\": 4, \"boundRounds\": 4"));
        office.untilPlanned(number);
        assertThat(office.duties(number, "")).isEqualTo(once);
    }

    @Test
    void whatIsStoppedKeepsTheBestSoFar() {
        int number = office.planner
                .post(office.route("/rosters"), "{\"from\": \"2025-08-14\", \"days\": 4, \"seconds\": 600}")
                .path("number")
                .asInt();
        assertThat(office.planner.status("POST", office.route("/rosters/" + number + "/stop"), "{}"))
                .isEqualTo("200");
        office.untilPlanned(number);
        assertThat(office.roster(number).path("state").asString()).isEqualTo("draft");
        assertThat(office.roster(number).path("duties").asInt()).isEqualTo(SEATS);
    }

    @Test
    void aPlanWhoseServerIsGoneIsInterruptedAndCanBePlannedAgain() {
        int number = office.planned();
        int fresh = rows(
                "update planning.roster set state = 'planning', heartbeat = clock_timestamp() - interval '5 seconds' where operation_id = {op} returning number");
        planner.beat();
        assertThat(office.state(fresh)).isEqualTo("planning");
        rows(
                "update planning.roster set heartbeat = clock_timestamp() - interval '1 minute' where operation_id = {op} returning number");
        planner.beat();
        assertThat(office.state(number)).isEqualTo("interrupted");
        assertThat(post(office.approver, number, "approve", "")).isEqualTo("409 ROSTER_NOT_IN_STATE");
        assertThat(post(office.planner, number, "plan", ", \"rounds\": 2, \"boundRounds\": 0"))
                .isEqualTo("200");
        office.untilPlanned(number);
        assertThat(office.state(number)).isEqualTo("draft");
    }

    @Test
    void theCheckerKeepsWhatBreaksARuleFromBeingPublished() {
        int number = office.planned();
        post(office.approver, number, "approve", "");
        var duty = office.duties(number, "").getFirst();
        assertThat(office.planner.status(
                        "POST", office.route("/absences"), """
                {"member": "%s", "from": "%s", "to": "%s", "kind": "quarantine"}""".formatted(duty.member(), duty.day(), duty.day())))
                .isEqualTo("201");
        var refused = office.approver.send(
                "POST", office.route("/rosters/" + number + "/publish"), office.revision(number, ""));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("RULES_BROKEN", "[\"AVAILABILITY\"]");
        assertThat(rows("select count(*) from planning.published_duty where operation_id = {op}"))
                .isZero();
        assertThat(post(office.approver, number, "return", ", \"reason\": \"quarantine\""))
                .isEqualTo("200");
        assertThat(post(office.planner, number, "plan", ", \"rounds\": 2, \"boundRounds\": 0"))
                .isEqualTo("200");
        office.untilPlanned(number);
        post(office.approver, number, "approve", "");
        assertThat(post(office.approver, number, "publish", "")).isEqualTo("200");
    }

    @Test
    void versionsAreKeptAndTellWhatDiffers() {
        int number = office.published();
        var before = office.duties(number, "?version=1");
        assertThat(office.planner.status("POST", office.route("/rosters/" + number + "/revise"), "{}"))
                .isEqualTo("200");
        var gone =
                before.stream().filter(d -> d.post().equals("LO-1")).findFirst().orElseThrow();
        office.planner.post(office.route("/rosters/" + number + "/changes"), office.changes(number, leaves(gone)));
        assertThat(office.duties(number, "?version=latest")).isEqualTo(before);
        post(office.approver, number, "approve", "");
        assertThat(post(office.approver, number, "publish", "")).isEqualTo("200");
        assertThat(office.duties(number, "?version=1")).isEqualTo(before);
        assertThat(office.duties(number, "?version=2")).hasSize(SEATS - 1).doesNotContain(gone);
        var diff = office.planner
                .get(office.route("/rosters/" + number + "/versions/2/diff"))
                .path("items");
        assertThat(diff.size()).isEqualTo(1);
        assertThat(diff.path(0).path("member").asString() + diff.path(0).has("after"))
                .isEqualTo(gone.member() + "false");
        assertThat(office.planner
                        .get(office.route("/rosters/" + number + "/versions"))
                        .path("items")
                        .findValuesAsString("removed"))
                .containsExactly("1", "0");
        assertThat(rows("select count(*) from planning.published_duty where operation_id = {op}"))
                .isEqualTo(SEATS);
        assertThat(office.planner.status("GET", office.route("/rosters/" + number + "/grid?version=3"), null))
                .isEqualTo("404 VERSION_NOT_FOUND");
    }

    @Test
    void aDiscardedRevisionLeavesTheVersionInForce() {
        int number = office.published();
        office.planner.post(office.route("/rosters/" + number + "/revise"), "{}");
        var duty = office.duties(number, "").getFirst();
        office.planner.status(
                "POST", office.route("/rosters/" + number + "/changes"), office.changes(number, leaves(duty)));
        assertThat(office.planner.status("DELETE", office.route("/rosters/" + number), null))
                .isEqualTo("204");
        assertThat(office.roster(number).path("state").asString()).isEqualTo("published");
        assertThat(office.roster(number).path("holes").asInt()).isZero();
        assertThat(office.duties(number, "")).hasSize(SEATS);
    }

    @Test
    void twoRostersNeverHaveTheSamePostOnADay() {
        office.planned();
        assertThat(office.planner.status("POST", office.route("/rosters"), "{\"from\": \"2025-08-16\", \"days\": 1}"))
                .isEqualTo("409 ROSTER_OVERLAPS");
        assertThat(office.planner.status("POST", office.route("/rosters"), "{\"from\": \"2025-08-16\", \"days\": 3}"))
                .isEqualTo("422 ROSTER_OUTSIDE_PERIOD");
        assertThat(office.planner.status("POST", office.route("/rosters"), "{\"from\": \"2025-08-16\", \"days\": 36}"))
                .isEqualTo("422 FIELD_INVALID");
    }

    @Test
    void aUnitsRosterIsForItsPostsAndLeavesOthersDutiesAlone() {
        String body = "{\"from\": \"2025-08-14\", \"days\": 4, \"unit\": \"%s\", \"rounds\": 2, \"boundRounds\": 0}";
        int east = office.planner
                .post(office.route("/rosters"), body.formatted("patrol-east"))
                .path("number")
                .asInt();
        office.untilPlanned(east);
        post(office.approver, east, "approve", "");
        assertThat(post(office.approver, east, "publish", "")).isEqualTo("200");
        assertThat(office.duties(east, "")).allSatisfy(d -> assertThat(d.post()).isIn("RC-3", "RC-4", "RC-5"));
        int west = office.planner
                .post(office.route("/rosters"), body.formatted("patrol-west"))
                .path("number")
                .asInt();
        office.untilPlanned(west);
        post(office.approver, west, "approve", "");
        assertThat(post(office.approver, west, "publish", "")).isEqualTo("200");
        var twice = new HashSet<List<Object>>();
        for (int number : List.of(east, west)) {
            office.duties(number, "")
                    .forEach(d ->
                            assertThat(twice.add(List.of(d.member(), d.day()))).isTrue());
        }
    }
}
