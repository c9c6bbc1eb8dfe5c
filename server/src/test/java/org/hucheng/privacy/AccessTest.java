package org.hucheng.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hucheng.Aldermere;
import org.hucheng.Desk;
import org.hucheng.HuchengTest;
import org.hucheng.Phone;
import org.hucheng.audit.By;
import org.hucheng.identity.Accounts;
import org.hucheng.identity.Devices;
import org.hucheng.kernel.Scope;
import org.hucheng.kernel.Text;
import org.hucheng.operations.Operations;
import org.hucheng.scenario.Scenarios;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Leave to see somebody's values: for a purpose, a reason and a time, or in an emergency that another person reviews. */
@HuchengTest
class AccessTest {
    private static final String NAME = "Evacuee Alpha";
    private static final String PASSWORD = "a password for tests";
    private static final String NUMBER = "ALD000111";

    @LocalServerPort
    int port;

    @Autowired
    Scenarios scenarios;

    @Autowired
    Operations operations;

    @Autowired
    Devices devices;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private String route;
    private int operation;
    private Desk commander;

    @BeforeEach
    void oneCarWithTwoPeopleAtAPostInTheEast() {
        load(folder -> {});
    }

    private void load(Aldermere.Change change) {
        String code = Aldermere.load(scenarios, change);
        operation = operations.get(code).id();
        route = "/operations/" + code;
        commander = Desk.demo(port, "ald-commander");
        var phone = Phone.enrolled(port, devices, operation, "phone-1", "RC-3");
        assertThat(phone.send(
                        phone.record("vehicle-inspection", "2025-08-15T09:00:00-04:00", """
                        {"post":"RC-3","plate":"AB 12 34","disposition":"let-through","people":[\
                        {"name":"%s","idType":"other","idNumber":"%s","phone":"10007654321","disposition":"let-through"},{"disposition":"turned-away"}]}""".formatted(NAME, NUMBER))))
                .containsExactly("accepted");
    }

    private static String body(String what, String reason, String more) {
        return "{" + what + ",\"purpose\":\"missing-person\",\"reason\":\"" + reason + "\"" + more + "}";
    }

