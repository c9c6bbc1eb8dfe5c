package org.hucheng.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hucheng.Aldermere;
import org.hucheng.Desk;
import org.hucheng.HuchengTest;
import org.hucheng.planning.DutyOffice.OnDuty;
import org.hucheng.scenario.Scenarios;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a plan follows from beside demand and rules: wishes, teams that stay together, base posts. */
@HuchengTest
class PlanningInputsTest {
    private static final Set<String> TEAM = Set.of("engine-1-f01", "engine-1-f02", "engine-1-f03", "engine-1-f04");

    @LocalServerPort
    int port;

    @Autowired
    Scenarios scenarios;

    private DutyOffice office;

    /** @param rules what is written beside the leader in the section of planning */
    private void office(String rules, Aldermere.Change more) {
        office = new DutyOffice(port, Aldermere.load(scenarios, folder -> {
            Path operation = folder.resolve("operation.yaml");
            Files.writeString(
                    operation,
                    Files.readString(operation)
                            .replaceFirst("planning: \\{[^}]*}", "planning: {leader: supervisor" + rules + "}"));
            more.in(folder);
        }));
    }

    private void planAgain(int number) {
        office.planner.post(
                office.route("/rosters/" + number + "/plan"),
                office.revision(number, ", \"rounds\": 4, \"boundRounds\": 4"));
        office.untilPlanned(number);
    }

    private List<OnDuty> of(int number, String member) {
        return office.duties(number, "").stream()
                .filter(d -> d.member().equals(member))
                .toList();
    }

    private String wish(String member, String day, String more) {
        return office.planner.status(
                "POST",
                office.route("/wishes"),
                "{\"member\": \"" + member + "\", \"day\": \"" + day + "\"" + more + "}");
    }

    @Test
    void wishesAreWeighedAndGrantedWhereTheyCostLessThanTheyAreWorth() {
        office(", weights: {wishes: 1000}", folder -> {});
        int number = office.planned();
        var duty = office.duties(number, "").stream()
                .filter(d -> d.skill().equals("lookout") && d.shift().equals("day"))
                .findFirst()
                .orElseThrow();
        String free = office.planner
                .get(office.route("/members?limit=200"))
                .path("items")
                .valueStream()
                .filter(m -> m.path("code").asString().startsWith("engine-"))
                .map(m -> m.path("code").asString())
                .filter(m -> of(number, m).stream().noneMatch(d -> d.day().equals(duty.day())))
                .filter(m -> !m.equals("engine-2-f05"))
                .findFirst()
                .orElseThrow();
        String day = duty.day().toString();
        assertThat(wish(duty.member(), day, ", \"serves\": false")).isEqualTo("201");
        assertThat(wish(free, day, ", \"system\": \"two-by-twelve\", \"shift\": \"day\", \"serves\": true"))
                .isEqualTo("201");
        planAgain(number);
        assertThat(of(number, duty.member())).noneMatch(d -> d.day().equals(duty.day()));
        assertThat(of(number, free))
                .anyMatch(d -> d.day().equals(duty.day()) && d.shift().equals("day"));
        assertThat(office.roster(number).path("holes").asInt()).isZero();
        assertThat(office.roster(number).path("score").path("wishes").asLong()).isZero();
        // against the wish by hand: no rule is broken, but it costs what the operation says
        var before = of(number, free).stream()
                .filter(d -> d.day().equals(duty.day()))
                .findFirst()
                .orElseThrow();
        var tried = office.planner.post(
                office.route("/rosters/" + number + "/changes/try"),
                office.changes(
                        number, DutyOffice.leaves(before), DutyOffice.takes(duty.member(), day, before.post(), "day")));
        assertThat(tried.path("change").path("total").asLong()).isGreaterThan(1_500);
    }

