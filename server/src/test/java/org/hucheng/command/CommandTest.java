package org.hucheng.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hucheng.Aldermere;
import org.hucheng.Desk;
import org.hucheng.HuchengTest;
import org.hucheng.audit.By;
import org.hucheng.identity.Accounts;
import org.hucheng.kernel.Text;
import org.hucheng.platform.OwnerOfTheDatabase;
import org.hucheng.scenario.Scenarios;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What the command directs, who holds it, and the log of it, as the desk does it. */
@HuchengTest
class CommandTest {
    private static final List<String> TABLES = List.of(
            "log_entry",
            "directive",
            "directive_unit",
            "acknowledgement",
            "done_report",
            "objective",
            "objective_end",
            "handover",
            "handover_end",
            "holder");

    @LocalServerPort
    int port;

    @Autowired
    Scenarios scenarios;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    private String operation;
    private Desk commander;
    private Desk office;

    @BeforeEach
    void anOperation() {
        operation = Aldermere.load(scenarios);
        commander = Desk.demo(port, "ald-commander");
        office = Desk.demo(port, "ald-office");
    }

    @Test
    void aDirectiveIsAcknowledgedAndReportedByEachUnitForItself() {
        give("Close the mill road", "09:00", "10:00", "engine-1", "patrol-west");
        assertThat(directives("?at=" + at("09:50"))).containsExactly("1 open Close the mill road 0 0/2");
        assertThat(acknowledge(1, "engine-1", "09:10")).isEqualTo("201");
        assertThat(acknowledge(1, "engine-1", "09:11")).isEqualTo("409 ALREADY_ACKNOWLEDGED");
        assertThat(acknowledge(1, "engine-2", "09:11")).isEqualTo("422 NOT_ADDRESSED");
        assertThat(report(1, "patrol-west", "09:20")).isEqualTo("201");
        assertThat(report(1, "patrol-west", "09:21")).isEqualTo("409 ALREADY_REPORTED");
        assertThat(directives("?at=" + at("09:50"))).containsExactly("1 open Close the mill road 2 1/2");
        var page = commander.get(route("/directives/1?at=" + at("09:30")));
        assertThat(page.path("units").findValuesAsString("report")).containsExactly("barrier stands");
        assertThat(page.path("units").path(0).path("acknowledged").path("by").asString())
                .isEqualTo("ald-office");
        report(1, "engine-1", "09:40");
        assertThat(directives("")).containsExactly("1 done Close the mill road 2 2/2");
        assertThat(log("&kind=directive"))
                .containsExactly(
                        "directive-done 1 barrier stands",
                        "directive-done 1 barrier stands",
                        "directive-acknowledged 1 ",
                        "directive-acknowledged 1 ",
                        "directive-given 1 Close the mill road");
    }

    @Test
    void whenItsTimeIsUpItIsOverdueUntilEveryUnitHasReported() {
        give("Close the mill road", "09:00", "10:00", "engine-1");
        assertThat(directives("?state=overdue&at=" + at("09:59"))).isEmpty();
        assertThat(directives("?state=overdue&at=" + at("10:00"))).hasSize(1);
        assertThat(directives("?state=open&at=" + at("10:00"))).isEmpty();
        assertThat(board("10:30")).contains("directive-overdue 1 1");
        report(1, "engine-1", "10:40");
        assertThat(directives("?state=overdue&at=" + at("10:45"))).isEmpty();
        assertThat(board("10:45")).isEmpty();
    }

    private List<String> board(String until) {
        var directives = context.getBean(Directives.class);
        var operations = context.getBean(org.hucheng.operations.Operations.class);
        return directives
                .overdue(
                        operations.get(operation),
                        java.time.OffsetDateTime.parse(at(until)).toInstant())
                .stream()
                .map(d -> "directive-overdue " + d.number() + " " + d.waiting())
                .toList();
    }

