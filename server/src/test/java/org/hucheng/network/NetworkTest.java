package org.hucheng.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.hucheng.Aldermere;
import org.hucheng.Desk;
import org.hucheng.DrawnRoads;
import org.hucheng.HuchengTest;
import org.hucheng.Phone;
import org.hucheng.identity.Devices;
import org.hucheng.kernel.Language;
import org.hucheng.operations.Operations;
import org.hucheng.scenario.Scenarios;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Five closures on five roads into a county: together they close it, and each of them is needed. */
@HuchengTest
class NetworkTest {
    private static final String NOON = "at=2025-08-15T12:00:00-04:00";

    @LocalServerPort
    int port;

    @Autowired
    Scenarios scenarios;

    @Autowired
    Operations operations;

    @Autowired
    Devices devices;

    @Autowired
    Networks networks;

    private String code;
    private String route;
    private Desk desk;

    @BeforeEach
    void aCountyWithRoads() {
        code = Aldermere.load(scenarios, DrawnRoads::into);
        route = "/operations/" + code;
        desk = Desk.demo(port, "ald-commander");
    }

    /** The net as one line: {@code closed, 5 of 5 posts} or {@code leaks, 4 of 5 posts: revoked RC-2 County Road 2}. */
    private static String line(JsonNode net) {
        String posts = "%s, %d of %d posts"
                .formatted(
                        net.path("state").asString(),
                        net.path("closing").asInt(),
                        net.path("posts").asInt());
        String leaks = leaks(net.path("leaks"));
        return leaks.isEmpty() ? posts : posts + ": " + leaks;
    }

