package org.hucheng.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hucheng.Aldermere;
import org.hucheng.Desk;
import org.hucheng.HuchengTest;
import org.hucheng.Phone;
import org.hucheng.identity.Devices;
import org.hucheng.kernel.DayWindow;
import org.hucheng.kernel.MeasureQuery;
import org.hucheng.operations.OperationView;
import org.hucheng.operations.Operations;
import org.hucheng.scenario.Scenarios;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Who is missing, who could come and who was called in, as the desk asks for it. The road closures need a supervisor and somebody for traffic. */
@HuchengTest
class GapsTest {
    private static final String ONLY_CLOSURES = "?kind=road-closure&at=2025-08-15T09:00:00-04:00";

    private static final String UNCOVERED =
            "  - {id: U1, name: {zh: 缺位, en: uncovered}, unit: {zh: 分钟, en: minutes}, measure: uncovered-post-minutes, where: {postKind: [road-closure]}, window: {from: 2025-08-14, to: 2025-08-17}, relation: total, wording: exact}\n";

    @LocalServerPort
    int port;

    @Autowired
    Scenarios scenarios;

    @Autowired
    Operations operations;

    @Autowired
    Devices devices;

    @Autowired
    Roster roster;

    @Autowired
    UncoveredMinutes uncovered;

    private OperationView operation;
    private Phone phone;
    private Desk desk;

    @BeforeEach
    void aPhoneForTheWholeCounty() {
        load(folder -> {});
    }

    private void load(Aldermere.Change change) {
        operation = operations.get(Aldermere.load(scenarios, change));
        phone = Phone.enrolled(port, devices, operation.id(), "phone-1", null);
        desk = Desk.demo(port, "ald-commander");
    }

    @Test
    void aSupervisorWhoAlsoKnowsTrafficFillsOnePlace() {
        phone.send(in("d01", "RC-1", "15T07:00"), in("d01", "RC-1", "15T07:30"));
        assertThat(gaps(ONLY_CLOSURES + "&q=pine"))
                .containsExactly("RC-1 sheriff traffic 0/1 since 07:00, called in []");
        phone.send(in("d02", "RC-1", "15T08:00"), out("d01", "RC-1", "15T08:30"));
        assertThat(gaps(ONLY_CLOSURES + "&q=pine"))
                .containsExactly("RC-1 sheriff supervisor 0/1 since 08:30, called in []");
        phone.send(in("d05", "RC-1", "15T08:50"));
        assertThat(gaps(ONLY_CLOSURES + "&q=PINE")).isEmpty();
    }

    @Test
    void theListHasEveryGapTheLongestFirstAndPagesThroughItWithoutLosingAny() {
        phone.send(
                in("d01", "RC-1", "15T07:00"),
                in("d02", "RC-1", "15T07:00"),
                in("d05", "RC-2", "15T07:00"),
                in("d03", "RC-2", "15T07:00"),
                out("d03", "RC-2", "15T08:00"));
        var all = desk.get(route("/gaps" + ONLY_CLOSURES));
        assertThat(all.path("required").asInt() + " " + all.path("manned") + " " + all.path("total"))
                .isEqualTo("15 1 7");
        var paged = new ArrayList<String>();
        String after = "";
        do {
            var page = desk.get(route("/gaps" + ONLY_CLOSURES + "&limit=2" + after));
            page.path("items").forEach(g -> paged.add(line(g)));
            after = page.has("next") ? "&after=" + page.path("next").asString() : null;
        } while (after != null);
        assertThat(paged).isEqualTo(gaps(ONLY_CLOSURES)).hasSize(7);
        assertThat(paged.getLast()).startsWith("RC-2 sheriff traffic 0/1 since 08:00");
        assertThat(gaps(ONLY_CLOSURES + "&skill=traffic")).hasSize(4);
    }

