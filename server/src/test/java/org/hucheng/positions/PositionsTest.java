package org.hucheng.positions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hucheng.Aldermere;
import org.hucheng.Desk;
import org.hucheng.HuchengTest;
import org.hucheng.Phone;
import org.hucheng.identity.Devices;
import org.hucheng.operations.Operations;
import org.hucheng.scenario.Scenarios;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HuchengTest
class PositionsTest {
    @LocalServerPort
    int port;

    @Autowired
    Scenarios scenarios;

    @Autowired
    Operations operations;

    @Autowired
    Devices devices;

    @Autowired
    LivePositions live;

    @Autowired
    JdbcClient jdbc;

    private String operation;
    private int id;
    private Phone phone;
    private Desk desk;

    @BeforeEach
    void anOperation() {
        operation = Aldermere.load(scenarios);
        id = operations.get(operation).id();
        phone = Phone.enrolled(port, devices, id, new Devices.NewDevice("tracker-1", "Tracker 1", null, null));
        desk = Desk.demo(port, "ald-commander");
    }

    private String at(String minute, String payload) {
        return phone.record("position", "2025-08-15T09:" + minute + ":00-04:00", payload);
    }

    @Test
    void theNewestPlaceOfEachIsShownWhateverOrderTheyComeIn() {
        assertThat(phone.send(
                        at("00", "{\"lon\":-71.4,\"lat\":44.3,\"member\":\"patrol-west-d01\",\"accuracy\":12}"),
                        at("02", "{\"lon\":-71.39,\"lat\":44.31,\"member\":\"patrol-west-d01\"}"),
                        at("01", "{\"lon\":-71.1,\"lat\":44.1,\"member\":\"patrol-west-d01\"}"),
                        at("02", "{\"lon\":-71.3,\"lat\":44.2,\"unit\":\"engine-1\"}"),
                        at("03", "{\"lon\":-71.35,\"lat\":44.25}")))
                .containsOnly("accepted");
        assertThat(shown())
                .containsExactly("patrol-west-d01 -71.39 44.31 0", "engine-1 -71.3 44.2 0", "tracker-1 -71.35 44.25 0");
        phone.send(at("01", "{\"lon\":-70.0,\"lat\":44.0,\"unit\":\"engine-1\"}"));
        assertThat(shown()).contains("engine-1 -71.3 44.2 0");
        live.forget(id); // as after a start: from the database
        assertThat(shown())
                .containsExactly("patrol-west-d01 -71.39 44.31 0", "engine-1 -71.3 44.2 0", "tracker-1 -71.35 44.25 0");
    }

    @Test
    void whatIsNoPlaceIsRefusedAndNothingOfItRepeated() {
        assertThat(phone.send(
                        at("00", "{\"lat\":44.3}"),
                        at("00", "{\"lon\":\"x\",\"lat\":44.3}"),
                        at("00", "{\"lon\":181,\"lat\":44.3}"),
                        at("00", "{\"lon\":-71.4,\"lat\":44.3,\"accuracy\":-1}"),
                        at("00", "{\"lon\":-71.4,\"lat\":44.3,\"member\":\"nobody\"}"),
                        at("00", "{\"lon\":-71.4,\"lat\":44.3,\"unit\":\"nowhere\"}")))
                .containsExactly(
                        "refused FIELD_MISSING",
                        "refused FIELD_INVALID",
                        "refused FIELD_INVALID",
                        "refused FIELD_INVALID",
                        "refused MEMBER_NOT_FOUND",
                        "refused UNIT_UNKNOWN");
        assertThat(shown()).isEmpty();
    }

    @Test
    void noPlaceLiesOpenInTheDatabaseAndOneRowEachIsKept() {
        for (String minute : List.of("00", "01", "02")) {
            phone.send(at(minute, "{\"lon\":-71.25,\"lat\":44.5,\"member\":\"patrol-west-d01\"}"));
        }
        var rows = jdbc.sql("select sealed from positions.latest where operation_id = :id")
                .param("id", id)
                .query(byte[].class)
                .list();
        assertThat(rows).hasSize(1);
        String plain =
                new String(new Place(java.time.Instant.EPOCH, -71.25, 44.5, 0).toBytes(), StandardCharsets.ISO_8859_1);
        assertThat(new String(rows.getFirst(), StandardCharsets.ISO_8859_1)).doesNotContain(plain.substring(0, 8));
    }

