package org.hucheng.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.hucheng.Aldermere;
import org.hucheng.Desk;
import org.hucheng.HuchengTest;
import org.hucheng.scenario.Scenarios;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the chief of one unit sees of a roster for everybody, and does with one of the own unit. */
@HuchengTest
class RosterScopeTest {
    private static final Set<String> OWN = Set.of("RC-1", "RC-2");
    /** Posts of others, and members who serve at no post of West Patrol. */
    private static final Pattern FOREIGN =
            Pattern.compile("RC-[345]|EC-\\d|LO-\\d|SA-\\d|AS-1|engine-\\d-|county-fire-");

    @LocalServerPort
    int port;

    @Autowired
    Scenarios scenarios;

    private DutyOffice office;
    private Desk west;

    @BeforeEach
    void anOfficeAndAChief() {
        office = new DutyOffice(port, Aldermere.load(scenarios));
        west = Desk.demo(port, "ald-west");
    }

    @Test
    void ofARosterForEverybodyAUnitSeesItsOwnPostsAlone() {
        int number = office.published();
        String roster = "/rosters/" + number;
        var all = office.duties(number, "");
        assertThat(west.get(office.route(roster)).path("changeable").asBoolean())
                .isFalse();
        assertThat(office.roster(number).path("changeable").asBoolean()).isTrue();
        var grid = west.get(office.route(roster + "/grid"));
        assertThat(grid.path("posts").path("code").valueStream().map(c -> c.asString()))
                .containsExactlyInAnyOrderElementsOf(OWN);
        assertThat(grid.path("duties").path("member").size())
                .isEqualTo(
                        (int) all.stream().filter(d -> OWN.contains(d.post())).count())
                .isPositive();
        assertThat(west.get(office.route("/duties?from=2025-08-15&limit=1"))
                        .path("total")
                        .asLong())
                .isEqualTo(all.stream()
                        .filter(d ->
                                OWN.contains(d.post()) && d.day().toString().equals("2025-08-15"))
                        .count());
        for (String path : List.of(
                roster,
                roster + "/grid",
                roster + "/duties.csv",
                roster + "/versions",
                "/duties",
                "/repairs",
                "/swaps")) {
            assertThat(FOREIGN.matcher(
                                    west.send("GET", office.route(path), null).body())
                            .find())
                    .as(path)
                    .isFalse();
        }
        for (String act : List.of("/plan", "/stop", "/revise", "/repairs")) {
            assertThat(west.status(
                            "POST",
                            office.route(roster + act),
                            office.changes(number, DutyOffice.leaves(all.getFirst()))))
                    .as(act)
                    .isEqualTo("403 ROSTER_NOT_OF_UNIT");
        }
        assertThat(west.status("DELETE", office.route(roster), null)).isEqualTo("403 ROSTER_NOT_OF_UNIT");
    }