    @Test
    void whoCouldComeFitsIsNowhereElseHasRestedAndIsOfTheNearestUnit() {
        phone.send(
                in("d01", "RC-2", "15T07:00"),
                in("d05", "RC-1", "14T19:00"),
                out("d05", "RC-1", "15T07:00"),
                in("d09", "RC-1", "14T07:00"),
                out("d09", "RC-1", "14T19:00"));
        var gap = desk.get(route("/gaps?post=RC-1&skill=supervisor&at=2025-08-15T09:00:00-04:00"))
                .path("items")
                .path(0);
        var candidates = candidates(gap);
        assertThat(candidates)
                .hasSize(5)
                .allMatch(c -> c.startsWith("patrol-west-") && c.contains(" own-unit "))
                .noneMatch(c -> c.startsWith("patrol-west-d01") || c.startsWith("patrol-west-d05"));
        assertThat(candidates.getFirst()).isEqualTo("patrol-west-d13 own-unit -");
        assertThat(candidates.getLast()).isEqualTo("patrol-west-d09 own-unit 840");
        phone.send(in("d13", "RC-3", "15T08:00"), in("d17", "RC-3", "15T08:00"), in("d21", "RC-3", "15T08:00"));
        var later = candidates(desk.get(route("/gaps?post=RC-1&skill=supervisor&at=2025-08-15T09:00:00-04:00"))
                .path("items")
                .path(0));
        assertThat(later).doesNotContain("patrol-west-d13 own-unit -").contains("patrol-west-d09 own-unit 840");
        assertThat(later.getLast()).contains("neighbour-unit");
    }

    @Test
    void theRestThatTheOperationAsksForDecides() {
        load(folder -> replace(folder, "roster:\n", "roster:\n  restHours: 1.5\n"));
        phone.send(in("d05", "RC-1", "14T19:00"), out("d05", "RC-1", "15T07:00"), in("d02", "RC-1", "15T07:00"));
        var picture = desk.get(route("/gaps?post=RC-1&at=2025-08-15T08:29:00-04:00"));
        assertThat(picture.path("restHours").asDouble()).isEqualTo(1.5);
        // of those equally near the one who rested least comes last: the others of the unit are taken
        for (int d = 1; d <= 25; d += 4) {
            if (d != 5) {
                phone.send(in("d%02d".formatted(d), "RC-5", "15T08:00"));
            }
        }
        assertThat(candidates(picture("15T08:29"))).noneMatch(c -> c.startsWith("patrol-west-d05"));
        assertThat(candidates(picture("15T08:30"))).contains("patrol-west-d05 own-unit 90");
    }

    private JsonNode picture(String at) {
        return desk.get(route("/gaps?post=RC-1&skill=supervisor&at=2025-08-" + at + ":00-04:00"))
                .path("items")
                .path(0);
    }