    @Test
    void onlyACorrectingDirectiveTakesOneBackAndItReachesEverybodyWhoHadIt() {
        give("Close the mill road", "09:00", "10:00", "engine-1", "patrol-west");
        String correction = """
                {"units": [%s], "subject": "Leave it open", "text": "The fire has turned.", "priority": "immediate",
                 "due": "2025-08-15T11:00:00-04:00", "withdraws": 1, "at": "2025-08-15T09:30:00-04:00"}""";
        assertThat(commander.status("POST", route("/directives"), correction.formatted("\"engine-1\"")))
                .isEqualTo("422 CORRECTION_MISSES_UNITS");
        assertThat(commander.status(
                        "POST",
                        route("/directives"),
                        correction.formatted("\"engine-1\", \"patrol-west\", \"engine-2\"")))
                .isEqualTo("201");
        assertThat(directives("?at=" + at("09:50")))
                .containsExactly("2 open Leave it open 0 0/3", "1 withdrawn Close the mill road 0 0/2");
        assertThat(acknowledge(1, "engine-1", "09:40")).isEqualTo("409 DIRECTIVE_WITHDRAWN");
        assertThat(commander.status(
                        "POST", route("/directives"), correction.formatted("\"engine-1\", \"patrol-west\"")))
                .isEqualTo("409 DIRECTIVE_WITHDRAWN");
        assertThat(directives("?state=overdue&at=" + at("10:30"))).isEmpty();
    }

    @Test
    void whatIsIncompleteOrUnknownIsRefused() {
        String body = """
                {"units": [%s], "subject": "S", "text": "T", "priority": "%s", "group": %s,
                 "due": "2025-08-15T%s:00-04:00", "at": "2025-08-15T09:00:00-04:00"}""";
        assertThat(tried(body.formatted("", "urgent", "null", "10:00"))).isEqualTo("422 UNITS_MISSING");
        assertThat(tried(body.formatted("\"nobody\"", "urgent", "null", "10:00")))
                .endsWith("UNIT_NOT_FOUND");
        assertThat(tried(body.formatted("\"engine-1\"", "soon", "null", "10:00")))
                .isEqualTo("422 FIELD_INVALID");
        assertThat(tried(body.formatted("\"engine-1\"", "urgent", "\"x\"", "10:00")))
                .isEqualTo("422 GROUP_NOT_FOUND");
        assertThat(tried(body.formatted("\"engine-1\"", "urgent", "\"planning\"", "09:00")))
                .isEqualTo("422 DUE_TOO_EARLY");
        assertThat(tried(body.formatted("\"engine-1\"", "urgent", "\"planning\"", "10:00")))
                .isEqualTo("201");
        assertThat(directives("?group=planning")).hasSize(1);
        assertThat(directives("?group=command")).isEmpty();
        assertThat(directives("?unit=engine-1&priority=urgent&q=s")).hasSize(1);
        assertThat(directives("?unit=engine-2")).isEmpty();
    }

    private String tried(String body) {
        return commander.status("POST", route("/directives"), body);
    }

    @Test
    void theCommandIsHandedOverWhenTheOtherAccepts() {
        assertThat(commander.status("POST", route("/command/handovers"), offer("ald-office")))
                .isEqualTo("422 NOT_THE_HOLDER");
        assertThat(commander.status("POST", route("/command/assume"), said("first on the scene", "08:00")))
                .isEqualTo("201");
        assertThat(commander.status("POST", route("/command/assume"), said("again", "08:01")))
                .isEqualTo("409 ALREADY_HOLDER");
        assertThat(commander.status("POST", route("/command/handovers"), offer("ald-publicity")))
                .isEqualTo("422 RECEIVER_UNFIT");
        assertThat(commander.status("POST", route("/command/handovers"), offer("ald-office")))
                .isEqualTo("201");
        assertThat(commander.status("POST", route("/command/handovers"), offer("ald-office")))
                .isEqualTo("409 HANDOVER_OPEN");
        var waiting = office.get(route("/command"));
        assertThat(waiting.path("holder").path("account").asString()).isEqualTo("ald-commander");
        String id = waiting.path("handovers").path(0).path("id").asString();
        assertThat(commander.status("POST", route("/command/handovers/" + id + "/accept"), "{}"))
                .isEqualTo("422 NOT_FOR_YOU");
        assertThat(office.status("POST", route("/command/handovers/" + id + "/accept"), said("", "20:00")))
                .isEqualTo("200");
        assertThat(office.status("POST", route("/command/handovers/" + id + "/decline"), "{}"))
                .isEqualTo("409 HANDOVER_ENDED");
        assertThat(office.get(route("/command")).path("holder").path("account").asString())
                .isEqualTo("ald-office");
        assertThat(log("&kind=command"))
                .containsExactly(
                        "command-accepted ald-office ",
                        "command-offered ald-office all quiet",
                        "command-assumed ald-commander first on the scene");
    }