    @Test
    void boardsAreToldEverybodyOnceAndThenWhoMoved() throws IOException {
        phone.send(at("00", "{\"lon\":-71.4,\"lat\":44.3,\"member\":\"patrol-west-d01\"}"));
        var told = new CopyOnWriteArrayList<JsonNode>();
        try (var stream =
                desk.open("/operations/" + operation + "/positions/stream").body()) {
            Thread.ofVirtual().start(() -> read(stream, told));
            await().atMost(Duration.ofSeconds(10)).until(() -> !told.isEmpty());
            assertThat(told.getFirst().path("whole").asBoolean()).isTrue();
            assertThat(told.getFirst().path("fresh").findValuesAsString("code")).containsExactly("patrol-west-d01");
            phone.send(at("01", "{\"lon\":-71.3,\"lat\":44.2,\"unit\":\"engine-1\"}"));
            await().atMost(Duration.ofSeconds(10)).until(() -> told.size() >= 2);
            assertThat(told.get(1).path("whole").asBoolean()).isFalse();
            assertThat(told.get(1).path("fresh").findValuesAsString("code")).containsExactly("engine-1");
            phone.send(at("30", "{\"lon\":-71.31,\"lat\":44.2,\"unit\":\"engine-1\"}"));
            await().atMost(Duration.ofSeconds(10)).until(() -> told.size() >= 3);
            assertThat(told.get(2).path("fresh")).isEmpty();
            assertThat(told.get(2).path("moved").findValuesAsString("key")).hasSize(1);
            assertThat(told.get(2).path("gone")).hasSize(1);
        }
        assertThat(shown()).containsExactly("engine-1 -71.31 44.2 0");
    }

    @Test
    void theBoardsOwnStreamCarriesThemToWhoeverMayKnow() throws IOException {
        phone.send(at("00", "{\"lon\":-71.4,\"lat\":44.3,\"member\":\"patrol-west-d01\"}"));
        long before = traces();
        var told = new CopyOnWriteArrayList<JsonNode>();
        try (var stream = desk.open("/operations/" + operation + "/board/stream?positions=true")
                .body()) {
            Thread.ofVirtual().start(() -> read(stream, told));
            await().atMost(Duration.ofSeconds(10)).until(() -> told.stream().anyMatch(e -> e.has("whole")));
        }
        assertThat(told.getFirst().has("guarantees")).as("the board first").isTrue();
        JsonNode spot = told.stream()
                .filter(e -> e.has("whole"))
                .findFirst()
                .orElseThrow()
                .path("fresh")
                .get(0);
        assertThat(spot.path("code").asString()).isEqualTo("patrol-west-d01");
        assertThat(spot.path("teams").isArray()).isTrue();
        assertThat(traces()).isEqualTo(before + 1);
        var others = Desk.demo(port, "ald-publicity").open("/operations/" + operation + "/board/stream?positions=true");
        try (var body = others.body()) {
            assertThat(others.statusCode()).isEqualTo(422);
        }
    }

    @Test
    void lookingLeavesATrace() {
        long before = traces();
        desk.get("/operations/" + operation + "/positions");
        assertThat(traces()).isEqualTo(before + 1);
    }

    private long traces() {
        return jdbc.sql("select count(*) from audit.entry where act = 'positions.watched' and operation_id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    private List<String> shown() {
        var shown = new ArrayList<String>();
        desk.get("/operations/" + operation + "/positions")
                .path("fresh")
                .forEach(spot -> shown.add("%s %s %s %d"
                        .formatted(
                                spot.path("code").asString(),
                                spot.path("lon").asDouble(),
                                spot.path("lat").asDouble(),
                                spot.path("accuracy").asInt())));
        return shown;
    }

    private static void read(java.io.InputStream stream, List<JsonNode> told) {
        var json = JsonMapper.builder().build();
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("data:")) {
                    told.add(json.readTree(line.substring(5)));
                }
            }
        } catch (IOException closed) {
            // the test is over
        }
    }
}