    @Test
    void aCallInIsKeptOnTheGapUntilTheMemberChecksInThere() {
        phone.send(in("d02", "RC-1", "15T07:00"), in("d06", "RC-2", "15T07:00"));
        assertThat(callIn("d01", "RC-1", "supervisor", "15T08:00")).isEqualTo("201");
        assertThat(gaps("?post=RC-1&at=2025-08-15T08:10:00-04:00"))
                .containsExactly(
                        "RC-1 sheriff supervisor 0/1 since 07:00, called in [patrol-west-d01 08:00 ald-commander]");
        assertThat(candidates(picture("15T08:10"))).noneMatch(c -> c.startsWith("patrol-west-d01"));
        assertThat(callIn("d01", "RC-2", "supervisor", "15T08:10")).isEqualTo("409 ALREADY_CALLED_IN");
        assertThat(callIn("d06", "RC-1", "supervisor", "15T08:10")).isEqualTo("422 MEMBER_DOES_NOT_FIT");
        assertThat(callIn("d06", "RC-3", "traffic", "15T08:10")).isEqualTo("409 ALREADY_ON_DUTY");
        assertThat(callIn("d03", "RC-1", "traffic", "15T08:10")).isEqualTo("409 NOTHING_MISSING");
        assertThat(callIn("d99", "RC-1", "traffic", "15T08:10")).isEqualTo("404 MEMBER_NOT_FOUND");
        assertThat(callIn("d03", "RC-99", "traffic", "15T08:10")).isEqualTo("404 POST_NOT_FOUND");
        phone.send(in("d01", "RC-1", "15T08:40"));
        assertThat(gaps("?post=RC-1&at=2025-08-15T08:45:00-04:00")).isEmpty();
        phone.send(out("d01", "RC-1", "15T09:00"));
        assertThat(gaps("?post=RC-1&at=2025-08-15T09:05:00-04:00"))
                .containsExactly("RC-1 sheriff supervisor 0/1 since 09:00, called in []");
        assertThat(callIn("d01", "RC-1", "supervisor", "15T09:10")).isEqualTo("201");
        assertThat(gaps("?post=RC-1&at=2025-08-15T19:00:00-04:00"))
                .as("the call was for the shift that is over")
                .noneMatch(g -> g.contains("d01"));
        var trail = Desk.demo(port, "ald-auditor").get(route("/trail?act=roster.called-in"));
        assertThat(trail.path("items")).hasSize(2);
        assertThat(trail.path("items").path(1).path("subject").asString()).isEqualTo("RC-1");
    }

    @Test
    void aPostsPageSaysWhoIsMissingAndForHowLongItWasShort() {
        phone.send(
                in("d01", "RC-1", "15T07:10"),
                in("d02", "RC-1", "15T07:00"),
                out("d01", "RC-1", "15T18:00"),
                out("d02", "RC-1", "15T19:05"));
        var manning = desk.get(route("/posts/RC-1/manning?at=2025-08-15T18:30:00-04:00"));
        assertThat(manning.path("lines").path(0).path("missing").asInt()).isOne();
        assertThat(manning.path("lines").path(0).path("since").asString()).isEqualTo("2025-08-15T18:00:00-04:00");
        assertThat(manning.path("lines").path(1).path("missing").asInt()).isZero();
        assertThat(minutes(manning))
                .isEqualTo("2025-08-15: 460 of 1110; night of 2025-08-14 420 of 420; day of 2025-08-15 40 of 690");
        var day = desk.get(route("/posts/RC-1/manning?day=2025-08-15&at=2025-08-16T12:00:00-04:00"));
        assertThat(minutes(day))
                .isEqualTo(
                        "2025-08-15: 790 of 1440; night of 2025-08-14 420 of 420; day of 2025-08-15 70 of 720; night of 2025-08-15 300 of 300");
    }

    @Test
    void theMeasureIsTheSameReadAndRecountedAndFollowsLateRecords() {
        phone.send(in("d01", "RC-1", "15T07:00"), in("d02", "RC-1", "15T07:00"));
        phone.send(out("d01", "RC-1", "15T19:00"), out("d02", "RC-1", "15T19:00"));
        var query = new MeasureQuery(
                operation.id(),
                operation.zone(),
                new DayWindow(java.time.LocalDate.parse("2025-08-15"), java.time.LocalDate.parse("2025-08-15")),
                Map.of("post", List.of("RC-1")));
        assertThat(uncovered.read(query)).isEqualTo(720).isEqualTo(uncovered.recount(query));
        phone.send(out("d02", "RC-1", "15T12:00"));
        assertThat(uncovered.read(query)).isEqualTo(720 + 420).isEqualTo(uncovered.recount(query));
        var whole = new MeasureQuery(operation.id(), operation.zone(), operation.period(), Map.of());
        // fifteen posts from 07:00 on the first day to 19:00 on the fourth: 84 hours each
        assertThat(uncovered.read(whole)).isEqualTo(15 * 84 * 60 - 300).isEqualTo(uncovered.recount(whole));
        assertThat(roster.covered(operation, operation.period().endIn(operation.zone())))
                .isEqualTo(new Roster.Covered(15 * 84 * 60, 15 * 84 * 60 - 300));
    }

