package org.hucheng.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.hucheng.Aldermere;
import org.hucheng.Desk;
import org.hucheng.HuchengTest;
import org.hucheng.audit.By;
import org.hucheng.identity.Accounts;
import org.hucheng.kernel.Text;
import org.hucheng.scenario.Scenarios;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

@HuchengTest
class FeaturesTest {
    private static final String PASSWORD = "a password for tests";
    private static final List<String> ROUTES = List.of(
            "",
            "/conformance",
            "/api",
            "/collections",
            "/collections/{collection}",
            "/collections/{collection}/items",
            "/collections/{collection}/items/{feature}");

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    Accounts accounts;

    @Autowired
    Scenarios scenarios;

    @Autowired
    JdbcClient jdbc;

    private String operation;
    private MapProgram reader;

    @BeforeEach
    void anOperation() {
        operation = Aldermere.load(scenarios);
        reader = account("features-reader", "map-reader", null);
    }

    private MapProgram account(String name, String role, String only) {
        accounts.put(By.OPERATOR, name, PASSWORD, role, new Text("读", "Reader"), only);
        return new MapProgram(port, name, PASSWORD);
    }

    @Test
    void thePagesLeadFromOneToTheNext() {
        JsonNode landing = reader.get(operation);
        assertThat(landing.path("title").asString()).isEqualTo("Aldermere wildfire response");
        assertThat(reader.get(MapProgram.link(landing, "conformance"))
                        .path("conformsTo")
                        .toString())
                .contains("conf/core", "conf/geojson");
        assertThat(reader.get(MapProgram.link(landing, "service-desc"))
                        .path("openapi")
                        .asString())
                .isEqualTo("3.0.3");
        JsonNode collections = reader.get(MapProgram.link(landing, "data")).path("collections");
        assertThat(collections.findValuesAsString("id")).contains("areas", "posts", "units", "drawn-areas");
        JsonNode posts = collections
                .valueStream()
                .filter(c -> c.path("id").asString().equals("posts"))
                .findFirst()
                .orElseThrow();
        assertThat(posts.path("extent").path("spatial").path("bbox").toString())
                .isEqualTo("[[-71.412,44.215,-71.281,44.352]]");
        assertThat(posts.path("crs").toString()).contains("CRS84");
        JsonNode items = reader.get(MapProgram.link(posts, "items"));
        assertThat(items.path("numberReturned").asInt()).isEqualTo(15);
        assertThat(reader.get(MapProgram.link(items, "self")).path("features")).isEqualTo(items.path("features"));
    }

    @Test
    void aPostIsAPointWithItsStateAndItsTimes() {
        var response = reader.send("GET", operation + "/collections/posts/items/RC-1");
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/geo+json");
        JsonNode post = reader.get(operation + "/collections/posts/items/RC-1");
        assertThat(post.path("geometry").toString()).isEqualTo("{\"type\":\"Point\",\"coordinates\":[-71.412,44.318]}");
        assertThat(post.path("properties").path("name_en").asString()).isEqualTo("Pine Hollow junction closure");
        assertThat(post.path("properties").path("kind").asString()).isEqualTo("road-closure");
        assertThat(post.path("properties").path("from").asString()).startsWith("2025-08-14T");
        assertThat(reader.status(operation + "/collections/posts/items/RC-99")).isEqualTo("404 FEATURE_NOT_FOUND");
        assertThat(reader.status(operation + "/collections/pots/items")).isEqualTo("404 COLLECTION_NOT_FOUND");
    }

    @Test
    void aUnitStandsWhereItIsAtHome() {
        JsonNode engine = reader.get(operation + "/collections/units/items/engine-1");
        assertThat(engine.path("geometry").toString())
                .isEqualTo("{\"type\":\"Point\",\"coordinates\":[-71.388,44.296]}");
        assertThat(engine.path("properties").path("parent").asString()).isEqualTo("battalion-north");
        assertThat(reader.ids(operation + "/collections/units/items"))
                .contains("engine-1", "relief")
                .doesNotContain("public-health");
        assertThat(reader.status(operation + "/collections/units/items/public-health"))
                .as("nobody knows its place")
                .isEqualTo("404 FEATURE_NOT_FOUND");
        assertThat(reader.ids(operation + "/collections/drawn-areas/items")).isEmpty();
    }

    @Test
    void theOutlineIsAnAreaWhoseOuterRingRunsCounterClockwise() {
        JsonNode area = reader.get(operation + "/collections/areas/items")
                .path("features")
                .get(0);
        double sum = 0;
        JsonNode ring = area.path("geometry").path("coordinates").get(0);
        for (int i = 1; i < ring.size(); i++) {
            sum += ring.get(i - 1).get(0).asDouble() * ring.get(i).get(1).asDouble()
                    - ring.get(i).get(0).asDouble() * ring.get(i - 1).get(1).asDouble();
        }
        assertThat(sum).isPositive();
        assertThat(area.path("properties").path("name_en").asString()).isEqualTo("Aldermere County (invented)");
    }

    @Test
    void pagesFollowOneAnotherWithoutLossOrRepetition() {
        var read = new ArrayList<String>();
        String address = operation + "/collections/posts/items?limit=4";
        int pages = 0;
        while (!address.isEmpty()) {
            read.addAll(reader.ids(address));
            address = MapProgram.link(reader.get(address), "next");
            pages++;
        }
        assertThat(pages).isEqualTo(4);
        assertThat(read)
                .isEqualTo(reader.ids(operation + "/collections/posts/items"))
                .hasSize(15)
                .isSorted();
    }

