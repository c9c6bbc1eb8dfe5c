package org.hucheng.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.hucheng.Aldermere;
import org.hucheng.Desk;
import org.hucheng.HuchengTest;
import org.hucheng.Ongoing;
import org.hucheng.scenario.Scenarios;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What members do by their personal links, and what leaders make of it. */
@HuchengTest
class SwapsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    int port;

    @Autowired
    Scenarios scenarios;

    @Autowired
    JdbcClient jdbc;

    private final HttpClient client = HttpClient.newHttpClient();
    private String operation;
    private Desk office;

    @BeforeEach
    void aRosterInForce() {
        operation = Aldermere.load(scenarios, folder -> {
            Ongoing.in(folder);
            Path demand = folder.resolve("demand.csv");
            Files.write(
                    demand,
                    Files.readAllLines(demand).stream()
                            .filter(line ->
                                    line.startsWith("post,") || line.startsWith("LO-1,") || line.startsWith("RC-1,"))
                            .toList());
        });
        office = Desk.demo(port, "ald-office");
        Desk commander = Desk.demo(port, "ald-commander");
        String roster = route("/rosters/1");
        office.post(
                route("/rosters"),
                "{\"from\": \"%s\", \"days\": 5, \"rounds\": 2, \"boundRounds\": 2}".formatted(Ongoing.day(2)));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> office.get(roster).path("state").asString().equals("draft"));
        commander.post(roster + "/approve", revision(roster));
        commander.post(roster + "/publish", revision(roster));
        assertThat(office.get(roster).path("holes").asInt()).isZero();
    }

    private String revision(String roster) {
        return "{\"revision\": " + office.get(roster).path("revision").asInt() + ", \"reason\": \"first\"}";
    }

    private String route(String path) {
        return "/operations/" + operation + path;
    }

    private String link(String member) {
        return office.post(route("/members/" + member + "/link"), null)
                .path("token")
                .asString();
    }

    private HttpResponse<String> send(String method, String path, String token, String body) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private JsonNode my(String token) {
        return JSON.readTree(send("GET", "/api/v1/personal/duties", token, null).body());
    }

    /** {@code 200}, or status and code. */
    private String act(String token, String path, String body) {
        var answer = send("POST", "/api/v1/personal" + path, token, body);
        String code = JSON.readTree(answer.body()).path("code").asString("");
        return (answer.statusCode() + " " + code).strip();
    }

    private List<String> members(String shift, String skill) {
        return stream(office.get(route("/duties?limit=500")).path("items"))
                .filter(d -> d.path("place").path("shift").asString().equals(shift)
                        && d.path("place").path("skill").asString("").equals(skill))
                .map(d -> d.path("member").asString())
                .distinct()
                .toList();
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return list.valueStream();
    }

    /** Somebody of the look-outs without any duty in these days. */
    private String idle() {
        var busy = stream(office.get(route("/duties?limit=500")).path("items"))
                .map(d -> d.path("member").asString())
                .toList();
        return stream(office.get(route("/rosters/1/grid")).path("members").path("code"))
                .map(JsonNode::asString)
                .filter(m -> m.startsWith("engine-"))
                .filter(m -> !busy.contains(m))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDutyIsOfferedTakenApprovedAndIsTheOthersInANewVersion() {
        String giver = members("day", "lookout").getFirst();
        String taker = idle();
        String mine = link(giver);
        String theirs = link(taker);
        JsonNode duty = my(mine).path("duties").path(0);
        assertThat(my(mine).path("member").path("code").asString()).isEqualTo(giver);
        assertThat(act(
                        mine,
                        "/offers",
                        "{\"duty\": \"%s\"}".formatted(duty.path("key").asString())))
                .isEqualTo("200");
        assertThat(act(
                        mine,
                        "/offers",
                        "{\"duty\": \"%s\"}".formatted(duty.path("key").asString())))
                .isEqualTo("409 OFFERED_ALREADY");
        int swap = my(theirs).path("offers").path(0).path("id").asInt();
        assertThat(act(mine, "/swaps/" + swap + "/take", null)).isEqualTo("422 OFFER_IS_YOUR_OWN");
        assertThat(act(theirs, "/swaps/" + swap + "/take", null)).isEqualTo("200");
        assertThat(office.get(route("/swaps"))
                        .path("items")
                        .path(0)
                        .path("taker")
                        .path("code")
                        .asString())
                .isEqualTo(taker);
        int before = my(theirs).path("duties").size();
        assertThat(office.status("POST", route("/swaps/" + swap + "/approve"), "{}"))
                .isEqualTo("200");
        assertThat(office.status("POST", route("/swaps/" + swap + "/approve"), "{}"))
                .isEqualTo("409 SWAP_NOT_IN_STATE");
        assertThat(my(theirs).path("duties").size()).isEqualTo(before + 1);
        assertThat(stream(my(mine).path("duties")).map(d -> d.path("key").asString()))
                .doesNotContain(duty.path("key").asString());
        var versions = office.get(route("/rosters/1/versions")).path("items");
        assertThat(versions.path(0).path("kind").asString() + " "
                        + versions.path(0).path("added") + " "
                        + versions.path(0).path("removed"))
                .isEqualTo("changed 1 1");
    }

    @Test
    void whatBreaksARuleIsNotTaken() {
        String giver = members("day", "lookout").getFirst();
        String mine = link(giver);
        JsonNode duty = my(mine).path("duties").path(0);
        String day = duty.path("day").asString();
        act(mine, "/offers", "{\"duty\": \"%s\"}".formatted(duty.path("key").asString()));
        String other = stream(office.get(route("/duties?limit=500")).path("items"))
                .filter(d -> d.path("day").asString().equals(day)
                        && d.path("place").path("shift").asString().equals("night")
                        && d.path("place").path("skill").asString().equals("lookout"))
                .map(d -> d.path("member").asString())
                .findFirst()
                .orElseThrow();
        String theirs = link(other);
        int swap = my(theirs).path("offers").path(0).path("id").asInt();
        var refused = send("POST", "/api/v1/personal/swaps/" + swap + "/take", theirs, null);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(JSON.readTree(refused.body()).path("details").path("rules").toString())
                .contains("REST");
        assertThat(office.get(route("/swaps")).path("items")).isEmpty();
        assertThat(act(mine, "/swaps/" + swap + "/withdraw", null)).isEqualTo("200");
        assertThat(my(theirs).path("offers")).isEmpty();
    }

    @Test
    void anOpenSeatIsSignedUpForAndFilledOnceALeaderAgrees() {
        String taker = idle();
        String token = link(taker);
        assertThat(my(token).path("seats")).isEmpty();
        office.post(route("/rosters/1/revise"), null);
        var gone = stream(office.get(route("/duties?limit=500")).path("items"))
                .filter(d -> d.path("place").path("shift").asString().equals("day")
                        && d.path("place").path("skill").asString().equals("lookout"))
                .findFirst()
                .orElseThrow();
        office.post(route("/rosters/1/changes"), """
                {"revision": %d, "changes": [{"member": "%s", "day": "%s", "from": {"post": "LO-1", "system": "two-by-twelve", "shift": "day"}}]}""".formatted(
                        office.get(route("/rosters/1")).path("revision").asInt(),
                        gone.path("member").asString(),
                        gone.path("day").asString()));
        Desk commander = Desk.demo(port, "ald-commander");
        commander.post(route("/rosters/1/approve"), revision(route("/rosters/1")));
        commander.post(route("/rosters/1/publish"), revision(route("/rosters/1")));
        JsonNode seat = my(token).path("seats").path(0);
        assertThat(seat.path("missing").asInt()).isEqualTo(1);
        String body = "{\"seat\": \"%s\"}".formatted(seat.path("key").asString());
        assertThat(act(token, "/sign-ups", body)).isEqualTo("200");
        assertThat(act(token, "/sign-ups", body)).isEqualTo("409 OFFERED_ALREADY");
        int swap = office.get(route("/swaps")).path("items").path(0).path("id").asInt();
        assertThat(office.status("POST", route("/swaps/" + swap + "/approve"), "{}"))
                .isEqualTo("200");
        assertThat(office.get(route("/rosters/1")).path("holes").asInt()).isZero();
        assertThat(my(token).path("duties").size()).isEqualTo(1);
    }

    private JsonNode leading(String shift, String day) {
        return stream(office.get(route("/duties?limit=500")).path("items"))
                .filter(d -> d.path("place").path("post").asString().equals("RC-1")
                        && d.path("place").path("shift").asString().equals(shift)
                        && d.path("place").path("skill").asString("").equals("supervisor")
                        && d.path("day").asString().equals(day))
                .findFirst()
                .orElseThrow();
    }

    /** As if the published shift were today's and these its times. */
    private void move(String day, String shift, String begins, String ends) {
        jdbc.sql("""
                        update planning.published_duty set day = :today, begins = now() + :begins::interval, ends = now() + :ends::interval
                         where day = :day::date and shift = :shift
                           and post_id = (select id from posts.post where code = 'RC-1' and operation_id = planning.published_duty.operation_id)
                        """)
                .param("today", Ongoing.today())
                .param("begins", begins)
                .param("ends", ends)
                .param("day", day)
                .param("shift", shift)
                .update();
    }

    private String sign(String token, boolean giving, String remarks) {
        JsonNode task = my(token).path("handOvers").path(0);
        return act(token, "/hand-overs", """
                {"duty": "%s", "giving": %s, "remarks": "%s"}""".formatted(task.path("duty").asString(), giving, remarks));
    }

    @Test
    void aShiftIsSignedOverFromItsLeaderToTheNextOne() {
        String day = Ongoing.day(3).toString();
        String giver = leading("day", day).path("member").asString();
        String taker = leading("night", day).path("member").asString();
        move(day, "day", "-11 hours", "20 minutes");
        move(day, "night", "20 minutes", "12 hours");
        jdbc.sql("""
                        insert into roster.attendance (operation_id, id, at, member_id, post_id, arriving)
                        select p.operation_id, gen_random_uuid(), now() - interval '1 hour', m.id, p.id, true
                          from posts.post p join organisation.member m on m.operation_id = p.operation_id and m.code = ?
                         where p.code = 'RC-1' and p.operation_id = (select id from operations.operation where code = ?)
                        """).params(giver, operation).update();
        String goes = link(giver);
        String comes = link(taker);
        assertThat(my(goes).path("handOvers")
                        .path(0)
                        .path("others")
                        .path(0)
                        .path("code")
                        .asString())
                .isEqualTo(taker);
        assertThat(my(comes).path("handOvers").path(0).path("handOver").has("giver"))
                .isFalse();
        assertThat(sign(comes, false, " ")).isEqualTo("422 HAND_OVER_REMARKS_MISSING");
        assertThat(sign(comes, true, "")).isEqualTo("409 HAND_OVER_NOT_YOURS");
        assertThat(sign(goes, true, "x".repeat(1_001))).isEqualTo("422 HAND_OVER_REMARKS_TOO_LONG");
        assertThat(sign(link(idle()), true, "")).isEqualTo("422 FIELD_MISSING");
        assertThat(sign(goes, true, "Barrier 2 is broken")).isEqualTo("200");
        assertThat(sign(goes, true, "again")).isEqualTo("409 HAND_OVER_SIGNED");
        assertThat(my(comes)
                        .path("handOvers")
                        .path(0)
                        .path("handOver")
                        .path("remarks")
                        .asString())
                .isEqualTo("Barrier 2 is broken");
        assertThat(sign(comes, false, "")).isEqualTo("200");
        String later = java.time.OffsetDateTime.now(java.time.ZoneOffset.UTC)
                .plusHours(1)
                .toString();
        JsonNode seen = office.get(route("/posts/RC-1/hand-overs?at=" + later))
                .path("items")
                .path(0);
        assertThat(seen.path("giver").path("code").asString() + " " + seen.path("present") + " "
                        + seen.path("taker").path("code").asString())
                .isEqualTo(giver + " 1 " + taker);
        assertThat(jdbc.sql(
                                "select act from audit.entry where act in ('duties.handed-over', 'duties.taken-over') and actor in (?, ?) order by id")
                        .params(giver, taker)
                        .query(String.class)
                        .list())
                .containsExactly("duties.handed-over", "duties.taken-over");
    }

    /** A shift that nobody handed over is taken over with words that say why, and can still be signed by who went. */
    @Test
    void whoComesMayTakeOverAlone() {
        String day = Ongoing.day(3).toString();
        String taker = leading("night", day).path("member").asString();
        String giver = leading("day", day).path("member").asString();
        move(day, "day", "-12 hours", "-5 minutes");
        move(day, "night", "-5 minutes", "12 hours");
        String comes = link(taker);
        assertThat(sign(comes, false, "nobody was here")).isEqualTo("200");
        JsonNode seen =
                office.get(route("/posts/RC-1/hand-overs")).path("items").path(0);
        assertThat(seen.has("giver")).isFalse();
        assertThat(seen.path("takerRemarks").asString()).isEqualTo("nobody was here");
        assertThat(sign(link(giver), true, "late")).isEqualTo("200");
    }

    @Test
    void aMemberSaysAndTakesBackWishesByTheOwnLink() {
        String token = link(idle());
        String tomorrow = Ongoing.day(3).toString();
        String body = "{\"day\": \"%s\", \"system\": \"two-by-twelve\", \"shift\": \"night\", \"serves\": false}"
                .formatted(tomorrow);
        assertThat(act(
                        token,
                        "/wishes",
                        body.replace(tomorrow, Ongoing.today().minusDays(1).toString())))
                .isIn("422 WISH_DAY_OVER", "422 WISH_OUTSIDE_PERIOD");
        assertThat(act(token, "/wishes", body)).isEqualTo("200");
        assertThat(act(token, "/wishes", body)).isEqualTo("409 WISH_CONTRADICTS");
        JsonNode wish = my(token).path("wishes").path(0);
        assertThat(wish.path("shiftName").path("en").asString() + " " + wish.path("serves"))
                .isEqualTo("Night false");
        assertThat(office.get(route("/wishes")).path("items").path(0).path("by").asString())
                .isEqualTo(office.get(route("/wishes"))
                        .path("items")
                        .path(0)
                        .path("member")
                        .asString());
        String back = "/wishes/" + wish.path("id").asInt() + "/withdraw";
        assertThat(act(link(members("day", "lookout").getFirst()), back, "{}")).isEqualTo("404 WISH_NOT_FOUND");
        assertThat(act(token, back, "{}")).isEqualTo("200");
        assertThat(my(token).path("wishes").isEmpty()).isTrue();
    }

    @Test
    void aWithdrawnLinkOpensNeitherPageNorCalendarAndOnlyHashesAreKept() {
        String member = members("day", "lookout").getFirst();
        String token = link(member);
        String calendar = my(token).path("calendar").asString();
        var feed = send("GET", calendar + "?lang=en", "", null);
        assertThat(feed.headers().firstValue("content-type").orElseThrow()).startsWith("text/calendar");
        assertThat(feed.body()).contains("BEGIN:VEVENT").contains("SUMMARY:Day · Eagle Rock lookout");
        assertThat(feed.body()).doesNotContain(member).doesNotContain("Engine 1 firefighter");
        String calendarToken = calendar.replaceAll("/calendar/(.*)\\.ics", "$1");
        assertThat(send("GET", "/api/v1/personal/duties", calendarToken, null).statusCode())
                .isEqualTo(401);
        assertThat(jdbc.sql("select encode(page_hash, 'escape') || encode(calendar_hash, 'escape') from duties.link")
                        .query(String.class)
                        .list())
                .noneMatch(kept -> kept.contains(token) || kept.contains(calendarToken));
        assertThat(office.status("DELETE", route("/members/" + member + "/link"), null))
                .isEqualTo("204");
        assertThat(send("GET", "/api/v1/personal/duties", token, null).statusCode())
                .isEqualTo(401);
        assertThat(send("GET", calendar, "", null).statusCode()).isEqualTo(404);
        assertThat(office.status("DELETE", route("/members/" + member + "/link"), null))
                .isEqualTo("404 LINK_NOT_THERE");
    }
}
