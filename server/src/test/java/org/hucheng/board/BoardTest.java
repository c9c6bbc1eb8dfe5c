package org.hucheng.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.hucheng.Aldermere;
import org.hucheng.Desk;
import org.hucheng.HuchengTest;
import org.hucheng.Phone;
import org.hucheng.identity.Devices;
import org.hucheng.operations.OperationView;
import org.hucheng.operations.Operations;
import org.hucheng.scenario.Scenarios;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The board of an operation that is over: its clock stands at its newest record. */
@HuchengTest
@ExtendWith(OutputCaptureExtension.class)
class BoardTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CAR = """
            {"post":"%s","plate":"AB 12-34","disposition":"let-through","people":[{"disposition":"let-through"},{"disposition":"turned-away"}]}""";

    @LocalServerPort
    int port;

    @Autowired
    Scenarios scenarios;

    @Autowired
    Operations operations;

    @Autowired
    Devices devices;

    @Autowired
    Board board;

    @Autowired
    BoardStream stream;

    private OperationView operation;
    private Phone phone;
    private Desk desk;

    @BeforeEach
    void aPhoneAndSomebodyAtTheDesk() {
        operation = operations.get(Aldermere.load(scenarios));
        phone = Phone.enrolled(port, devices, operation.id(), "phone-1", null);
        desk = Desk.demo(port, "ald-commander");
    }

    @Test
    void beforeTheFirstRecordTheClockStandsAtTheBeginning() {
        assertThat(picture("")).isEqualTo("""
                2025-08-14T00:00:00-04:00 day 2025-08-14: 0 vehicles, 0 people; all 0, 0; yesterday 0, 0; 0 second; 0 on duty, 0 shifts; 0 refused
                posts 15, open 0, planned 15, revoked 0""");
    }

    @Test
    void countsADaysRecordsAndTheDayBefore() {
        sendTwoDays();
        assertThat(picture("")).isEqualTo("""
                2025-08-15T10:20:00-04:00 day 2025-08-15: 41 vehicles, 97 people; all 43, 101; yesterday 2, 4; 1 second; 1 on duty, 2 shifts; 1 refused
                posts 15, open 15, planned 0, revoked 0""");
        var snapshot = board.snapshot(operation, null);
        assertThat(snapshot.hours().get(9)).isEqualTo(new Snapshot.Hour(9, 1, 2, 0, 0));
        assertThat(snapshot.hours().get(10)).isEqualTo(new Snapshot.Hour(10, 40, 95, 1, 2));
        assertThat(snapshot.hours().get(23)).isEqualTo(new Snapshot.Hour(23, 0, 0, 1, 2));
        var post = snapshot.map().stream()
                .filter(p -> p.code().equals("RC-2"))
                .findFirst()
                .orElseThrow();
        assertThat(post.vehicles() + " vehicles, " + post.people() + " people, " + post.onDuty() + " on duty, last "
                        + post.lastAt())
                .isEqualTo("40 vehicles, 95 people, 1 on duty, last 2025-08-15T10:10-04:00");
        assertThat(snapshot.guarantees())
                .extracting(Snapshot.Guarantee::state)
                .containsExactly("not-measured", "not-measured", "broken");
    }

    @Test
    void newsIsWhatSomebodyMayHaveToActOn() {
        sendTwoDays();
        String hot = car("RC-1", "15T11:00");
        phone.send(
                hot,
                phone.record("second-measurement", at("15T11:10"), """
                        {"post":"RC-1","of":"%s","person":1,"temperature":37.3,"disposition":"sheltered"}""".formatted(hot.substring(7, 43))),
                car("RC-99", "15T11:05"),
                "{not a record");
        assertThat(news(""))
                .containsExactly(
                        "2025-08-15T11:10 second-measurement RC-1 temperature=37.3 disposition=sheltered",
                        "2025-08-15T11:05 refused - count=2 code=POST_NOT_FOUND",
                        "2025-08-14T07:00 post-opened - count=15");
        assertThat(news("?day=2025-08-14")).containsExactly("2025-08-14T07:00 post-opened - count=15");
        assertThat(desk.get(route() + "?day=2025-08-14").path("clock").asString())
                .startsWith("2025-08-15T11:10");
    }

    @Test
    void whatIsRefusedAtAPostIsSaidOfThePostUntilSomebodyHasDealtWithIt() {
        var there = Phone.enrolled(port, devices, operation.id(), "phone-2", "RC-2");
        phone.send(car("RC-1", "15T12:00"));
        there.send(there.record("vehicle-inspection", at("15T11:00"), "{\"post\":\"RC-2\",\"people\":[]}"));
        assertThat(news("").getFirst()).isEqualTo("2025-08-15T11:00 refused RC-2 count=1 code=FIELD_MISSING");
        long id = desk.get("/operations/" + operation.code() + "/refused-records")
                .path("items")
                .path(0)
                .path("id")
                .asLong();
        desk.send(
                "POST",
                "/operations/" + operation.code() + "/refused-records/" + id + "/dismiss",
                "{\"reason\":\"a test\"}");
        assertThat(news("")).noneMatch(line -> line.contains("refused"));
    }

    @Test
    void whatALostPhoneHadToSendIsSaidToWhoeverSeesThePhone() {
        assertThat(missing(desk)).isEqualTo("{\"devices\":0,\"records\":0}");
        var there = Phone.enrolled(port, devices, operation.id(), "phone-2", "RC-4");
        there.tell(9);
        assertThat(missing(desk)).as("it may still send them").isEqualTo("{\"devices\":0,\"records\":0}");
        Desk.demo(port, "administrator")
                .send(
                        "POST",
                        "/operations/" + operation.code() + "/devices/phone-2/revoke",
                        "{\"reason\":\"lost in the river\"}");
        assertThat(missing(desk)).isEqualTo("{\"devices\":1,\"records\":9}");
        assertThat(missing(Desk.demo(port, "ald-west"))).isEqualTo("{\"devices\":0,\"records\":0}");
    }

    private String missing(Desk who) {
        return who.get(route()).path("missing").toString();
    }

    private List<String> news(String query) {
        var lines = new java.util.ArrayList<String>();
        for (JsonNode event : desk.get(route() + query).path("recent")) {
            var values = new StringBuilder();
            for (String key : List.of("temperature", "count", "code", "disposition")) {
                JsonNode value = event.path("values").path(key);
                values.append(value.isMissingNode() ? "" : " " + key + "=" + value.asString());
            }
            lines.add(event.path("at").asString().substring(0, 16) + " "
                    + event.path("kind").asString() + " " + event.path("post").asString("-") + values);
        }
        return lines;
    }

    @Test
    void anEarlierDayIsShownAsItEnded() {
        sendTwoDays();
        assertThat(picture("?day=2025-08-14")).isEqualTo("""
                2025-08-14T23:59:59-04:00 day 2025-08-14: 2 vehicles, 4 people; all 43, 101; yesterday 0, 0; 0 second; 1 on duty, 1 shifts; 1 refused
                posts 15, open 15, planned 0, revoked 0""");
        assertThat(picture("?day=2025-08-13"))
                .contains("day 2025-08-13: 0 vehicles")
                .contains("open 0, planned 15");
        assertThat(desk.status("GET", route() + "?day=someday", null)).isEqualTo("422 FIELD_INVALID");
    }

    @Test
    void whoeverWatchesSeesARecordThatArrives() throws Exception {
        var pictures = new LinkedBlockingQueue<JsonNode>();
        try (var body = desk.open(route() + "/stream").body()) {
            read(body, pictures);
            assertThat(vehicles(next(pictures))).isZero();
            phone.send(car("RC-1", "15T09:00"));
            await().until(() -> vehicles(next(pictures)) == 1);
            phone.send(car("RC-1", "15T09:01"), car("RC-1", "15T09:02"));
            await().until(() -> vehicles(next(pictures)) == 3);
        }
    }

    @Test
    void everybodyGetsTheNewestPictureHoweverManyJoinMeanwhile() throws Exception {
        var bodies = new java.util.ArrayList<InputStream>();
        var queues = new java.util.ArrayList<LinkedBlockingQueue<JsonNode>>();
        for (int i = 0; i < 8; i++) {
            var body = desk.open(route() + "/stream?day=2025-08-15").body();
            var pictures = new LinkedBlockingQueue<JsonNode>();
            read(body, pictures);
            bodies.add(body);
            queues.add(pictures);
            phone.send(car("RC-1", "15T09:0" + i));
        }
        assertThat(stream.countWatchers(operation.id())).isEqualTo(8);
        for (var pictures : queues) {
            await().until(() -> vehicles(next(pictures)) == 8);
        }
        for (var body : bodies) {
            body.close();
        }
    }

    @Test
    void readersWhoGoLeaveNothingBehindEvenIfTheySignedOutFirst(CapturedOutput output) throws Exception {
        var one = desk.open(route() + "/stream");
        var other = desk.open(route() + "/stream?day=2025-08-14");
        await().until(() -> stream.countWatchers(operation.id()) == 2);
        assertThat(desk.status("DELETE", "/session", null)).isEqualTo("204");
        one.body().close();
        other.body().close();
        await().until(() -> {
            phone.send(car("RC-1", "14T09:00"));
            return stream.countWatchers(operation.id()) == 0;
        });
        assertThat(output.getAll()).doesNotContain(" ERROR ");
    }

    private void sendTwoDays() {
        String car = car("RC-1", "15T09:00");
        phone.send(
                car("RC-1", "14T10:30"),
                car("RC-1", "14T23:59"),
                duty("check-in", "d01", "RC-1", "14T19:00"),
                duty("check-out", "d01", "RC-1", "15T07:00"),
                duty("check-in", "d02", "RC-2", "15T07:00"),
                duty("check-in", "d03", "RC-1", "15T07:00"),
                duty("check-out", "d03", "RC-1", "15T10:00"),
                car,
                phone.record("tally", at("15T10:10"), """
                        {"post":"RC-2","from":"2025-08-15T10:00:00-04:00","to":"2025-08-15T10:10:00-04:00","vehicles":40,"people":95,"disposition":"let-through"}"""),
                phone.record("second-measurement", at("15T10:20"), """
                        {"post":"RC-1","of":"%s","person":0,"temperature":36.9,"disposition":"let-through"}""".formatted(car.substring(7, 43))),
                car("RC-99", "15T10:00"));
    }

    private String car(String post, String at) {
        return phone.record("vehicle-inspection", at(at), CAR.formatted(post));
    }

    private String duty(String type, String member, String post, String at) {
        return phone.record(type, at(at), "{\"post\":\"%s\",\"member\":\"patrol-west-%s\"}".formatted(post, member));
    }

    private static String at(String at) {
        return "2025-08-" + at + ":00-04:00";
    }

    private String route() {
        return "/operations/" + operation.code() + "/board";
    }

    private String picture(String query) {
        JsonNode b = desk.get(route() + query);
        JsonNode c = b.path("counters");
        JsonNode p = b.path("posts");
        return "%s day %s: %s vehicles, %s people; all %s, %s; yesterday %s, %s; %s second; %s on duty, %s shifts; %s refused\nposts %s, open %s, planned %s, revoked %s"
                .formatted(
                        b.path("asOf").asString(),
                        LocalDate.parse(b.path("day").asString()),
                        c.path("vehicles"),
                        c.path("people"),
                        c.path("vehiclesAll"),
                        c.path("peopleAll"),
                        c.path("vehiclesYesterday"),
                        c.path("peopleYesterday"),
                        c.path("secondMeasurements"),
                        c.path("onDuty"),
                        c.path("personShifts"),
                        c.path("refusedOpen"),
                        p.path("total"),
                        p.path("open"),
                        p.path("planned"),
                        p.path("revoked"));
    }

    private static int vehicles(JsonNode picture) {
        return picture.path("counters").path("vehiclesAll").asInt();
    }

    private static JsonNode next(BlockingQueue<JsonNode> pictures) throws InterruptedException {
        var picture = pictures.poll(20, TimeUnit.SECONDS);
        assertThat(picture).as("a picture within twenty seconds").isNotNull();
        return picture;
    }

    /** Reads server-sent events (HTML standard, 9.2) until the stream ends. */
    private static void read(InputStream body, BlockingQueue<JsonNode> pictures) {
        Thread.ofVirtual().start(() -> {
            try (var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
                String event = "";
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith("event:")) {
                        event = line.substring(6).strip();
                    } else if (line.startsWith("data:") && event.equals("board")) {
                        pictures.add(JSON.readTree(line.substring(5)));
                    }
                }
            } catch (IOException e) {
                // the test has closed the stream
            }
        });
    }
}
