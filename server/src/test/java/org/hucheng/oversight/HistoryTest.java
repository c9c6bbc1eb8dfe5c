package org.hucheng.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hucheng.Aldermere;
import org.hucheng.Desk;
import org.hucheng.HuchengTest;
import org.hucheng.Ongoing;
import org.hucheng.audit.By;
import org.hucheng.identity.Accounts;
import org.hucheng.kernel.Text;
import org.hucheng.scenario.Scenarios;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who did what to one record, for whoever may read the record and for nobody else. */
@HuchengTest
class HistoryTest {
    @LocalServerPort
    int port;

    @Autowired
    Scenarios scenarios;

    @Autowired
    Accounts accounts;

    private String route;
    private Desk commander;

    @BeforeEach
    void anOperationThatRuns() {
        route = "/operations/" + Aldermere.load(scenarios, Ongoing::in);
        commander = Desk.demo(port, "ald-commander");
    }

    private List<String> history(Desk desk, String of) {
        var acts = new ArrayList<String>();
        desk.get(route + "/history/" + of)
                .path("entries")
                .forEach(e -> acts.add(
                        e.path("actor").asString() + " " + e.path("act").asString()));
        return acts;
    }

    @Test
    void aPostsHistoryIsItsReadersAlone() {
        assertThat(commander.status("POST", route + "/posts/RC-3/orders", """
                        {"act":"revoke","number":"T-1","givenBy":{"zh":"指挥部","en":"the command"},"at":"%sT00:00:00Z","reason":{"zh":"烟散了","en":"no smoke any more"},"replaces":"ALD-2025-11"}""".formatted(Ongoing.day(2))))
                .isEqualTo("201");
        assertThat(history(commander, "post/RC-3")).containsExactly("ald-commander posts.revoked");
        assertThat(history(commander, "post/RC-1")).isEmpty();
        var chief = Desk.demo(port, "ald-west");
        assertThat(chief.status("GET", route + "/history/post/RC-1", null)).isEqualTo("200");
        assertThat(chief.status("GET", route + "/history/post/RC-3", null)).startsWith("404");
        assertThat(Desk.demo(port, "ald-publicity").status("GET", route + "/history/post/RC-3", null))
                .startsWith("404");
        assertThat(commander.status("GET", route + "/history/nonsense/1", null)).startsWith("404");
    }

    @Test
    void aDutyForMoreThatMayNotReadAPostShowsNoMoreOfItsHistory() {
        String operation = route.replaceAll(".*/", "");
        String name = "reader-" + UUID.randomUUID().toString().substring(0, 8);
        accounts.put(
                By.OPERATOR,
                name,
                "a password for tests",
                "station-chief",
                new Text("甲", "Reader"),
                operation,
                "patrol-west");
        assertThat(Desk.demo(port, "ald-security")
                        .status(
                                "POST",
                                "/accounts/" + name + "/duties",
                                "{\"role\":\"publicity\",\"operation\":\"" + operation
                                        + "\",\"reason\":\"for a week\"}"))
                .isEqualTo("201");
        var reader = Desk.signedIn(port, name, "a password for tests");
        assertThat(reader.status("GET", route + "/history/post/RC-1", null)).isEqualTo("200");
        assertThat(reader.status("GET", route + "/history/post/RC-3", null)).startsWith("404");
    }

    @Test
    void aDirectivesHistorySaysWhoGaveItAndWhoTookIt() {
        assertThat(commander.status("POST", route + "/directives", """
                        {"units":["patrol-west"],"subject":"Lights","text":"Lights on","priority":"routine","due":"2099-01-01T00:00:00Z"}""")).isEqualTo("201");
        var chief = Desk.demo(port, "ald-west");
        assertThat(chief.status("POST", route + "/directives/1/acknowledgements", "{\"unit\":\"patrol-west\"}"))
                .startsWith("20");
        assertThat(history(commander, "directive/1"))
                .containsExactly("ald-west command.directive-acknowledged", "ald-commander command.directive-given");
        assertThat(chief.status("GET", route + "/history/directive/1", null)).startsWith("404");
        assertThat(history(commander, route.replaceAll(".*/", "operation/"))).contains("operator operations.loaded");
    }
}