    @Test
    void objectivesAreSetThenReachedOrDropped() {
        String objective = """
                {"text": "Every road of Northbrook closed", "from": "2025-08-14", "to": "2025-08-15", "at": "2025-08-14T09:00:00-04:00"}""";
        assertThat(commander.status("POST", route("/objectives"), objective)).isEqualTo("201");
        assertThat(objectives("15T12:00")).containsExactly("1 set");
        assertThat(objectives("16T12:00")).containsExactly("1 late");
        String end = """
                {"outcome": "reached", "text": "at noon", "at": "2025-08-15T12:00:00-04:00"}""";
        assertThat(commander.status("POST", route("/objectives/1/end"), end)).isEqualTo("201");
        assertThat(commander.status("POST", route("/objectives/1/end"), end)).isEqualTo("409 OBJECTIVE_ENDED");
        assertThat(commander.status("POST", route("/objectives/9/end"), end)).isEqualTo("404 OBJECTIVE_NOT_FOUND");
        assertThat(objectives("16T12:00")).containsExactly("1 reached");
        assertThat(log("&kind=objective"))
                .containsExactly("objective-reached 1 at noon", "objective-set 1 Every road of Northbrook closed");
    }

    private List<String> objectives(String when) {
        var shown = new ArrayList<String>();
        commander
                .get(route("/objectives?at=2025-08-" + when + ":00-04:00"))
                .forEach(o -> shown.add(o.path("number") + " " + o.path("state").asString()));
        return shown;
    }

    @Test
    void everyPostOrderIsInTheLogOnceHoweverOftenTheScenarioIsLoaded() {
        var folder = new Path[1];
        operation = Aldermere.load(scenarios, f -> folder[0] = f);
        long orders = log("&kind=post").size();
        assertThat(scenarios.load(folder[0], true).loaded()).isTrue();
        assertThat(log("&kind=post")).hasSize((int) orders);
        assertThat(orders).isPositive();
        assertThat(jdbc.sql(
                                "select count(*) from posts.post_order o join posts.post p on p.id = o.post_id where p.operation_id = "
                                        + "(select id from operations.operation where code = :code)")
                        .param("code", operation)
                        .query(Long.class)
                        .single())
                .isEqualTo(orders);
        String order = """
                {"act": "open", "number": "R-77", "givenBy": {"zh": "指挥部", "en": "Command"}, "at": "2025-08-17T21:00:00-04:00",
                 "reason": {"zh": "火势转向", "en": "The fire has turned"}}""";
        assertThat(commander.status("POST", route("/posts/RC-5/orders"), order)).isEqualTo("201");
        assertThat(log("&kind=post-opened&q=R-77")).containsExactly("post-opened RC-5 ");
        assertThat(log("&q=the fire has turned".replace(" ", "%20"))).hasSize(1);
    }

    @Test
    void theLogIsReadInPagesWithoutLosingAnEntryAndByWords() {
        for (int i = 0; i < 7; i++) {
            note("note " + i, "12:00"); // all at the same moment
        }
        var all = new ArrayList<String>();
        String after = "";
        do {
            var page = commander.get(route("/command-log?limit=2&kind=note" + after));
            page.path("items").forEach(e -> all.add(e.path("text").asString()));
            after = page.path("next").isNull() || page.path("next").isMissingNode()
                    ? null
                    : "&after=" + page.path("next").asString();
        } while (after != null);
        assertThat(all).containsExactly("note 6", "note 5", "note 4", "note 3", "note 2", "note 1", "note 0");
        assertThat(log("&q=note%203")).containsExactly("note  note 3");
        assertThat(log("&kind=note&from=2025-08-16")).isEmpty();
        assertThat(log("&kind=note&from=2025-08-15&to=2025-08-15")).hasSize(7);
        assertThat(commander.status("GET", route("/command-log?after=x"), null)).isEqualTo("422 FIELD_INVALID");
        assertThat(commander.status("POST", route("/command-log"), "{\"text\": \" \"}"))
                .isEqualTo("422 FIELD_MISSING");
    }

