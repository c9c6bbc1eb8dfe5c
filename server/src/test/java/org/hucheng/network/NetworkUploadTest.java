package org.hucheng.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.hucheng.Aldermere;
import org.hucheng.Desk;
import org.hucheng.DrawnRoads;
import org.hucheng.HuchengTest;
import org.hucheng.scenario.Scenarios;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A network from the desk: all of it good, or nothing replaced. */
@HuchengTest
class NetworkUploadTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SQUARE = "{\"type\":\"Polygon\",\"coordinates\":[[%s]]}";

    @LocalServerPort
    int port;

    @Autowired
    Scenarios scenarios;

    private String route;
    private Desk desk;
    private byte[] roads;

    @BeforeEach
    void aCountyWithRoads() throws IOException {
        route = "/operations/" + Aldermere.load(scenarios, DrawnRoads::into) + "/network";
        desk = Desk.demo(port, "ald-commander");
        roads = DrawnRoads.osm(Aldermere.FOLDER, true).getBytes(StandardCharsets.UTF_8);
    }

    private String refused(Object... parts) {
        JsonNode before = desk.get(route);
        var answer = desk.upload(route, parts);
        JsonNode after = desk.get(route);
        assertThat(after.path("hash")).as("nothing is replaced").isEqualTo(before.path("hash"));
        assertThat(after.path("importedAt")).isEqualTo(before.path("importedAt"));
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.path("details").toString())
                .as("no file of the server is named")
                .doesNotContain("hucheng-roads");
        return answer.statusCode() + " " + problem.path("code").asString();
    }

    private String area(String ring) {
        return refused("roads", roads, "area", SQUARE.formatted(ring).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatMakesNoSenseIsRefusedWithItsCode() {
        assertThat(refused("roads", Arrays.copyOf(roads, roads.length / 2))).isEqualTo("422 FILE_CUT_OFF");
        assertThat(refused("roads", "no map at all".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("422 FILE_NOT_UNDERSTOOD");
        assertThat(refused("roads", "<osm></osm>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("422 NETWORK_WITHOUT_ROADS");
        assertThat(refused("counts", "open")).isEqualTo("422 FIELD_MISSING");
        assertThat(refused("roads", roads, "outside", "nowhere")).isEqualTo("422 FIELD_INVALID");
        assertThat(area("[-71.4,44.2],[-71.3,44.3],[-71.4,44.3],[-71.3,44.2],[-71.4,44.2]"))
                .isEqualTo("422 AREA_CROSSES_ITSELF");
        assertThat(area("[44.2,-71.4],[44.2,-71.3],[44.3,-71.3],[44.3,-71.4],[44.2,-71.4]"))
                .isEqualTo("422 AREA_COORDINATES_SWAPPED");
        assertThat(area("[1,1],[2,1],[2,2],[1,2],[1,1]")).isEqualTo("422 AREA_OUTSIDE_NETWORK");
        assertThat(area("[-71.401,44.339],[-71.4,44.339],[-71.4,44.34],[-71.401,44.34],[-71.401,44.339]"))
                .isEqualTo("422 AREA_WITHOUT_ROADS");
        assertThat(area("[-74,40],[-70,40],[-70,48],[-74,48],[-74,40]")).isEqualTo("422 NOTHING_OUTSIDE");
        assertThat(refused("roads", roads, "area", "{}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("422 AREA_NOT_UNDERSTOOD");
    }

    @Test
    void aGoodOneTakesThePlaceOfTheOldOneAndIsOnTheTrail() {
        JsonNode before = desk.get(route);
        var answer = desk.upload(route, "roads", roads, "counts", "open", "kinds", "road-closure", "outside", "rim");
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode page = JSON.readTree(answer.body());
        assertThat(page.path("figures").path("ways").asInt()).isEqualTo(6);
        assertThat(page.path("figures").path("roadsFile").asString()).isEqualTo("roads.file");
        assertThat(page.path("figures").path("areaFile").asString()).isEqualTo("outline.geojson");
        assertThat(page.path("setUp").path("outside").asString()).isEqualTo("rim");
        assertThat(page.path("hash")).isNotEqualTo(before.path("hash"));
        assertThat(page.path("fromScenario").asBoolean()).isFalse();
        assertThat(page.path("importedBy").asString()).isEqualTo("ald-commander");
        assertThat(page.has("synthetic")).isFalse();
        JsonNode trail = Desk.demo(port, "ald-auditor").get(route.replace("/network", "/trail?act=network.imported"));
        assertThat(trail.path("items").get(0).path("subject").asString()).isEqualTo("roads.file");
        assertThat(trail.path("total").asInt()).isEqualTo(1);
    }

    @Test
    void twoAtOnceLeaveOneWholeNetwork() throws Exception {
        byte[] without = DrawnRoads.osm(Aldermere.FOLDER, false).getBytes(StandardCharsets.UTF_8);
        var other = Thread.ofVirtual().start(() -> desk.upload(route, "roads", without));
        assertThat(Desk.demo(port, "ald-commander")
                        .upload(route, "roads", roads)
                        .statusCode())
                .isEqualTo(200);
        other.join();
        JsonNode page = desk.get(route);
        assertThat(page.path("figures").path("ways").asInt()).isIn(5, 6);
        assertThat(page.path("figures").path("segments").asInt())
                .isEqualTo(page.path("figures").path("ways").asInt());
    }
}
