package org.hucheng.posts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hucheng.HuchengTest;
import org.hucheng.operations.Operations;
import org.hucheng.scenario.Scenarios;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Organisation and posts as the desk asks for them. */
@HuchengTest
class PostRoutesTest {
    @LocalServerPort
    int port;

    @Autowired
    Scenarios scenarios;

    @Autowired
    Operations operations;

    @Autowired
    JsonMapper json;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    @BeforeEach
    void load() throws Exception {
        assertThat(scenarios.load(Path.of("../scenarios/aldermere-2025"), true).findings())
                .isEmpty();
        signIn("ald-commander");
    }

    private void signIn(String username) throws Exception {
        send("GET", "/session", null);
        assertThat(send("POST", "/session", "{\"username\":\"%s\",\"password\":\"hucheng-demo\"}".formatted(username))
                        .statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
                .header("Content-Type", "application/json")
                .header("Accept-Language", "en")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        cookies.getCookieStore().getCookies().stream()
                .filter(c -> c.getName().equals("XSRF-TOKEN"))
                .forEach(c -> request.setHeader("X-XSRF-TOKEN", c.getValue()));
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private JsonNode get(String path) throws Exception {
        var response = send("GET", "/operations/aldermere-2025" + path, null);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return json.readTree(response.body());
    }

    private JsonNode post(String path, int status, String body) throws Exception {
        var response = send("POST", "/operations/aldermere-2025" + path, body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return json.readTree(response.body());
    }

    @Test
    void showsTheOperationWithItsOrderAndCommand() throws Exception {
        var page = get("");
        assertThat(page.path("status").asString()).isEqualTo("ended");
        assertThat(page.path("order").path("number").asString()).isEqualTo("ALD-2025-01");
        assertThat(page.path("groups")
                        .path(0)
                        .path("members")
                        .path(0)
                        .path("duty")
                        .path("en")
                        .asString())
                .isEqualTo("incident commander");
        assertThat(page.path("settings").path("posts").path("kinds")).hasSize(5);
        assertThat(get("/outline").path("type").asString()).isEqualTo("Feature");
    }

    @Test
    void demandIsShownInTheOrderItWasWrittenAlsoWhenLoadedAgain() throws Exception {
        load();
        var lines = new ArrayList<String>();
        for (JsonNode line : get("/posts/RC-1").path("demand")) {
            lines.add(line.path("shift").asString() + " " + line.path("skill").asString());
        }
        assertThat(lines).containsExactly("day supervisor", "night supervisor", "day traffic", "night traffic");
    }

    @Test
    void countsMembersOfAUnitWithEverythingBelowIt() throws Exception {
        JsonNode fire = null;
        for (JsonNode unit : get("/units")) {
            fire = unit.path("code").asString().equals("battalion-north") ? unit : fire;
        }
        assertThat(fire).isNotNull();
        assertThat(fire.path("members").asInt()).isZero();
        assertThat(fire.path("membersBelow").asInt()).isEqualTo(40);
        assertThat(get("/members?unit=battalion-north").path("total").asInt()).isEqualTo(40);
        assertThat(get("/members?q=medic%2003")
                        .path("items")
                        .path(0)
                        .path("code")
                        .asString())
                .isEqualTo("public-health-m03");
        assertThat(get("/teams")).hasSize(5);
        assertThat(get("/divisions?parent=ald-south")).hasSize(2);
    }

    @Test
    void pagesThroughPostsWithoutMissingOrRepeatingOne() throws Exception {
        List<String> seen = new ArrayList<>();
        String after = "";
        do {
            var page = get("/posts?limit=4" + after);
            page.path("items").forEach(item -> seen.add(item.path("code").asString()));
            after = page.hasNonNull("next") ? "&after=" + page.path("next").asString() : null;
        } while (after != null);
        assertThat(seen)
                .doesNotHaveDuplicates()
                .isSorted()
                .contains("RC-1", "AS-1")
                .hasSizeGreaterThanOrEqualTo(15);
        assertThat(get("/posts?q=eagle").path("items").path(0).path("code").asString())
                .isEqualTo("LO-1");
        assertThat(get("/posts?q=100%25").path("items")).isEmpty();
        assertThat(get("/posts?state=revoked&kind=lookout").path("total").asInt())
                .isEqualTo(4);
    }

    @Test
    void addsAPostOpensItOnceAndRevokesIt() throws Exception {
        long stamp = operations.stamp(operations.get("aldermere-2025").id());
        String code = "RC-" + System.nanoTime();
        String post = """
                {"code":"%s","kind":"road-closure","lanes":1,"name":{"zh":"新封控点","en":"New closure"},"lon":-71.3,"lat":44.3,"unit":"patrol-east"}
                """.formatted(code);
        assertThat(post("/posts", 201, post).path("state").asString()).isEqualTo("planned");
        assertThat(post("/posts", 409, post).path("code").asString()).isEqualTo("POST_CODE_TAKEN");
        assertThat(post("/posts", 422, post.replace("road-closure", "moat"))
                        .path("code")
                        .asString())
                .isEqualTo("POST_KIND_UNKNOWN");

        String open = """
                {"act":"open","number":"7","givenBy":{"zh":"指挥官","en":"Commander"},"at":"2025-08-15T08:00:00-04:00","reason":{"zh":"改道","en":"Detour"}}
                """;
        var opened = post("/posts/" + code + "/orders", 201, open);
        assertThat(opened.path("state").asString()).isEqualTo("open");
        assertThat(opened.path("openSince").asString()).isEqualTo("2025-08-15T08:00:00-04:00");
        assertThat(opened.path("orders").path(0).path("recordedBy").asString()).isEqualTo("ald-commander");
        var refused = post(
                "/posts/" + code + "/orders",
                409,
                open.replace("\"7\"", "\"8\"").replace("15T08", "15T09"));
        assertThat(refused.path("code").asString()).isEqualTo("ALREADY_OPEN");
        assertThat(refused.path("title").asString()).isEqualTo("The post is already open at that moment");
        var revoked = post(
                "/posts/" + code + "/orders",
                201,
                open.replace("open", "revoke").replace("15T08", "16T08"));
        assertThat(revoked.path("state").asString()).isEqualTo("revoked");
        assertThat(operations.stamp(operations.get("aldermere-2025").id())).isGreaterThan(stamp);
        assertThat(post("/posts/nowhere/orders", 404, open).path("code").asString())
                .isEqualTo("POST_NOT_FOUND");
        assertThat(post("/posts/" + code + "/orders", 422, "{\"act\":\"open\"}")
                        .path("code")
                        .asString())
                .isEqualTo("FIELD_MISSING");
    }

    @Test
    void whoMayNotOrderIsRefused() throws Exception {
        cookies.getCookieStore().removeAll();
        signIn("ald-publicity");
        assertThat(post("/posts", 403, "{}").path("code").asString()).isEqualTo("NOT_PERMITTED");
    }

    @Test
    void loadingAgainKeepsWhatTheDeskHasAdded() throws Exception, IOException {
        String code = "XX-" + System.nanoTime();
        post("/posts", 201, """
                {"code":"%s","kind":"lookout","name":{"zh":"加设","en":"Added"},"lon":-71.3,"lat":44.3,"unit":"engine-1"}
                """.formatted(code));
        assertThat(scenarios.load(Path.of("../scenarios/aldermere-2025"), true).findings())
                .isEmpty();
        assertThat(get("/posts/" + code).path("state").asString()).isEqualTo("planned");
    }
}
