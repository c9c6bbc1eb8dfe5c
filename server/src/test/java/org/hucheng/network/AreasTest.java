package org.hucheng.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.hucheng.Aldermere;
import org.hucheng.Desk;
import org.hucheng.DrawnRoads;
import org.hucheng.HuchengTest;
import org.hucheng.scenario.Scenarios;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Areas drawn on the map: kept as drawn or refused, and closed by the posts when that is wished. */
@HuchengTest
class AreasTest {
    /** Around the village in the middle, smaller than the ring of closures. */
    private static final String VILLAGE =
            "[[-71.355,44.28],[-71.345,44.28],[-71.345,44.29],[-71.355,44.29],[-71.355,44.28]]";

    @LocalServerPort
    int port;

    @Autowired
    Scenarios scenarios;

    private String route;
    private Desk desk;

    @BeforeEach
    void aCountyWithRoads() {
        route = "/operations/" + Aldermere.load(scenarios, DrawnRoads::into);
        desk = Desk.demo(port, "ald-commander");
    }

    private static String body(String name, String rings) {
        return "{\"name\":\"%s\",\"outline\":{\"type\":\"Polygon\",\"coordinates\":[%s]}}".formatted(name, rings);
    }

    private JsonNode drawn(String name) {
        return desk.post(route + "/areas", body(name, VILLAGE))
                .valueStream()
                .filter(a -> a.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void isKeptAsItWasDrawnChangedAndRemoved() {
        JsonNode area = drawn("Mill Hollow");
        assertThat(area.path("outline").path("coordinates").get(0).toString()).isEqualTo(VILLAGE);
        assertThat(area.path("squareKilometres").asDouble()).isBetween(0.85, 0.92);
        assertThat(area.path("drawnBy").asString()).isEqualTo("ald-commander");
        assertThat(desk.status("POST", route + "/areas", body("Mill Hollow", VILLAGE)))
                .isEqualTo("409 AREA_NAME_TAKEN");
        String its = route + "/areas/" + area.path("id").asInt();
        JsonNode renamed = desk.post(its, body("The village", VILLAGE.replace("44.29", "44.291")));
        assertThat(renamed).hasSize(1);
        assertThat(renamed.get(0).path("name").asString()).isEqualTo("The village");
        assertThat(desk.post(its + "/remove", "{}")).isEmpty();
        assertThat(desk.status("POST", its, body("x", VILLAGE))).isEqualTo("404 AREA_NOT_FOUND");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[[-71.36,44.28],[-71.34,44.29],[-71.34,44.28],[-71.36,44.29],[-71.36,44.28]] | AREA_CROSSES_ITSELF",
                "[[-71.4,44.2],[-71.3,44.2],[-71.3,44.3],[-71.4,44.2]],[[-71.35,44.22],[-71.34,44.22],[-71.34,44.23],[-71.35,44.22]] | AREA_HAS_HOLES",
                "[[-70.1,45.1],[-70.0,45.1],[-70.0,45.2],[-70.1,45.1]] | AREA_OUTSIDE_NETWORK",
                "[[-71.3491,44.2861],[-71.3490,44.2861],[-71.3490,44.2862],[-71.3491,44.2861]] | AREA_WITHOUT_ROADS",
                "[[44.28,-171.36],[44.29,-171.34],[44.30,-171.36],[44.28,-171.36]] | AREA_COORDINATES_SWAPPED",
                "[[-71.36,44.28],[-71.34,44.29]] | AREA_NOT_UNDERSTOOD",
                "[] | AREA_NOT_UNDERSTOOD"
            })
    void whatIsNoCleanAreaOnTheRoadsIsRefused(String rings, String code) {
        assertThat(desk.status("POST", route + "/areas", body("x", rings))).isEqualTo("422 " + code);
        assertThat(desk.get(route + "/areas")).isEmpty();
    }

    @Test
    void thePostsCloseItOnceThatIsWished() {
        JsonNode area = drawn("Mill Hollow");
        String before = desk.get(route + "/network").path("hash").asString();
        JsonNode areas = desk.post(route + "/areas/" + area.path("id").asInt() + "/close", "{}");
        assertThat(areas.get(0).path("isNet").asBoolean()).isTrue();
        JsonNode page = desk.get(route + "/network?at=2025-08-15T12:00:00-04:00");
        assertThat(page.path("figures").path("areaFile").asString()).isEqualTo("Mill Hollow");
        assertThat(page.path("fromScenario").asBoolean()).isFalse();
        assertThat(page.path("hash").asString()).as("the roads are the same").isEqualTo(before);
        assertThat(page.path("net").path("state").asString()).isEqualTo("closed");
        assertThat(desk.get(route + "/network/plan").path("leadingIn").asInt()).isEqualTo(5);
        for (JsonNode site : desk.get(route + "/network/plan").path("fewest")) {
            assertThat(site.path("lon").asDouble()).isBetween(-71.36, -71.34);
        }
    }

    @Test
    void anAreaWithoutRoadsUnderItCanBeDrawnButNotClosed() {
        String other = "/operations/" + Aldermere.load(scenarios);
        JsonNode area = desk.post(other + "/areas", body("Anywhere", VILLAGE)).get(0);
        assertThat(desk.status("POST", other + "/areas/" + area.path("id").asInt() + "/close", "{}"))
                .isEqualTo("404 NETWORK_NOT_LOADED");
        assertThat(Desk.demo(port, "ald-auditor").status("POST", other + "/areas", body("y", VILLAGE)))
                .startsWith("403");
    }
}