    @Test
    void aBoxAndATimeNarrowWhatIsGiven() {
        String items = operation + "/collections/posts/items?";
        assertThat(reader.ids(items + "bbox=-71.42,44.31,-71.40,44.36")).containsExactly("EC-1", "RC-1");
        assertThat(reader.ids(items + "bbox=-71.42,44.31,0,-71.40,44.36,10")).containsExactly("EC-1", "RC-1");
        assertThat(reader.ids(items + "bbox=170,44.31,-71.40,44.36")).containsExactly("EC-1", "RC-1");
        assertThat(reader.ids(items + "bbox=10,44,11,45")).isEmpty();
        assertThat(reader.ids(items + "datetime=2020-01-01T00:00:00Z")).isEmpty();
        assertThat(reader.ids(items + "datetime=../2020-01-01T00:00:00Z")).isEmpty();
        assertThat(reader.ids(items + "datetime=2025-08-15T12:00:00Z/..")).contains("RC-1");
        assertThat(reader.ids(items + "bbox=-71.42,44.31,-71.40,44.36&datetime=2025-08-15T12:00:00-04:00"))
                .contains("RC-1");
    }

    @Test
    void whatCannotBeReadIsRefusedWithTheParametersName() {
        for (String wrong : List.of(
                "bbox=1,2,3",
                "bbox=a,b,c,d",
                "bbox=0,50,1,40",
                "bbox=0,0,500,1",
                "limit=0",
                "limit=-1",
                "limit=x",
                "datetime=yesterday",
                "datetime=..",
                "datetime=2025-01-02T00:00:00Z/2025-01-01T00:00:00Z",
                "datetime=../../..")) {
            assertThat(reader.status(operation + "/collections/posts/items?" + wrong))
                    .as(wrong)
                    .isEqualTo("400 PARAMETER_INVALID");
        }
        assertThat(reader.status(operation + "/collections/posts/items?box=1")).isEqualTo("400 PARAMETER_UNKNOWN");
        assertThat(reader.status(operation + "/collections?limit=1")).isEqualTo("400 PARAMETER_UNKNOWN");
        assertThat(reader.status(operation + "/collections/posts/items?limit=999999999"))
                .isEqualTo("200");
    }

    @Test
    void everyRouteAnswersEachDutyAsItShould() {
        var mapped = new TreeSet<String>();
        for (var mapping : mappings.getHandlerMethods().keySet()) {
            mapping.getPatternValues().stream()
                    .filter(pattern -> pattern.startsWith("/api/ogc/"))
                    .forEach(pattern -> mapped.add(pattern.replaceFirst("^/api/ogc/operations/\\{op}", "")));
        }
        assertThat(mapped).containsExactlyInAnyOrderElementsOf(ROUTES);
        var auditor = account("features-auditor", "auditor", null);
        var bound = account("features-bound", "map-reader", operation);
        String other = Aldermere.load(scenarios);
        for (String route : ROUTES) {
            String path = route.replace("{collection}", "posts").replace("{feature}", "RC-1");
            assertThat(reader.status(operation + path)).as(route).isEqualTo("200");
            assertThat(bound.status(operation + path)).as(route).isEqualTo("200");
            assertThat(bound.status(other + path)).as(route).isEqualTo("403 NOT_PERMITTED");
            assertThat(auditor.status(operation + path))
                    .as(route)
                    .isEqualTo(route.contains("{collection}") ? "404 COLLECTION_NOT_FOUND" : "200");
            assertThat(new MapProgram(port, "", "").status(operation + path))
                    .as(route)
                    .isEqualTo("401 NOT_SIGNED_IN");
        }
        assertThat(auditor.get(operation + "/collections").path("collections")).isEmpty();
    }

    @Test
    void onlyReadingIsPossibleAndACookieIsNoSignIn() {
        assertThat(reader.send("POST", operation).statusCode()).isEqualTo(405);
        assertThat(reader.send("HEAD", operation).statusCode()).isEqualTo(200);
        var desk = Desk.demo(port, "ald-commander");
        assertThat(desk.send("GET", "/../ogc/operations/" + operation, null).statusCode())
                .isNotEqualTo(200);
        var refused = new MapProgram(port, "", "").send("GET", operation);
        assertThat(refused.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic ");
        assertThat(reader.send("GET", operation).headers().firstValue("Set-Cookie"))
                .isEmpty();
        assertThat(desk.status("GET", "/operations/" + operation, null)).isEqualTo("200");
    }

    @Test
    void whoeverGuessesHasToWaitAndEverySignInLeavesATrace() {
        account("features-guessed", "map-reader", null);
        String answer = "";
        for (int i = 0; i < 20 && !answer.startsWith("429"); i++) {
            answer = new MapProgram(port, "features-guessed", "wrong " + i).status(operation);
        }
        assertThat(answer).isEqualTo("429 SIGN_IN_TOO_OFTEN");
        assertThat(new MapProgram(port, "nobody-at-all-here", "wrong").status(operation))
                .isEqualTo("401 SIGN_IN_FAILED");
        account("features-traced", "map-reader", null);
        for (int i = 0; i < 3; i++) {
            assertThat(new MapProgram(port, "features-traced", PASSWORD).status(operation))
                    .isEqualTo("200");
        }
        assertThat(traces("features-traced")).isEqualTo(1);
        assertThat(traces("features-guessed")).isZero();
    }

    private long traces(String account) {
        return jdbc.sql("select count(*) from audit.entry where act = 'identity.basic-signed-in' and actor = :name")
                .param("name", account)
                .query(Long.class)
                .single();
    }
}