    @Test
    void aWishIsSaidOnceForAShiftThatThereIsAndTakenBack() {
        office("", folder -> {});
        String on = ", \"serves\": true";
        assertThat(wish("engine-1-f02", "2025-08-18", on)).isEqualTo("422 WISH_OUTSIDE_PERIOD");
        assertThat(wish("engine-1-f02", "2025-08-15", ", \"system\": \"x\", \"shift\": \"day\"" + on))
                .isEqualTo("422 SHIFT_OF_NO_SYSTEM");
        assertThat(wish("engine-1-f02", "2025-08-15", ", \"shift\": \"day\"" + on))
                .isEqualTo("422 FIELD_MISSING");
        assertThat(wish("engine-1-f02", "2025-08-15", "")).isEqualTo("422 FIELD_MISSING");
        String night = ", \"system\": \"two-by-twelve\", \"shift\": \"night\"" + on;
        assertThat(wish("engine-1-f02", "2025-08-15", night)).isEqualTo("201");
        assertThat(wish("engine-1-f02", "2025-08-15", ", \"serves\": false")).isEqualTo("409 WISH_CONTRADICTS");
        assertThat(wish("engine-1-f02", "2025-08-15", ", \"system\": \"two-by-twelve\", \"shift\": \"day\"" + on))
                .isEqualTo("201");
        Desk west = Desk.demo(port, "ald-west");
        assertThat(west.status(
                        "POST",
                        office.route("/wishes"),
                        "{\"member\": \"engine-1-f02\", \"day\": \"2025-08-16\", \"serves\": true}"))
                .isEqualTo("404 MEMBER_UNKNOWN");
        assertThat(west.get(office.route("/wishes")).path("items").isEmpty()).isTrue();
        var said = office.planner.get(office.route("/wishes")).path("items");
        assertThat(said.size()).isEqualTo(2);
        String back = office.route("/wishes/" + said.path(0).path("id").asInt() + "/withdraw");
        assertThat(west.status("POST", back, "{}")).isEqualTo("404 WISH_NOT_FOUND");
        assertThat(office.planner.status("POST", back, "{}")).isEqualTo("204");
        assertThat(office.planner.status("POST", back, "{}")).isEqualTo("404 WISH_NOT_FOUND");
    }

    @Test
    void aTeamThatIsToStayTogetherServesAsOneOrNotAtAll() throws IOException {
        office(", together: [strike-1]", folder -> {
            Path members = folder.resolve("team-members.csv");
            Files.write(
                    members,
                    Files.readAllLines(members).stream()
                            .filter(l -> !l.startsWith("strike-1,") || TEAM.contains(l.substring("strike-1,".length())))
                            .toList());
        });
        int number = office.planned();
        var duties = office.duties(number, "").stream()
                .filter(d -> TEAM.contains(d.member()))
                .toList();
        assertThat(duties).isNotEmpty();
        var places = new TreeSet<String>();
        duties.forEach(d -> places.add(d.day() + " " + d.post() + " " + d.shift()));
        // four people, one post and shift a day
        assertThat(duties).hasSize(4 * places.size());
        assertThat(places.stream().map(p -> p.substring(0, 10)).distinct()).hasSize(places.size());
        var lookout = duties.stream()
                .filter(d -> d.skill().equals("lookout"))
                .findFirst()
                .orElseThrow();
        var broken = office.planner
                .post(
                        office.route("/rosters/" + number + "/changes/try"),
                        office.changes(number, DutyOffice.leaves(lookout)))
                .path("broken");
        assertThat(broken.findValuesAsString("rule")).containsExactly("TEAM_TOGETHER");
        assertThat(broken.path(0).path("sentence").path("zh").asString()).contains("strike-1");
    }

    @Test
    void whoHasABasePostServesThereWhereNothingSpeaksAgainstIt() {
        office("", folder -> {});
        var plain = of(office.planned(), "engine-1-f02");
        String other = plain.stream().anyMatch(d -> d.post().equals("LO-2")) ? "LO-3" : "LO-2";
        office(
                ", weights: {offBase: 1000, wishes: 1000}",
                folder -> Files.writeString(
                        folder.resolve("base-posts.csv"), "member,post\nengine-1-f02," + other + "\n"));
        int number = office.planned();
        // else to give no duty at all would be the cheapest way not to serve elsewhere
        assertThat(wish("engine-1-f02", "2025-08-15", ", \"serves\": true")).isEqualTo("201");
        assertThat(wish("engine-1-f02", "2025-08-17", ", \"serves\": true")).isEqualTo("201");
        planAgain(number);
        assertThat(of(number, "engine-1-f02"))
                .hasSizeGreaterThanOrEqualTo(2)
                .allMatch(d -> d.post().equals(other));
        assertThat(office.roster(number).path("score").path("offBase").asLong()).isZero();
    }
}