    private JsonNode look(Desk desk, String path, String body) {
        var answer = desk.send("POST", route + path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private JsonNode byPlate(Desk desk) {
        return look(desk, "/look-ups", body("\"plate\":\"ab1234\"", "missing since Tuesday", ""));
    }

    private List<String> acts() {
        var acts = new ArrayList<String>();
        Desk.demo(port, "ald-auditor").get(route + "/trail").path("items").forEach(e -> {
            if (!e.path("platform").asBoolean() && !e.path("act").asString().startsWith("identity.")) {
                acts.addFirst(e.path("act").asString());
            }
        });
        return acts;
    }

    @Test
    void whoIsShownAnotherUnitsPostsIsListedForTheAuditorOnceTheAccountIsAMember() {
        byPlate(commander);
        Desk auditor = Desk.demo(port, "ald-auditor");
        assertThat(auditor.get(route + "/trail/unusual").path("looking")).isEmpty();
        isMember("patrol-east-d01"); // RC-3 is the east's
        byPlate(commander);
        assertThat(auditor.get(route + "/trail/unusual").path("looking")).isEmpty();
        isMember("patrol-west-d03");
        byPlate(commander);
        JsonNode looking = auditor.get(route + "/trail/unusual").path("looking");
        assertThat(looking.size()).isEqualTo(1);
        assertThat(looking.get(0).path("why").asString()).isEqualTo("outside");
        assertThat(looking.get(0).path("actor").asString()).isEqualTo("ald-commander");
        assertThat(looking.get(0).path("looks").asInt()).isEqualTo(1);
        JsonNode last =
                auditor.get(route + "/trail?act=inspection").path("items").get(0);
        assertThat(last.path("details").path("outside").asInt()).isEqualTo(1);
    }

    private void isMember(String member) {
        assertThat(Desk.demo(port, "ald-security")
                        .status(
                                "POST",
                                "/accounts/ald-commander/members",
                                "{\"operation\":\"%s\",\"member\":\"%s\",\"reason\":\"for the trail\"}"
                                        .formatted(route.substring("/operations/".length()), member)))
                .isEqualTo("204");
    }

    @Test
    void valuesAreMaskedUntilEachIsRevealedAndEachRevealIsOnTheTrail() {
        JsonNode found = byPlate(commander);
        assertThat(found.toString()).doesNotContain("Alpha", NUMBER, "AB1234", "10007654321");
        JsonNode passage = found.path("found").get(0);
        assertThat(passage.path("self").path("values").toString()).isEqualTo("{\"plate\":\"AB**34\"}");
        assertThat(passage.path("besides").get(0).path("values").toString())
                .isEqualTo(
                        "{\"name\":\"E************\",\"idType\":\"other\",\"idNumber\":\"ALD***111\",\"phone\":\"100****4321\"}");
        assertThat(passage.path("besides").get(1).path("values").isEmpty()).isTrue();
        String access = "/accesses/" + found.path("access").path("id").asInt();
        String record = passage.path("self").path("record").asString();
        JsonNode revealed = look(commander, access + "/reveal", "{\"record\":\"" + record + "\",\"person\":0}");
        assertThat(revealed.path("values").path("name").asString()).isEqualTo(NAME);
        assertThat(revealed.path("values").path("idNumber").asString()).isEqualTo(NUMBER);
        assertThat(commander.status("POST", route + access + "/reveal", "{\"record\":\"" + record + "\",\"person\":7}"))
                .isEqualTo("404 PASSAGE_NOT_FOUND");
        assertThat(acts()).containsSubsequence("inspection.looked-up", "privacy.revealed");
        assertThat(acts()).containsOnlyOnce("privacy.revealed");
        assertThat(commander
                        .get(route + "/accesses")
                        .path("accesses")
                        .get(0)
                        .path("subject")
                        .asString())
                .isEqualTo("AB**34");
    }

    @Test
    void aLookNeedsAPurposeOfTheOperationAReasonAndNoMoreTimeThanItAllows() {
        assertThat(commander.status("POST", route + "/look-ups", "{\"plate\":\"ab1234\",\"reason\":\"missing\"}"))
                .isEqualTo("422 PURPOSE_UNKNOWN");
        assertThat(commander.status(
                        "POST",
                        route + "/look-ups",
                        "{\"plate\":\"ab1234\",\"purpose\":\"curiosity\",\"reason\":\"missing\"}"))
                .isEqualTo("422 PURPOSE_UNKNOWN");
        assertThat(commander.status("POST", route + "/look-ups", body("\"plate\":\"ab1234\"", "hm", "")))
                .isEqualTo("422 ACCESS_WITHOUT_REASON");
        assertThat(commander.status(
                        "POST", route + "/look-ups", body("\"plate\":\"ab1234\"", "missing", ",\"minutes\":121")))
                .isEqualTo("422 ACCESS_TOO_LONG");
        assertThat(acts()).doesNotContain("inspection.looked-up");
    }

    @Test
    void anAccessIsItsOwnersAndEndsWithItsTimeOrBefore() {
        JsonNode found = byPlate(commander);
        String access = "/accesses/" + found.path("access").path("id").asInt();
        assertThat(Desk.demo(port, "ald-west").status("GET", route + access, null))
                .isEqualTo("404 ACCESS_NOT_FOUND");
        assertThat(commander.status("GET", route + access, null)).isEqualTo("200");
        assertThat(commander.status("POST", route + access + "/close", null)).isEqualTo("200");
        assertThat(commander.status("GET", route + access, null)).isEqualTo("410 ACCESS_OVER");
        int second = byPlate(commander).path("access").path("id").asInt();
        Scope.system("a test turns the clock").run(() -> {
            assertThatThrownBy(() -> jdbc.sql(
                                    "update privacy.access set until = granted_at + interval '1 second' where id = ?")
                            .param(second)
                            .update())
                    .as("not even the application's role changes until when")
                    .hasMessageContaining("does not change");
        });
        assertThat(commander.get(route + "/accesses").path("accesses").size()).isEqualTo(1);
    }

    @Test
    void aChiefSeesTheOwnPostsAndBeyondThemOnlyByBreakingTheGlass() {
        var chief = Desk.demo(port, "ald-west");
        assertThat(byPlate(chief).path("found").isEmpty()).isTrue();
        JsonNode found = look(chief, "/look-ups/break-glass", body("\"plate\":\"ab1234\"", "a child is missing", ""));
        assertThat(found.path("found").size()).isEqualTo(1);
        assertThat(found.path("found").get(0).path("post").path("code").asString())
                .isEqualTo("RC-3");
        int id = found.path("access").path("id").asInt();
        String record = found.path("found").get(0).path("self").path("record").asString();
        assertThat(chief.get(route + "/accesses/" + id).path("found").size()).isEqualTo(1);
        look(chief, "/accesses/" + id + "/reveal", "{\"record\":\"" + record + "\",\"person\":0}");
        assertThat(chief.status(
                        "POST",
                        route + "/look-ups/break-glass",
                        body("\"plate\":\"x1\"", "missing", ",\"minutes\":16")))
                .isEqualTo("422 ACCESS_TOO_LONG");

        var officer = Desk.demo(port, "ald-data-protection");
        String review = route + "/privacy/accesses/" + id + "/review";
        JsonNode waiting = officer.get(route + "/privacy/accesses/waiting");
        assertThat(waiting.path("count").asInt()).isEqualTo(1);
        assertThat(waiting.path("overdue").asBoolean()).isFalse();
        JsonNode row = officer.get(route + "/privacy/accesses?glass=true")
                .path("items")
                .get(0);
        assertThat(row.path("by").asString()).isEqualTo("ald-west");
        assertThat(row.path("reveals").asInt()).isEqualTo(1);
        assertThat(row.toString()).doesNotContain("AB**34", "1234");
        assertThat(officer.get(route + "/privacy/accesses").path("items").size())
                .isEqualTo(2);
        assertThat(officer.status("POST", review, "{\"justified\":true}")).isEqualTo("422 ACCESS_WITHOUT_REASON");
        assertThat(officer.status("POST", review, "{\"reason\":\"the report is there\"}"))
                .isEqualTo("422 FIELD_MISSING");
        assertThat(officer.status("POST", review, "{\"justified\":false,\"reason\":\"no report was made\"}"))
                .isEqualTo("200");
        assertThat(officer.status("POST", review, "{\"justified\":true,\"reason\":\"on second thoughts\"}"))
                .isEqualTo("409 ACCESS_REVIEWED");
        assertThat(officer.get(route + "/privacy/accesses/waiting")
                        .path("count")
                        .asInt())
                .isZero();
        assertThat(acts())
                .containsSubsequence("inspection.glass-broken", "privacy.revealed", "privacy.access-reviewed");
    }

    private Desk with(String role, String unit) {
        String name = "looker-" + UUID.randomUUID().toString().substring(0, 8);
        accounts.put(By.OPERATOR, name, PASSWORD, role, new Text("甲", "Looker"), code(), unit);
        duty(name, "POST", "", "{\"role\":\"office\",\"operation\":\"" + code() + "\",\"reason\":\"for a week\"}");
        return Desk.signedIn(port, name, PASSWORD);
    }

    private void duty(String username, String method, String path, String body) {
        assertThat(Desk.demo(port, "ald-security").status(method, "/accounts/" + username + "/duties" + path, body))
                .startsWith("20");
    }

    private String code() {
        return route.replaceAll(".*/", "");
    }

    @Test
    void aDutyThatSeesMoreButMayNotLookUpShowsNoMore() {
        var looker = with("station-chief", "patrol-west");
        JsonNode found = byPlate(looker);
        assertThat(found.path("found").isEmpty()).isTrue();
        String access = "/accesses/" + found.path("access").path("id").asInt();
        assertThat(looker.get(route + access).path("found").isEmpty()).isTrue();
        String record = byPlate(commander)
                .path("found")
                .get(0)
                .path("self")
                .path("record")
                .asString();
        assertThat(looker.status("POST", route + access + "/reveal", "{\"record\":\"" + record + "\",\"person\":0}"))
                .isEqualTo("404 PASSAGE_NOT_FOUND");
    }

    @Test
    void mayingToLookUpElsewhereDoesNotCarryAnAccessOn() {
        var looker = with("commander", null);
        String access =
                route + "/accesses/" + byPlate(looker).path("access").path("id").asInt();
        assertThat(looker.status("GET", access, null)).isEqualTo("200");
        String name = looker.get("/session").path("username").asString();
        String elsewhere = Aldermere.load(scenarios, folder -> {});
        duty(
                name,
                "POST",
                "",
                "{\"role\":\"commander\",\"operation\":\"" + elsewhere + "\",\"reason\":\"sent there\"}");
        for (JsonNode account : Desk.demo(port, "ald-security").get("/accounts")) {
            for (JsonNode duty : account.path("duties")) {
                if (account.path("username").asString().equals(name)
                        && duty.path("role").asString().equals("commander")
                        && duty.path("operation").asString().equals(code())) {
                    duty(name, "POST", "/" + duty.path("id").asInt() + "/withdraw", "{\"reason\":\"sent elsewhere\"}");
                }
            }
        }
        assertThat(looker.status("GET", access, null)).isEqualTo("404 ACCESS_NOT_FOUND");
        assertThat(looker.get(route + "/accesses").path("accesses").isEmpty()).isTrue();
    }

    @Test
    void nobodyReviewsTheOwnLookNotEvenPastTheApplication() {
        look(
                Desk.demo(port, "ald-west"),
                "/look-ups/break-glass",
                body("\"plate\":\"ab1234\"", "a child is missing", ""));
        Scope.system("a test reviews as the looker")
                .run(() -> assertThatThrownBy(
                                () -> jdbc.sql("""
                        update privacy.access set reviewed_by = account_id, reviewed_by_name = actor, reviewed_at = now(),
                               justified = true, review_words = 'fine' where operation_id = ? and glass""").param(operation).update())
                        .hasMessageContaining("access_two_people"));
    }

    @Test
    void whatTheOperationSaysOfMasksHolds() {
        load(folder -> Files.writeString(
                folder.resolve("operation.yaml"),
                Files.readString(folder.resolve("operation.yaml"))
                        .replace(
                                "reviewHours: 12}",
                                "reviewHours: 12, masks: {plate: {first: 1, last: 0}, name: {first: 0, last: 2}}}")));
        JsonNode passage = byPlate(commander).path("found").get(0);
        assertThat(passage.path("self").path("values").path("plate").asString()).isEqualTo("A*****");
        assertThat(passage.path("besides").get(0).path("values").path("name").asString())
                .isEqualTo("***********ha");
    }
}