    @Test
    void anIndicatorMayCountIt() {
        load(folder -> {
            replace(folder, "indicators.yaml", "indicators:\n", "indicators:\n" + UNCOVERED);
            replace(folder, "indicators.yaml", "设封路点{W2}", "缺位{U1}，设封路点{W2}");
            replace(folder, "indicators.yaml", "{W2} and {W3} handled", "{U1}; {W2} and {W3} handled");
        });
        phone.send(in("d01", "RC-1", "15T07:00"), in("d02", "RC-1", "15T07:00"));
        var indicators = desk.get(route("/digest")).path("indicators");
        assertThat(indicators.path(0).path("value").asLong()).isEqualTo(5 * 84 * 60 - 960);
        assertThat(desk.post(route("/digest/recount"), "").path("equal").asBoolean())
                .isTrue();
    }

    private static void replace(Path folder, String what, String with) throws java.io.IOException {
        replace(folder, "operation.yaml", what, with);
    }

    private static void replace(Path folder, String file, String what, String with) throws java.io.IOException {
        Path path = folder.resolve(file);
        Files.writeString(path, Files.readString(path).replace(what, with));
    }

    private String callIn(String member, String post, String skill, String at) {
        return desk.status("POST", route("/call-ins"), """
                {"post":"%s","member":"patrol-west-%s","agency":"sheriff","skill":"%s","at":"2025-08-%s:00-04:00"}""".formatted(post, member, skill, at));
    }

    private List<String> gaps(String query) {
        var lines = new ArrayList<String>();
        desk.get(route("/gaps" + query)).path("items").forEach(gap -> lines.add(line(gap)));
        return lines;
    }

    private static String line(JsonNode gap) {
        var called = new ArrayList<String>();
        gap.path("calledIn")
                .forEach(c -> called.add(c.path("member").asString() + " "
                        + c.path("at").asString().substring(11, 16) + " "
                        + c.path("by").asString()));
        return "%s %s %s %s/%s since %s, called in %s"
                .formatted(
                        gap.path("post").path("code").asString(),
                        gap.path("agency").asString(),
                        gap.path("skill").asString(),
                        gap.path("present"),
                        gap.path("needed"),
                        gap.path("since").asString().substring(11, 16),
                        called);
    }

    private static List<String> candidates(JsonNode gap) {
        var lines = new ArrayList<String>();
        gap.path("candidates")
                .forEach(c -> lines.add(c.path("member").asString() + " "
                        + c.path("near").asString() + " "
                        + (c.has("restedMinutes") ? c.path("restedMinutes") : "-")));
        return lines;
    }

    private static String minutes(JsonNode manning) {
        var text = new StringBuilder("%s: %s of %s"
                .formatted(
                        manning.path("day").asString(),
                        manning.path("uncoveredMinutes"),
                        manning.path("requiredMinutes")));
        manning.path("shifts")
                .forEach(s -> text.append("; %s of %s %s of %s"
                        .formatted(
                                s.path("shift").asString(),
                                s.path("day").asString(),
                                s.path("uncoveredMinutes"),
                                s.path("requiredMinutes"))));
        return text.toString();
    }

    private String route(String path) {
        return "/operations/" + operation.code() + path;
    }

    private String in(String member, String post, String at) {
        return line("check-in", member, post, at);
    }

    private String out(String member, String post, String at) {
        return line("check-out", member, post, at);
    }

    private String line(String type, String member, String post, String at) {
        return phone.record(
                type,
                "2025-08-" + at + ":00-04:00",
                "{\"post\":\"%s\",\"member\":\"patrol-west-%s\"}".formatted(post, member));
    }
}
