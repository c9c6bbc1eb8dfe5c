package org.hucheng.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.hucheng.Aldermere;
import org.hucheng.HuchengTest;
import org.hucheng.Phone;
import org.hucheng.identity.Devices;
import org.hucheng.operations.Operations;
import org.hucheng.planning.DutyOffice.OnDuty;
import org.hucheng.scenario.Scenarios;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Somebody falls ill, a post is revoked: a proposal that moves nothing valid, and a person decides. */
@HuchengTest
class RepairTest {
    @LocalServerPort
    int port;

    @Autowired
    Scenarios scenarios;

    @Autowired
    Operations operations;

    @Autowired
    Devices devices;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private DutyOffice office;
    private Phone phone;

    @BeforeEach
    void anOffice() {
        office = new DutyOffice(port, Aldermere.load(scenarios));
        phone = Phone.enrolled(port, devices, operations.get(office.operation).id(), "phone-1", null);
    }

    private JsonNode proposal() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !office.planner
                        .get(office.route("/repairs"))
                        .path("items")
                        .isEmpty());
        int id = office.planner
                .get(office.route("/repairs"))
                .path("items")
                .path(0)
                .path("id")
                .asInt();
        return office.planner.get(office.route("/repairs/" + id));
    }

    private static OnDuty first(List<OnDuty> duties, String post, String shift, String day) {
        return duties.stream()
                .filter(d -> d.post().equals(post)
                        && d.shift().equals(shift)
                        && d.day().toString().equals(day))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoReportsIllByPhoneIsReplacedAndEverybodyElseStaysWhereTheyAre() {
        int number = office.published();
        var before = office.duties(number, "?version=1");
        var ill = first(before, "LO-1", "day", "2025-08-15");
        assertThat(phone.send(phone.record(
                        "illness", "2025-08-15T05:40:00-04:00", "{\"member\": \"%s\"}".formatted(ill.member()))))
                .containsExactly("accepted");
        var repair = proposal();
        assertThat(repair.path("why").path(0).path("en").asString()).contains(ill.member(), "illness");
        assertThat(repair.path("moved").asInt()).isZero();
        assertThat(repair.path("holesAfter").asInt()).isZero();
        assertThat(repair.path("changes").valueStream().map(c -> c.path("kind").asString()))
                .containsOnly("drop", "call-in");
        assertThat(office.duties(number, "?version=latest")).isEqualTo(before);
        String accept = office.route("/repairs/" + repair.path("id").asInt() + "/accept");
        assertThat(office.planner.post(accept, "{}").path("version").asInt()).isEqualTo(2);
        assertThat(office.planner.status("POST", accept, "{}")).isEqualTo("409 REPAIR_DECIDED");
        var after = office.duties(number, "?version=2");
        long his = before.stream()
                .filter(d ->
                        d.member().equals(ill.member()) && d.day().toString().compareTo("2025-08-15") >= 0)
                .count();
        assertThat(after).hasSize(before.size()).doesNotContain(ill);
        assertThat(before.stream().filter(d -> !after.contains(d)).map(OnDuty::member))
                .containsOnly(ill.member());
        assertThat(jdbc.sql("""
                        select count(*) from planning.published_duty d join operations.operation o on o.id = d.operation_id
                         where o.code = :op and d.until_version = 2
                        """).param("op", office.operation).query(Long.class).single())
                .isEqualTo(his);
        assertThat(office.planner
                        .get(office.route("/rosters/" + number + "/versions"))
                        .path("items")
                        .path(0)
                        .path("kind")
                        .asString())
                .isEqualTo("repaired");
    }

    @Test
    void aDismissedProposalChangesNothingAndANewReportMakesANewOne() {
        int number = office.published();
        var before = office.duties(number, "");
        var ill = first(before, "LO-1", "day", "2025-08-15");
        office.planner.post(office.route("/absences"), absent(ill, "2025-08-15T05:40:00-04:00"));
        assertThat(office.planner.status("POST", office.route("/absences"), absent(ill, "2025-08-15T05:40:00-04:00")))
                .isEqualTo("409 ABSENCE_OVERLAPS");
        int id = proposal().path("id").asInt();
        assertThat(office.planner.status(
                        "POST", office.route("/repairs/" + id + "/dismiss"), "{\"reason\": \"he came\"}"))
                .isEqualTo("200");
        assertThat(office.duties(number, "")).isEqualTo(before);
        var other = first(before, "LO-2", "day", "2025-08-15");
        office.planner.post(office.route("/absences"), absent(other, "2025-08-15T06:00:00-04:00"));
        assertThat(proposal().path("id").asInt()).isGreaterThan(id);
    }

    private static String absent(OnDuty who, String at) {
        return """
                {"member": "%s", "from": "%s", "to": "%s", "kind": "illness", "at": "%s"}""".formatted(who.member(), who.day(), who.day(), at);
    }

    @Test
    void aProposalForAnOlderVersionIsOutdated() {
        int number = office.published();
        var ill = first(office.duties(number, ""), "LO-1", "day", "2025-08-15");
        office.planner.post(office.route("/absences"), absent(ill, "2025-08-15T05:40:00-04:00"));
        int id = proposal().path("id").asInt();
        office.planner.post(office.route("/rosters/" + number + "/repairs"), "{\"at\": \"2025-08-15T05:50:00-04:00\"}");
        assertThat(office.planner.status("POST", office.route("/repairs/" + id + "/accept"), "{}"))
                .isEqualTo("409 REPAIR_OUTDATED");
    }

    @Test
    void whenAPostIsRevokedItsPeopleAreFreeAndARunningShiftStays() {
        int number = office.published();
        var before = office.duties(number, "");
        revokeEarlier("RC-3", "2025-08-15T15:00:00-04:00");
        var repair = office.planner.post(
                office.route("/rosters/" + number + "/repairs"), "{\"at\": \"2025-08-15T12:00:00-04:00\"}");
        assertThat(repair.path("changes").valueStream().map(c -> c.path("kind").asString()))
                .containsOnly("drop")
                .hasSize(8);
        assertThat(repair.path("why").path(0).path("en").asString()).isEqualTo("Post RC-3 no longer asks for 8 duties");
        office.planner.post(office.route("/repairs/" + repair.path("id").asInt() + "/accept"), "{}");
        var after = office.duties(number, "");
        assertThat(before.stream().filter(d -> !after.contains(d)).map(OnDuty::post))
                .containsOnly("RC-3")
                .hasSize(8);
        assertThat(after.stream()
                        .filter(d ->
                                d.post().equals("RC-3") && d.day().toString().equals("2025-08-15"))
                        .map(OnDuty::shift))
                .containsOnly("day");
        assertThat(office.planner
                        .send(
                                "POST",
                                office.route("/rosters/" + number + "/repairs"),
                                "{\"at\": \"2025-08-15T12:00:00-04:00\"}")
                        .statusCode())
                .isEqualTo(204);
    }

    private void revokeEarlier(String post, String at) {
        transactions.executeWithoutResult(status -> {
            jdbc.sql("""
                            update posts.post_order set at = :at::timestamptz
                             where act = 'revoke' and post_id = (select p.id from posts.post p join operations.operation o on o.id = p.operation_id
                                                                  where o.code = :op and p.code = :post)
                            """)
                    .param("at", at)
                    .param("op", office.operation)
                    .param("post", post)
                    .update();
            operations.touch(operations.get(office.operation).id());
        });
    }
}