    private static String leaks(JsonNode leaks) {
        return StreamSupport.stream(leaks.spliterator(), false)
                .map(l -> (l.path("why").asString() + " " + l.path("post").asString("") + " "
                                + l.path("road").asString())
                        .replace("  ", " "))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private String net(String query) {
        return line(desk.get(route + "/network?" + query).path("net"));
    }

    private void order(String post, String act, String at) {
        desk.post(route + "/posts/" + post + "/orders", """
                {"act":"%s","number":"T-%s","at":"2025-08-%s:00-04:00","givenBy":{"zh":"甲","en":"A"},"reason":{"zh":"乙","en":"B"}}
                """.formatted(act, at, at));
    }

    @Test
    void whatTheScenarioBringsIsKeptAndSaid() {
        JsonNode page = desk.get(route + "/network?" + NOON);
        assertThat(line(page.path("net"))).isEqualTo("closed, 5 of 5 posts");
        assertThat(page.path("synthetic").path("en").asString()).isEqualTo("Invented roads");
        assertThat(page.path("figures").path("ways").asInt()).isEqualTo(5);
        assertThat(page.path("figures").path("roadsFile").asString()).isEqualTo("roads.osm");
        assertThat(page.path("figures").path("places").asInt()).isEqualTo(1);
        assertThat(page.path("fromScenario").asBoolean()).isTrue();
        assertThat(page.path("posts")).hasSize(5).allSatisfy(post -> {
            assertThat(post.path("road").path("metres").asDouble()).isLessThan(1);
            assertThat(post.path("closes").asBoolean()).isTrue();
        });
        var loaded = networks.find(operations.get(code).id()).orElseThrow();
        assertThat(loaded.hash()).isEqualTo(page.path("hash").asString()).hasSize(64);
        assertThat(loaded.roads().segments()).isEqualTo(5);
        assertThat(networks.find(operations.get(code).id()).orElseThrow())
                .as("read once, then kept")
                .isSameAs(loaded);
    }

    @Test
    void aRevokedPostIsExactlyTheLeakItsOrderWasSaidToOpen() {
        order("RC-2", "revoke", "15T12:00");
        assertThat(net("at=2025-08-15T11:59:00-04:00")).isEqualTo("closed, 5 of 5 posts");
        assertThat(net(NOON)).isEqualTo("leaks, 4 of 5 posts: revoked RC-2 County Road 2");
        JsonNode leak =
                desk.get(route + "/network?" + NOON).path("net").path("leaks").get(0);
        assertThat(leak.path("reaches").asString()).isEqualTo("Mill Hollow");
        assertThat(leak.path("metres").asInt()).isGreaterThan(1000);
        assertThat(leak.path("line").size()).isGreaterThanOrEqualTo(3);
        order("RC-2", "open", "15T13:00");
        assertThat(net("at=2025-08-15T13:00:00-04:00")).isEqualTo("closed, 5 of 5 posts");
    }

    @Test
    void aRevocationThatWasOrderedForLaterIsBroughtForward() {
        order("RC-2", "revoke", "16T12:00");
        String earlier = """
                {"act":"revoke","number":"T-2","at":"2025-08-15T12:00:00-04:00","givenBy":{"zh":"甲","en":"A"},"reason":{"zh":"乙","en":"B"}%s}
                """;
        String orders = route + "/posts/RC-2/orders";
        assertThat(desk.status("POST", orders, earlier.formatted(""))).isEqualTo("422 ORDER_NOT_LATEST");
        assertThat(desk.status("POST", orders, earlier.formatted(",\"replaces\":\"ALD-2025-02\"")))
                .isEqualTo("422 ORDER_REPLACES_NOTHING");
        desk.post(orders, earlier.formatted(",\"replaces\":\"T-16T12:00\""));
        assertThat(net("at=2025-08-15T11:59:00-04:00")).isEqualTo("closed, 5 of 5 posts");
        assertThat(net(NOON)).isEqualTo("leaks, 4 of 5 posts: revoked RC-2 County Road 2");
        JsonNode both = desk.get(route + "/posts/RC-2").path("orders");
        assertThat(both).hasSize(3);
        assertThat(both.get(1).path("replaces").asString()).isEqualTo("T-16T12:00");
        assertThat(both.get(2).path("replacedBy").asString()).isEqualTo("T-2");
        assertThat(desk.get(route + "/posts/RC-2").path("revokedAt").asString()).startsWith("2025-08-15T12:00");
        assertThat(desk.get(route + "/command-log?q=RC-2").path("items").findValuesAsString("replaces"))
                .containsExactly("T-16T12:00");
    }

    @Test
    void aNewPostComesWithItsDemandAndItsOpeningOrder() {
        String unit = desk.get(route + "/posts/RC-1").path("unit").path("code").asString();
        JsonNode need = desk.get(route + "/posts/RC-1").path("demand").get(0);
        String body = """
                {"code":"RC-8","kind":"road-closure","lanes":1,"name":{"zh":"加设","en":"Added"},"lon":-71.35,"lat":44.285,"unit":"%s",
                 "demand":[{"system":"%s","shift":"%s","agency":"%s","needed":%d}],
                 "order":{"act":"open","number":"T-8","at":"2025-08-15T08:00:00-04:00","givenBy":{"zh":"甲","en":"A"},"reason":{"zh":"乙","en":"B"}}}
                """;
        String system = need.path("system").asString();
        String agency = need.path("agency").asString();
        assertThat(desk.status("POST", route + "/posts", body.formatted(unit, system, "brunch", agency, 2)))
                .isEqualTo("422 FIELD_INVALID");
        assertThat(desk.status("POST", route + "/posts", body.formatted(unit, system, "day", agency, 0)))
                .isEqualTo("422 FIELD_INVALID");
        assertThat(desk.status("GET", route + "/posts/RC-8", null))
                .as("all of it or nothing")
                .isEqualTo("404 POST_NOT_FOUND");
        JsonNode made = desk.post(route + "/posts", body.formatted(unit, system, "day", agency, 2));
        assertThat(made.path("orders").get(0).path("number").asString()).isEqualTo("T-8");
        assertThat(made.path("demand").get(0).path("needed").asInt()).isEqualTo(2);
        assertThat(made.path("demand").get(0).path("from").asString()).isEqualTo("2025-08-15");
        assertThat(net(NOON)).isEqualTo("closed, 6 of 6 posts");
    }

    @Test
    void whatIsFarFromEveryRoadIsNamedWhenAScenarioIsLoadedWithItsDistance(@TempDir Path folder) throws Exception {
        try (var files = Files.list(Aldermere.FOLDER)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        DrawnRoads.into(folder);
        Files.writeString(
                folder.resolve("operation.yaml"),
                Files.readString(folder.resolve("operation.yaml")).replace("code: aldermere-2025", "code: far-post"));
        Path posts = folder.resolve("posts.csv");
        List<String> lines = new ArrayList<>(Files.readAllLines(posts));
        String header = lines.getFirst();
        int lat = List.of(header.split(",")).indexOf("lat");
        lines.replaceAll(line -> {
            String[] cells = line.split(",", -1);
            if (cells[0].equals("RC-3")) {
                cells[lat] = "44.34";
            }
            return String.join(",", cells);
        });
        Files.writeString(posts, String.join("\n", lines) + "\n");
        var report = scenarios.load(folder, false);
        assertThat(report.loaded()).isTrue();
        assertThat(report.remarks()).hasSize(1);
        assertThat(report.remarks().getFirst().in(Language.EN))
                .matches("posts.csv: Post RC-3 stands \\d{3,5} m from the nearest road and closes none.*");
        assertThat(report.remarks().getFirst().in(Language.ZH)).contains("岗点 RC-3 离最近的道路");
        JsonNode first = desk.get("/operations/far-post/network").path("posts").get(0);
        assertThat(first.path("code").asString()).isEqualTo("RC-3");
        assertThat(first.path("nearest").path("metres").asDouble()).isGreaterThan(100);
    }

    @Test
    void thePreviewIsThePictureAfterTheOrder() {
        String ask = "/network/preview?post=RC-3&act=%s&" + NOON;
        JsonNode revoke = desk.get(route + ask.formatted("revoke"));
        assertThat(line(revoke.path("before"))).isEqualTo("closed, 5 of 5 posts");
        assertThat(leaks(revoke.path("opened"))).isEqualTo("revoked RC-3 County Road 3");
        assertThat(revoke.path("closed")).isEmpty();
        assertThat(revoke.path("road").path("road").asString()).isEqualTo("County Road 3");
        assertThat(net(NOON)).as("nothing was changed").isEqualTo("closed, 5 of 5 posts");

        order("RC-3", "revoke", "15T12:00");
        JsonNode now = desk.get(route + "/network?" + NOON).path("net");
        assertThat(now.path("leaks").get(0).path("line"))
                .isEqualTo(revoke.path("after").path("leaks").get(0).path("line"));
        JsonNode open = desk.get(route + ask.formatted("open"));
        assertThat(leaks(open.path("closed"))).isEqualTo("revoked RC-3 County Road 3");
        assertThat(line(open.path("after"))).isEqualTo("closed, 5 of 5 posts");
    }

    @Test
    void whoIsThereDecidesWhenMannedPostsAreAskedFor() {
        assertThat(net(NOON + "&counts=manned")).startsWith("leaks, 0 of 5 posts: unmanned RC-1 County Road 1, ");
        int operation = operations.get(code).id();
        var phone = Phone.enrolled(port, devices, operation, "p1", null);
        phone.send(phone.record(
                "check-in", "2025-08-15T11:00:00-04:00", "{\"post\":\"RC-1\",\"member\":\"patrol-west-d01\"}"));
        assertThat(net(NOON + "&counts=manned"))
                .isEqualTo("leaks, 1 of 5 posts: unmanned RC-2 County Road 2, unmanned RC-3 County Road 3,"
                        + " unmanned RC-4 County Road 4, unmanned RC-5 County Road 5");
        JsonNode board = desk.get(route + "/board");
        assertThat(line(board.path("net"))).isEqualTo("closed, 5 of 5 posts");
        assertThat(board.path("net").path("manned").asInt()).isEqualTo(1);
        assertThat(board.path("guarantees").get(0).path("state").asString())
                .as("the visits are not measured, so a closed net alone is not green")
                .isEqualTo("not-measured");
        order("RC-5", "revoke", "15T10:30");
        board = desk.get(route + "/board");
        assertThat(line(board.path("net"))).isEqualTo("leaks, 4 of 5 posts: revoked RC-5 County Road 5");
        assertThat(board.path("guarantees").get(0).path("state").asString()).isEqualTo("broken");
    }

    @Test
    void aPostFarFromEveryRoadIsNamedAndClosesNothing() {
        desk.post(route + "/posts", """
                {"code":"RC-9","kind":"road-closure","lanes":0,"name":{"zh":"林间","en":"In the woods"},"lon":-71.30,"lat":44.34,"unit":"%s"}
                """.formatted(
                desk.get(route + "/posts/RC-1").path("unit").path("code").asString()));
        JsonNode page = desk.get(route + "/network?" + NOON);
        assertThat(page.path("net").path("offRoad").asInt()).isEqualTo(1);
        assertThat(page.path("posts").get(0).path("code").asString()).isEqualTo("RC-9");
        assertThat(page.path("posts").get(0).has("road")).isFalse();
        JsonNode preview = desk.get(route + "/network/preview?post=RC-9&act=open&" + NOON);
        assertThat(preview.has("road")).isFalse();
        assertThat(line(preview.path("after"))).isEqualTo("closed, 5 of 5 posts");
    }

    @Test
    void aNewPlaceForAPostIsTriedBeforeThereIsAPost() throws Exception {
        byte[] roads = DrawnRoads.osm(Aldermere.FOLDER, true).getBytes(StandardCharsets.UTF_8);
        assertThat(desk.upload(route + "/network", "roads", roads, "counts", "open", "kinds", "road-closure")
                        .statusCode())
                .isEqualTo(200);
        assertThat(net(NOON)).isEqualTo("leaks, 5 of 5 posts: no-post Farm Track");
        JsonNode tried = desk.get(route + "/network/preview?lon=-71.45&lat=44.2525&" + NOON);
        assertThat(tried.path("road").path("road").asString()).isEqualTo("Farm Track");
        assertThat(leaks(tried.path("closed"))).isEqualTo("no-post Farm Track");
        assertThat(tried.path("after").path("state").asString()).isEqualTo("closed");
        JsonNode other = desk.get(route + "/network/preview?lon=-71.45&lat=44.2525&kind=lookout&" + NOON);
        assertThat(other.path("closesRoads").asBoolean(true)).isFalse();
        assertThat(other.path("closed")).isEmpty();
    }

    @Test
    void whatIsAskedForWronglyIsRefusedWithTheFieldsName() {
        for (String query : new String[] {"counts=none", "at=noon"}) {
            assertThat(desk.status("GET", route + "/network?" + query, null))
                    .as(query)
                    .isEqualTo("422 FIELD_INVALID");
        }
        String preview = route + "/network/preview?";
        assertThat(desk.status("GET", preview + "post=RC-1&act=close", null)).isEqualTo("422 FIELD_INVALID");
        assertThat(desk.status("GET", preview + "post=RC-1", null)).isEqualTo("422 FIELD_MISSING");
        assertThat(desk.status("GET", preview + "post=RC-77&act=open", null)).isEqualTo("404 POST_NOT_FOUND");
        assertThat(desk.status("GET", preview, null)).isEqualTo("422 FIELD_MISSING");
    }

    @Test
    void withNoPostOpenThereIsNoNetToSpeakOf() {
        assertThat(net("at=2025-08-14T05:00:00-04:00")).isEqualTo("not-set, 0 of 5 posts");
    }

    @Test
    void anOperationWithoutRoadsStaysCalm() {
        String other = "/operations/" + Aldermere.load(scenarios);
        assertThat(desk.get(other + "/network").path("loaded").asBoolean()).isFalse();
        assertThat(desk.get(other + "/board").has("net")).isFalse();
        assertThat(desk.status("GET", other + "/network/plan", null)).isEqualTo("404 NETWORK_NOT_LOADED");
    }

    @Test
    void theFewestPostsTheBudgetAndTheBurden() {
        JsonNode plan = desk.get(route + "/network/plan?" + NOON);
        assertThat(plan.path("fewest")).hasSize(5);
        assertThat(plan.path("leadingIn").asInt()).isEqualTo(5);
        assertThat(plan.path("spare")).isEmpty();
        JsonNode budget = desk.get(route + "/network/budget?posts=2");
        assertThat(budget.path("steps")).hasSize(6);
        assertThat(budget.path("chosen")).hasSize(2);
        assertThat(budget.path("inflow").asInt()).isEqualTo(200);
        assertThat(budget.path("steps").get(2).path("uncovered").asInt()).isEqualTo(120);
        JsonNode burden = desk.get(route + "/network/burden?minutes=10&" + NOON);
        assertThat(burden.path("posts").asInt()).isEqualTo(5);
        assertThat(burden.path("worstMinutes").asDouble()).isEqualTo(20);
        assertThat(burden.path("hospitals").asInt()).isEqualTo(1);
        assertThat(desk.status("GET", route + "/network/burden?minutes=-1", null))
                .isEqualTo("422 FIELD_INVALID");
    }

    @Test
    void aScenarioWithSpoiltRoadsIsRefusedByFileAndReason() {
        List<String> findings = new ArrayList<>();
        try {
            Aldermere.load(scenarios, folder -> {
                DrawnRoads.into(folder);
                String osm = Files.readString(folder.resolve("roads.osm"));
                Files.writeString(folder.resolve("roads.osm"), osm.substring(0, osm.length() / 2));
            });
        } catch (IllegalStateException refused) {
            findings.add(String.valueOf(refused.getMessage()));
        }
        assertThat(findings).hasSize(1).first().asString().contains("roads.osm").contains("FILE_CUT_OFF");
    }
}
