package org.hucheng.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hucheng.Aldermere;
import org.hucheng.Desk;
import org.hucheng.HuchengTest;
import org.hucheng.Phone;
import org.hucheng.audit.By;
import org.hucheng.identity.Accounts;
import org.hucheng.identity.Devices;
import org.hucheng.kernel.Text;
import org.hucheng.operations.Operations;
import org.hucheng.scenario.Scenarios;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route, asked by every role that has a unit alone: what belongs to other units is nowhere in the answers, and nothing of theirs can be acted on. */
@HuchengTest
class UnitScopeTest {
    private static final String PASSWORD = "a password for tests";
    private static final List<String> ROLES = List.of(
            "commander",
            "office",
            "group-officer",
            "station-chief",
            "community-officer",
            "post-leader",
            "dispatcher",
            "publicity",
            "map-reader");

    /** Names of what does not belong to West Patrol. */
    private static final Pattern FOREIGN = Pattern.compile(
            "RC-[345]|EC-\\d|LO-\\d|SA-\\d|AS-1|patrol-east|battalion-|engine-\\d|county-fire|phone-RC-3|Old Quarry|Lights in the east|FOREIGN-NOTE");

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    Accounts accounts;

    @Autowired
    Devices devices;

    @Autowired
    Operations operations;

    @Autowired
    Scenarios scenarios;

    private String operation;
    private Desk commander;

    @BeforeEach
    void twoUnitsInWhichThingsHappen() {
        operation = Aldermere.load(scenarios);
        int id = operations.get(operation).id();
        for (String post : List.of("RC-1", "RC-3")) {
            var phone = Phone.enrolled(port, devices, id, "phone-" + post, post);
            String member = post.equals("RC-1") ? "patrol-west-d01" : "patrol-east-d01";
            phone.send(
                    phone.record(
                            "vehicle-inspection",
                            "2025-08-15T07:00:00-04:00",
                            "{\"post\":\"" + post
                                    + "\",\"plate\":\"AB 1\",\"disposition\":\"let-through\",\"people\":[]}"),
                    phone.record(
                            "check-in",
                            "2025-08-15T07:00:00-04:00",
                            "{\"post\":\"" + post + "\",\"member\":\"" + member + "\"}"),
                    phone.record("nonsense", "2025-08-15T07:00:00-04:00", "{}"));
        }
        commander = Desk.demo(port, "ald-commander");
        for (String unit : List.of("east", "west")) {
            assertThat(commander.status("POST", route("/directives"), """
                            {"units":["patrol-%s"],"subject":"Lights in the %s","text":"On","priority":"routine","due":"2099-01-01T00:00:00Z"}""".formatted(unit, unit)))
                    .isEqualTo("201");
        }
        assertThat(commander.status("POST", route("/command-log"), "{\"text\":\"FOREIGN-NOTE of the command\"}"))
                .startsWith("20");
    }

    private String route(String path) {
        return "/operations/" + operation + path;
    }

    private Desk west(String role) {
        String name = "west-" + role;
        accounts.put(By.OPERATOR, name, PASSWORD, role, new Text(name, name), operation, "patrol-west");
        return Desk.signedIn(port, name, PASSWORD);
    }

    private TreeSet<String> gets() {
        var paths = new TreeSet<String>();
        for (var mapping : mappings.getHandlerMethods().keySet()) {
            for (String pattern : mapping.getPatternValues()) {
                boolean reads = mapping.getMethodsCondition().getMethods().stream()
                        .anyMatch(m -> m.name().equals("GET"));
                if (reads && pattern.startsWith("/api/v1/operations/{op}") && !pattern.endsWith("/stream")) {
                    paths.add(pattern.substring("/api/v1".length()));
                }
            }
        }
        return paths;
    }

    private String filled(String path, String post) {
        return path.replace("{op}", operation)
                .replace("{post}", post)
                .replace("{number}", "1")
                .replace("{form}", "csv")
                .replace("history/{kind}/{id}", "history/post/" + post)
                .replace("{member}", post.equals("RC-3") ? "patrol-east-d01" : "patrol-west-d01")
                .replace("{id}", "1")
                .replace("{version}/{z}/{x}/{y}", "none/10/1/1")
                .replace("{version}", "1");
    }