    /** Of a draft for everybody a chief changes seats at the own posts, with people who are seen there; the rules are the same for all. */
    @Test
    void aChiefChangesOwnSeatsInADraftForEverybody() {
        int number = office.planned();
        String changes = office.route("/rosters/" + number + "/changes");
        var all = office.duties(number, "");
        var own = all.stream()
                .filter(d -> OWN.contains(d.post()) && d.skill().equals("traffic"))
                .findFirst()
                .orElseThrow();
        var foreign =
                all.stream().filter(d -> d.post().equals("LO-1")).findFirst().orElseThrow();
        assertThat(west.get(office.route("/rosters/" + number))
                        .path("adjustable")
                        .asBoolean())
                .isTrue();
        for (String act : List.of(changes, changes + "/try")) {
            assertThat(west.status("POST", act, office.changes(number, DutyOffice.leaves(foreign))))
                    .isEqualTo("403 SEAT_NOT_OF_UNIT");
            assertThat(west.status(
                            "POST",
                            act,
                            office.changes(
                                    number,
                                    DutyOffice.leaves(own),
                                    DutyOffice.takes(own.member(), own.day().toString(), "LO-1", "day"))))
                    .isEqualTo("403 SEAT_NOT_OF_UNIT");
            assertThat(west.status(
                            "POST",
                            act,
                            office.changes(
                                    number,
                                    DutyOffice.takes(foreign.member(), own.day().toString(), own.post(), own.shift()))))
                    .isEqualTo("404 MEMBER_UNKNOWN");
        }
        var leader = all.stream()
                .filter(d -> OWN.contains(d.post()) && d.skill().equals("supervisor"))
                .findFirst()
                .orElseThrow();
        assertThat(west.status("POST", changes, office.changes(number, DutyOffice.leaves(leader))))
                .isEqualTo("422 RULES_BROKEN");
        assertThat(office.duties(number, "")).isEqualTo(all);
        var done = west.post(changes, office.changes(number, DutyOffice.leaves(own)));
        assertThat(done.path("change").path("holes").asInt()).isEqualTo(1);
        assertThat(FOREIGN.matcher(done.toString()).find()).isFalse();
        assertThat(office.duties(number, "")).hasSize(all.size() - 1).doesNotContain(own);
        assertThat(west.status(
                        "POST",
                        changes,
                        office.changes(
                                number, DutyOffice.takes(own.member(), own.day().toString(), own.post(), own.shift()))))
                .isEqualTo("200");
        assertThat(office.duties(number, "")).hasSameElementsAs(all);
    }

    @Test
    void aChiefPlansForTheOwnUnitAlone() {
        assertThat(west.status("POST", office.route("/rosters"), "{\"from\": \"2025-08-14\", \"days\": 4}"))
                .isEqualTo("403 ROSTER_NOT_OF_UNIT");
        assertThat(west.status(
                        "POST",
                        office.route("/rosters"),
                        "{\"from\": \"2025-08-14\", \"days\": 4, \"unit\": \"patrol-east\"}"))
                .isEqualTo("404 UNIT_NOT_FOUND");
        int number = west.post(
                        office.route("/rosters"),
                        "{\"from\": \"2025-08-14\", \"days\": 4, \"unit\": \"patrol-west\", \"rounds\": 4, \"boundRounds\": 4}")
                .path("number")
                .asInt();
        office.untilPlanned(number);
        var duties = office.duties(number, "");
        assertThat(duties).isNotEmpty().allMatch(d -> OWN.contains(d.post()));
        var roster = west.get(office.route("/rosters/" + number));
        assertThat(roster.path("duties").asInt()).isEqualTo(duties.size());
        assertThat(roster.path("changeable").asBoolean()).isTrue();
        var duty = duties.stream()
                .filter(d -> d.skill().equals("traffic"))
                .findFirst()
                .orElseThrow();
        assertThat(west.status(
                        "POST",
                        office.route("/rosters/" + number + "/changes"),
                        office.changes(number, DutyOffice.leaves(duty))))
                .isEqualTo("200");
        assertThat(office.duties(number, "")).hasSize(duties.size() - 1);
    }

    @Test
    void anAbsenceIsReportedForMembersOfTheOwnUnitOnly() {
        String body = """
                {"member": "%s", "from": "2025-08-15", "to": "2025-08-15", "kind": "illness"}""";
        assertThat(west.status("POST", office.route("/absences"), body.formatted("patrol-east-d01")))
                .isEqualTo("404 MEMBER_UNKNOWN");
        assertThat(west.status("POST", office.route("/absences"), body.formatted("patrol-west-d01")))
                .isEqualTo("201");
        office.planner.post(office.route("/absences"), body.formatted("patrol-east-d01"));
        assertThat(west.get(office.route("/absences")).path("items").findValuesAsString("member"))
                .contains("patrol-west-d01")
                .doesNotContain("patrol-east-d01");
    }
}
