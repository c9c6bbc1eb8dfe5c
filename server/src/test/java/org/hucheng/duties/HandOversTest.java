package org.hucheng.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.hucheng.Aldermere;
import org.hucheng.Desk;
import org.hucheng.HuchengTest;
import org.hucheng.Phone;
import org.hucheng.identity.Devices;
import org.hucheng.operations.Operations;
import org.hucheng.scenario.Scenarios;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Shifts signed over on a post's device, and those that nobody signs for. */
@HuchengTest
class HandOversTest {
    private static final String DAY = "2025-08-15";

    @LocalServerPort
    int port;

    @Autowired
    Scenarios scenarios;

    @Autowired
    Operations operations;

    @Autowired
    Devices devices;

    private String operation;
    private Desk office;
    private Phone phone;
    private String giver;
    private String taker;

    @BeforeEach
    void aRosterInForce() {
        operation = Aldermere.load(scenarios);
        office = Desk.demo(port, "ald-office");
        Desk commander = Desk.demo(port, "ald-commander");
        office.post(route("/rosters"), "{\"from\": \"2025-08-14\", \"days\": 4, \"rounds\": 2, \"boundRounds\": 0}");
        String roster = route("/rosters/1");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> office.get(roster).path("state").asString().equals("draft"));
        commander.post(roster + "/approve", revision(roster));
        commander.post(roster + "/publish", revision(roster));
        phone = Phone.enrolled(port, devices, operations.get(operation).id(), "RC-1-D01", "RC-1");
        giver = leading("day");
        taker = leading("night");
    }

    private String revision(String roster) {
        return "{\"revision\": " + office.get(roster).path("revision").asInt() + ", \"reason\": \"first\"}";
    }

    private String route(String path) {
        return "/operations/" + operation + path;
    }

    private String leading(String shift) {
        return office.get(route("/duties?limit=500"))
                .path("items")
                .valueStream()
                .filter(d -> d.path("place").path("post").asString().equals("RC-1")
                        && d.path("place").path("shift").asString().equals(shift)
                        && d.path("place").path("skill").asString("").equals("supervisor")
                        && d.path("day").asString().equals(DAY))
                .findFirst()
                .orElseThrow()
                .path("member")
                .asString();
    }

    private String signed(String time, String who) {
        return phone.record(
                "hand-over",
                DAY + "T" + time + "-04:00",
                "{\"post\": \"RC-1\", \"system\": \"two-by-twelve\", \"shift\": \"day\", \"shiftDay\": \"" + DAY
                        + "\", " + who + "}");
    }

    private JsonNode open(String time) {
        return office.get(route("/hand-overs?at=" + DAY + "T" + time + "-04:00"));
    }

    private JsonNode ofRc1(String time) {
        return open(time)
                .path("items")
                .valueStream()
                .filter(i -> i.path("post").path("code").asString().equals("RC-1")
                        && i.path("handOver")
                                .path("shiftName")
                                .path("en")
                                .asString()
                                .equals("Day"))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private JsonNode first(String time) {
        return office.get(route("/posts/RC-1/hand-overs?at=" + DAY + "T" + time + "-04:00"))
                .path("items")
                .path(0);
    }

    @Test
    void whatNobodySignsIsDueUntilTheToleranceHasPassedAndThenMissing() {
        assertThat(first("19:29").path("state").asString()).isEqualTo("due");
        assertThat(ofRc1("19:29").path("late").asBoolean()).isFalse();
        assertThat(first("19:30").path("state").asString()).isEqualTo("missing");
        JsonNode late = ofRc1("19:30");
        assertThat(late.path("late").asBoolean()).isTrue();
        assertThat(late.path("leaders").path(0).path("code").asString()).isEqualTo(giver);
        assertThat(late.path("next").path(0).path("code").asString()).isEqualTo(taker);
        JsonNode all = open("19:30");
        assertThat(all.path("tolerance").asInt()).isEqualTo(30);
        assertThat(all.path("late").asInt())
                .isPositive()
                .isLessThanOrEqualTo(all.path("total").asInt());
        assertThat(open("19:29").path("late").asInt())
                .isLessThan(all.path("late").asInt());
        assertThat(Desk.demo(port, "ald-west")
                        .get(route("/hand-overs?at=" + DAY + "T19:30:00-04:00"))
                        .path("total")
                        .asInt())
                .isLessThan(all.path("total").asInt());
    }

    @Test
    void bothLeadersSignOnThePostsDevice() {
        assertThat(phone.send(
                        signed("19:05:00", "\"remarks\": \"nobody\""),
                        signed("19:05:00", "\"giver\": \"%s\", \"taker\": \"%s\"".formatted(giver, taker)),
                        signed(
                                "19:05:00",
                                "\"giver\": \"%s\", \"taker\": \"%s\", \"present\": 4".formatted(giver, giver)),
                        signed("19:05:00", "\"giver\": \"nobody\", \"present\": 4"),
                        signed("19:05:00", "\"taker\": \"%s\"".formatted(taker)),
                        signed("06:59:00", "\"giver\": \"%s\", \"present\": 4".formatted(giver)),
                        signed(
                                "19:06:00",
                                "\"giver\": \"%s\", \"present\": 4, \"remarks\": \"All well\"".formatted(giver))))
                .containsExactly(
                        "refused HAND_OVER_UNSIGNED",
                        "refused FIELD_MISSING",
                        "refused HAND_OVER_TO_ONESELF",
                        "refused MEMBER_NOT_FOUND",
                        "refused HAND_OVER_REMARKS_MISSING",
                        "refused HAND_OVER_FAR_FROM_SHIFT",
                        "accepted");
        assertThat(first("19:29").path("state").asString()).isEqualTo("due");
        assertThat(first("19:30").path("state").asString()).isEqualTo("waiting");
        // who has signed stays; who has not is added
        assertThat(phone.send(signed(
                        "19:45:00",
                        "\"giver\": \"%s\", \"taker\": \"%s\", \"present\": 9, \"takerRemarks\": \"Late\""
                                .formatted(giver, taker))))
                .containsExactly("accepted");
        JsonNode seen = first("20:00");
        assertThat(seen.path("state").asString()).isEqualTo("signed");
        assertThat(seen.path("giver").path("code").asString() + " " + seen.path("present") + " "
                        + seen.path("remarks").asString() + " "
                        + seen.path("taker").path("code").asString() + " "
                        + seen.path("takerRemarks").asString())
                .isEqualTo(giver + " 4 All well " + taker + " Late");
        assertThat(seen.path("givenAt").asString()).startsWith(DAY + "T19:06");
        assertThat(seen.path("takenAt").asString()).startsWith(DAY + "T19:45");
        assertThat(ofRc1("20:00").isMissingNode()).isTrue();
    }

    @Test
    void onlyWhoCanLeadSigns() {
        String other = office.get(route("/members?limit=200"))
                .path("items")
                .valueStream()
                .filter(m -> m.path("skills")
                        .valueStream()
                        .noneMatch(s -> s.asString().equals("supervisor")))
                .findFirst()
                .orElseThrow()
                .path("code")
                .asString();
        assertThat(phone.send(signed("19:05:00", "\"giver\": \"%s\", \"present\": 1".formatted(other))))
                .containsExactly("refused HAND_OVER_NO_LEADER");
    }
}