    @Test
    void noAnswerNamesWhatBelongsToOthers() {
        var found = new ArrayList<String>();
        int named = 0;
        for (String path : gets()) {
            named += FOREIGN.matcher(commander
                                    .send("GET", filled(path, "RC-3"), null)
                                    .body())
                            .find()
                    ? 1
                    : 0;
        }
        assertThat(named).as("routes that name them to whoever sees all").isGreaterThan(15);
        for (String role : ROLES) {
            var desk = west(role);
            for (String path : gets()) {
                // figures of the whole operation are of nobody, and its configuration is everybody's
                if (!path.startsWith("/operations/{op}/digest") && !path.equals("/operations/{op}")) {
                    var answer = desk.send("GET", filled(path, "RC-1"), null);
                    var match = FOREIGN.matcher(answer.body());
                    if (match.find()) {
                        found.add(role + " " + path + " " + answer.statusCode() + " " + match.group());
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void whatBelongsToTheOwnUnitIsThere() {
        var chief = west("station-chief");
        assertThat(codes(chief, "/posts")).containsExactly("RC-1", "RC-2");
        assertThat(codes(chief, "/members")).isNotEmpty().allMatch(code -> code.startsWith("patrol-west"));
        assertThat(chief.get(route("/units")).findValuesAsString("code")).containsExactly("patrol-west");
        assertThat(chief.get(route("/directives")).path("items")).hasSize(1);
        assertThat(chief.get(route("/directives/2")).path("units")).hasSize(1);
        assertThat(chief.get(route("/refused-records")).path("items")).hasSize(1);
        var board = chief.get(route("/board"));
        assertThat(board.path("posts").path("total").asInt()).isEqualTo(2);
        assertThat(board.path("counters").path("vehiclesAll").asInt()).isEqualTo(1);
        assertThat(board.path("counters").path("refusedOpen").asInt()).isEqualTo(1);
        var all = commander.get(route("/board"));
        assertThat(all.path("counters").path("vehiclesAll").asInt()).isEqualTo(2);
        assertThat(all.path("posts").path("total").asInt()).isEqualTo(15);
        assertThat(chief.get(route("/board"))).isEqualTo(chief.get(route("/board")));
        assertThat(chief.send("GET", route("/posts.csv"), null).body().lines().count())
                .isEqualTo(3);
        assertThat(chief.get(route("/posts/RC-1/presence?at=2025-08-15T08:00:00-04:00"))
                        .path("present"))
                .hasSize(1);
    }

    private List<String> codes(Desk desk, String path) {
        var codes = new ArrayList<String>();
        desk.get(route(path))
                .path("items")
                .forEach(row -> codes.add(row.path("code").asString()));
        return codes;
    }

    @Test
    void nothingOfAnotherUnitIsActedOn() {
        long foreign = refusedAt("phone-RC-3");
        long own = refusedAt("phone-RC-1");
        String order = """
                {"act":"revoke","number":"W-1","givenBy":{"zh":"西","en":"West"},"at":"2025-08-16T08:00:00-04:00","reason":{"zh":"试","en":"try"}}""";
        Map<String, String> bodies = new LinkedHashMap<>();
        bodies.put("/posts/RC-3/orders", order);
        bodies.put("/posts", """
                {"code":"NEW-1","kind":"road-closure","lanes":1,"name":{"zh":"新","en":"New"},"lon":-71.3,"lat":44.2,"unit":"patrol-east"}""");
        bodies.put("/call-ins", """
                {"post":"RC-3","member":"patrol-west-d01","agency":"sheriff","at":"2025-08-15T08:00:00-04:00"}""");
        bodies.put("/refused-records/" + foreign + "/view", "{\"reason\":\"to look at it\"}");
        bodies.put("/refused-records/" + foreign + "/retry", "{}");
        bodies.put("/refused-records/" + foreign + "/dismiss", "{\"reason\":\"of no use\"}");
        bodies.put("/directives/1/acknowledgements", "{\"unit\":\"patrol-east\"}");
        bodies.put("/directives/1/reports", "{\"unit\":\"patrol-east\",\"text\":\"done\"}");
        for (String role : List.of("commander", "office", "station-chief")) {
            var desk = west(role);
            bodies.forEach((path, body) -> assertThat(desk.status("POST", route(path), body))
                    .as(role + " " + path)
                    .startsWith("404"));
        }
        var chief = west("station-chief");
        assertThat(chief.status("POST", route("/directives/2/acknowledgements"), "{\"unit\":\"patrol-west\"}"))
                .startsWith("20");
        assertThat(chief.status("POST", route("/refused-records/" + own + "/view"), "{\"reason\":\"to look at it\"}"))
                .isEqualTo("200");
        assertThat(chief.status("POST", route("/command-log"), "{\"text\":\"Of the west\"}"))
                .startsWith("20");
        assertThat(chief.get(route("/command-log")).path("items").toString()).contains("Of the west");
        assertThat(chief.status("POST", route("/posts"), bodies.get("/posts").replace("patrol-east", "patrol-west")))
                .isEqualTo("201");
        String opening = order.replace("revoke", "open");
        assertThat(west("community-officer").status("POST", route("/posts/NEW-1/orders"), opening))
                .isEqualTo("403 NOT_PERMITTED");
        assertThat(chief.status("POST", route("/posts/NEW-1/orders"), opening)).isEqualTo("201");
        assertThat(chief.get(route("/command-log")).path("items").toString()).contains("NEW-1");
    }

    private long refusedAt(String device) {
        for (var row : commander.get(route("/refused-records")).path("items")) {
            if (row.path("device").asString().equals(device)) {
                return row.path("id").asLong();
            }
        }
        throw new IllegalStateException("nothing refused of " + device);
    }

    @Test
    void whatOnlyAWholeOperationHasIsForNobodyOfAUnit() {
        var desk = west("commander");
        for (String path : List.of("/network", "/privacy")) {
            assertThat(desk.status("GET", route(path), null)).as(path).isEqualTo("403 NOT_PERMITTED");
        }
        assertThat(desk.status("POST", route("/directives"), "{}")).isEqualTo("403 NOT_PERMITTED");
        assertThat(desk.status("POST", route("/digest/editions"), "{}")).isEqualTo("403 NOT_PERMITTED");
    }
}
