package org.hucheng.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import org.hucheng.Aldermere;
import org.hucheng.Desk;
import org.hucheng.HuchengTest;
import org.hucheng.scenario.Scenarios;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@HuchengTest
class TrailTest {
    @LocalServerPort
    int port;

    @Autowired
    Scenarios scenarios;

    private String route;
    private Desk auditor;

    @BeforeEach
    void anOperationInWhichSomebodyLooked() {
        String operation = Aldermere.load(scenarios);
        route = "/operations/" + operation;
        auditor = Desk.demo(port, "ald-auditor");
    }

    private void look(String plate, String reason) {
        var commander = Desk.demo(port, "ald-commander");
        assertThat(commander.status(
                        "POST",
                        route + "/look-ups",
                        "{\"plate\":\"" + plate + "\",\"purpose\":\"missing-person\",\"reason\":\"" + reason + "\"}"))
                .isEqualTo("200");
    }

    private JsonNode trail(String query) {
        return auditor.get(route + "/trail" + query);
    }

    @Test
    void aLookLeavesWhoAtWhomAndWhy() {
        look("ABC 123", "missing since Tuesday");
        var row = trail("?act=inspection.looked-up").path("items").get(0);
        assertThat(row.path("actor").asString()).isEqualTo("ald-commander");
        assertThat(row.path("details").path("reason").asString()).isEqualTo("missing since Tuesday");
        assertThat(row.path("subject").asString()).hasSize(36).doesNotContain("ABC");
        assertThat(row.path("platform").asBoolean()).isFalse();
    }

    @Test
    void theTrailIsFoundByWhoWhatWhomWhyAndWhen() {
        look("ABC 123", "missing since Tuesday");
        look("XYZ 987", "stolen in Northbrook");
        String subject =
                trail("?words=northbrook").path("items").get(0).path("subject").asString();
        assertThat(trail("?subject=" + subject).path("total").asLong()).isEqualTo(1);
        assertThat(trail("?actor=COMMANDER&act=inspection").path("total").asLong())
                .isEqualTo(2);
        assertThat(trail("?act=inspect").path("total").asLong()).isZero();
        assertThat(trail("?to=2001-01-01").path("total").asLong()).isZero();
        assertThat(trail("?from=2001-01-01&act=inspection").path("total").asLong())
                .isEqualTo(2);
        assertThat(auditor.status("GET", route + "/trail?from=yesterday", null)).startsWith("422");
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepeat() {
        for (int i = 0; i < 5; i++) {
            look("ABC " + i + "00", "reason number " + i);
        }
        var first = trail("?act=inspection.looked-up&limit=3");
        var second = trail(
                "?act=inspection.looked-up&limit=3&after=" + first.path("next").asString());
        var reasons = new java.util.ArrayList<String>();
        for (JsonNode page : new JsonNode[] {first, second}) {
            page.path("items")
                    .forEach(row ->
                            reasons.add(row.path("details").path("reason").asString()));
        }
        assertThat(reasons)
                .containsExactly(
                        "reason number 4", "reason number 3", "reason number 2", "reason number 1", "reason number 0");
        assertThat(second.path("next").isMissingNode() || second.path("next").isNull())
                .isTrue();
    }

    @Test
    void whoLooksAtManyInADayIsNamed() {
        for (int i = 10; i < 29; i++) {
            look("ABC " + i, "routine control");
        }
        assertThat(auditor.get(route + "/trail/unusual").path("looking")).isEmpty();
        look("ABC 10", "the same one again");
        assertThat(auditor.get(route + "/trail/unusual").path("looking")).isEmpty();
        look("ABC 29", "the twentieth vehicle");
        var unusual = auditor.get(route + "/trail/unusual").path("looking").get(0);
        assertThat(unusual.path("actor").asString()).isEqualTo("ald-commander");
        assertThat(unusual.path("looks").asLong()).isEqualTo(21);
        assertThat(unusual.path("subjects").asLong()).isEqualTo(20);
    }

    @Test
    void theTableIsSafeInASpreadsheetAndItsExportIsItselfOnTheTrail() {
        look("ABC 123", "=HYPERLINK(1) and more");
        var csv = auditor.send("GET", route + "/trail.csv?act=inspection", null).body();
        assertThat(csv.lines().toList()).hasSize(2);
        assertThat(csv).startsWith("id,at,actor,act,subject,details\r\n").contains("\"\"=HYPERLINK(1) and more\"\"");
        assertThat(trail("?act=oversight")
                        .path("items")
                        .get(0)
                        .path("details")
                        .path("form")
                        .asString())
                .isEqualTo("csv");
    }

    @Test
    void theBundleHoldsOneAuditEventALine() {
        look("ABC 123", "missing since Tuesday");
        var bundle = auditor.get(route + "/trail.fhir.json?act=inspection.looked-up");
        assertThat(bundle.path("resourceType").asString()).isEqualTo("Bundle");
        var event = bundle.path("entry").get(0).path("resource");
        assertThat(event.path("resourceType").asString()).isEqualTo("AuditEvent");
        assertThat(event.path("action").asString()).isEqualTo("R");
        assertThat(event.path("agent").get(0).path("who").path("display").asString())
                .isEqualTo("ald-commander");
        assertThat(event.path("entity").get(0).path("detail").toString()).contains("missing since Tuesday");
    }
}