    @Test
    void theApplicationItselfCannotChangeOrRemoveWhatWasCommanded() {
        note("stays", "12:00");
        for (String table : TABLES) {
            for (String sql : List.of(
                    "delete from command." + table,
                    "truncate command." + table + " cascade",
                    "drop table command." + table)) {
                assertThatThrownBy(() -> jdbc.sql(sql).update())
                        .as(sql)
                        .rootCause()
                        .hasMessageMatching("(?s).*(permission denied|must be owner).*");
            }
        }
        assertThatThrownBy(() ->
                        jdbc.sql("update command.log_entry set body = 'other'").update())
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> jdbc.sql("alter table command.log_entry disable trigger all")
                        .update())
                .rootCause()
                .hasMessageContaining("must be owner");
        assertThat(log("&kind=note")).containsExactly("note  stays");
    }

    @Test
    void notEvenTheOwnersStatementChangesTheLog() {
        note("stays", "12:00");
        var owner = OwnerOfTheDatabase.of(context);
        for (String sql : List.of(
                "update command.log_entry set body = 'other'",
                "delete from command.log_entry",
                "truncate command.log_entry")) {
            assertThatThrownBy(() -> owner.sql(sql).update())
                    .as(sql)
                    .rootCause()
                    .hasMessageContaining("what was commanded does not change");
        }
    }

    @Test
    void everyActOfTheCommandLeavesItsTrace() {
        give("Close the mill road", "09:00", "10:00", "engine-1");
        note("seen", "09:05");
        assertThat(Desk.demo(port, "ald-auditor")
                        .get(route("/trail?act=command"))
                        .findValuesAsString("act"))
                .contains("command.note", "command.directive-given");
    }

    @Test
    void aStationAcknowledgesButDoesNotDirect() {
        accounts.put(
                By.OPERATOR, "command-chief", "a password for tests", "station-chief", new Text("所长", "Chief"), null);
        give("Close the mill road", "09:00", "10:00", "engine-1");
        var chief = Desk.signedIn(port, "command-chief", "a password for tests");
        assertThat(chief.status("POST", route("/directives"), "{}")).isEqualTo("403 NOT_PERMITTED");
        assertThat(chief.status(
                        "POST",
                        route("/directives/1/acknowledgements"),
                        "{\"unit\": \"engine-1\", \"at\": \"" + at("09:10") + "\"}"))
                .isEqualTo("201");
    }

    private void give(String subject, String given, String due, String... units) {
        var page = commander.post(route("/directives"), """
                        {"units": [%s], "subject": "%s", "text": "Nobody passes.", "priority": "urgent", "due": "%s", "at": "%s"}""".formatted(
                        "\"" + String.join("\", \"", units) + "\"", subject, at(due), at(given)));
        assertThat(page.path("units").size()).isEqualTo(units.length);
    }

    private String acknowledge(int number, String unit, String when) {
        return office.status(
                "POST",
                route("/directives/" + number + "/acknowledgements"),
                "{\"unit\": \"" + unit + "\", \"at\": \"" + at(when) + "\"}");
    }

    private String report(int number, String unit, String when) {
        return office.status(
                "POST",
                route("/directives/" + number + "/reports"),
                "{\"unit\": \"" + unit + "\", \"text\": \"barrier stands\", \"at\": \"" + at(when) + "\"}");
    }

    private void note(String text, String when) {
        assertThat(commander.status("POST", route("/command-log"), said(text, when)))
                .isEqualTo("201");
    }

    private static String said(String text, String when) {
        return "{\"text\": \"" + text + "\", \"at\": \"" + at(when) + "\"}";
    }

    private static String offer(String to) {
        return "{\"to\": \"" + to + "\", \"text\": \"all quiet\", \"at\": \"" + at("19:50") + "\"}";
    }

    /** {@code number state subject acknowledged done/units}. */
    private List<String> directives(String query) {
        var shown = new ArrayList<String>();
        JsonNode page = commander.get(route("/directives" + query));
        page.path("items")
                .forEach(d -> shown.add(d.path("number") + " " + d.path("state").asString() + " "
                        + d.path("subject").asString() + " " + d.path("acknowledged") + " " + d.path("done") + "/"
                        + d.path("units")));
        assertThat(page.path("total").asInt()).isEqualTo(shown.size());
        return shown;
    }

    private List<String> log(String query) {
        var shown = new ArrayList<String>();
        commander
                .get(route("/command-log?limit=500" + query))
                .path("items")
                .forEach(e -> shown.add(
                        e.path("kind").asString() + " " + e.path("subject").asString() + " "
                                + e.path("text").asString().lines().findFirst().orElse("")));
        return shown;
    }

    private String route(String path) {
        return "/operations/" + operation + path;
    }

    private static String at(String time) {
        return "2025-08-15T" + time + ":00-04:00";
    }
}
