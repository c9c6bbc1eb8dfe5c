package org.hucheng.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hucheng.planning.DutyOffice.leaves;
import static org.hucheng.planning.DutyOffice.takes;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hucheng.Aldermere;
import org.hucheng.HuchengTest;
import org.hucheng.planning.DutyOffice.OnDuty;
import org.hucheng.scenario.Scenarios;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Changes by hand: every rule has its name, and what one does another sees. */
@HuchengTest
class HandMadeTest {
    @LocalServerPort
    int port;

    @Autowired
    Scenarios scenarios;

    @Autowired
    JdbcClient jdbc;

    private DutyOffice office(String rules) {
        return new DutyOffice(port, Aldermere.load(scenarios, folder -> {
            Path operation = folder.resolve("operation.yaml");
            Files.writeString(
                    operation,
                    Files.readString(operation)
                            .replaceFirst("planning: \\{[^}]*}", "planning: {leader: supervisor" + rules + "}"));
        }));
    }

    /** Names of the rules that trying breaks; doing it is refused with the same ones and changes nothing. */
    private List<String> broken(DutyOffice office, int number, String... changes) {
        var duties = office.duties(number, "");
        String body = office.changes(number, changes);
        var tried = office.planner.post(office.route("/rosters/" + number + "/changes/try"), body);
        assertThat(tried.path("allowed").asBoolean())
                .isEqualTo(tried.path("broken").isEmpty());
        var rules = new ArrayList<String>();
        for (var rule : tried.path("broken")) {
            assertThat(rule.path("sentence").path("zh").asString()).isNotBlank();
            assertThat(rule.path("sentence").path("en").asString()).doesNotContain("two-by-twelve");
            if (!rules.contains(rule.path("rule").asString())) {
                rules.add(rule.path("rule").asString());
            }
        }
        var refused = office.planner.send("POST", office.route("/rosters/" + number + "/changes"), body);
        assertThat(refused.statusCode()).isEqualTo(422);
        var problem = new JsonMapper().readTree(refused.body());
        assertThat(problem.path("code").asString()).isEqualTo("RULES_BROKEN");
        assertThat(problem.path("details").path("rules").valueStream().map(r -> r.asString()))
                .containsExactlyElementsOf(rules);
        assertThat(office.duties(number, "")).isEqualTo(duties);
        return rules;
    }

    private static OnDuty one(List<OnDuty> duties, String post, String shift, String day, String skill) {
        return duties.stream()
                .filter(d -> d.post().equals(post)
                        && d.shift().equals(shift)
                        && d.day().toString().equals(day)
                        && d.skill().equals(skill))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyRuleThatAHandBreaksIsNamed() {
        var office = office("");
        int number = office.planned();
        var duties = office.duties(number, "");
        assertThat(broken(office, number, takes("relief-v02", "2025-08-14", "RC-1", "day")))
                .contains("SKILL", "AGENCY", "NOT_ASKED");
        assertThat(broken(office, number, takes("patrol-east-d02", "2025-08-14", "RC-1", "day")))
                .contains("POOL");
        assertThat(broken(office, number, takes("engine-2-f05", "2025-08-14", "LO-1", "day")))
                .contains("AVAILABILITY");
        var day = one(duties, "LO-1", "day", "2025-08-15", "lookout");
        assertThat(broken(office, number, takes(day.member(), "2025-08-15", "LO-2", "day")))
                .contains("OVERLAP");
        assertThat(broken(office, number, takes(day.member(), "2025-08-15", "LO-2", "night")))
                .contains("REST");
        var leader = one(duties, "EC-1", "night", "2025-08-15", "supervisor");
        assertThat(broken(office, number, leaves(leader))).containsExactly("LEADER");
    }

    @Test
    void limitsOfAWeekAndOfRunsAreNamed() {
        var office = office(", shiftsAWeek: 3, hoursAWeek: 40, daysInRow: 3, nightsInRow: 2");
        int number = office.planned();
        var duties = office.duties(number, "");
        var free = duties.stream()
                .filter(d -> d.member().equals("engine-1-f02"))
                .map(DutyOffice::leaves)
                .toList();
        assertThat(broken(office, number, onAllDays("day", free)))
                .contains("SHIFTS_A_WEEK", "HOURS_A_WEEK", "DAYS_IN_ROW")
                .doesNotContain("NIGHTS_IN_ROW");
        assertThat(broken(office, number, onAllDays("night", free))).contains("NIGHTS_IN_ROW");
    }

    /** Somebody on duty as long as there is a shift of that name. */
    private static String[] onAllDays(String shift, List<String> before) {
        var changes = new ArrayList<>(before);
        for (int day = 14; day <= (shift.equals("night") ? 16 : 17); day++) {
            changes.add(takes("engine-1-f02", "2025-08-" + day, "LO-1", shift));
        }
        return changes.toArray(String[]::new);
    }

    @Test
    void aSeatThatNobodyAskedForAndADutyThatIsNotThereAreRefused() {
        var office = office("");
        int number = office.planned();
        String changes = office.route("/rosters/" + number + "/changes/try");
        assertThat(office.planner.status(
                        "POST", changes, office.changes(number, takes("engine-1-f02", "2025-08-17", "LO-1", "night"))))
                .isEqualTo("422 NO_SEAT_THERE");
        assertThat(office.planner.status(
                        "POST", changes, office.changes(number, takes("nobody", "2025-08-17", "LO-1", "day"))))
                .isEqualTo("404 MEMBER_UNKNOWN");
        var gone = new OnDuty("relief-v02", java.time.LocalDate.of(2025, 8, 14), "RC-1", "day", "");
        assertThat(office.planner.status("POST", changes, office.changes(number, leaves(gone))))
                .isEqualTo("409 DUTY_NOT_THERE");
    }

    @Test
    void ofTwoWhoChangeTheSameDraftTheSecondIsToldToLookAgain() {
        var office = office("");
        int number = office.planned();
        var duties = office.duties(number, "");
        var first = one(duties, "LO-1", "day", "2025-08-15", "lookout");
        var second = one(duties, "LO-2", "day", "2025-08-15", "lookout");
        String mine = office.changes(number, leaves(first));
        String yours = office.changes(number, leaves(second));
        var done = office.planner.post(office.route("/rosters/" + number + "/changes"), mine);
        assertThat(done.path("change").path("holes").asInt()).isEqualTo(1);
        assertThat(done.path("revision").asInt())
                .isEqualTo(office.roster(number).path("revision").asInt());
        assertThat(office.planner.status("POST", office.route("/rosters/" + number + "/changes"), yours))
                .isEqualTo("409 ROSTER_CHANGED_MEANWHILE");
        assertThat(office.duties(number, ""))
                .doesNotContain(first)
                .contains(second)
                .hasSize(duties.size() - 1);
        assertThat(office.roster(number).path("holes").asInt()).isEqualTo(1);
        assertThat(office.roster(number).path("score").has("bound")).isFalse();
        var rows =
                jdbc.sql("""
                        select count(*) from planning.working_duty w join planning.roster r on r.id = w.roster_id
                          join operations.operation o on o.id = r.operation_id where o.code = :op
                        """).param("op", office.operation).query(Integer.class).single();
        assertThat(rows).isEqualTo(duties.size() - 1);
    }
}
