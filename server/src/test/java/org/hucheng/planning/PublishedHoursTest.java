package org.hucheng.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Set;
import org.hucheng.Aldermere;
import org.hucheng.Desk;
import org.hucheng.HuchengTest;
import org.hucheng.Ongoing;
import org.hucheng.operations.Operations;
import org.hucheng.scenario.Scenarios;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Look-ups outside duty hours, as the published roster and check-ins tell them. */
@HuchengTest
class PublishedHoursTest {
    private static final Duration MARGIN = Duration.ofHours(1);

    @LocalServerPort
    int port;

    @Autowired
    Scenarios scenarios;

    @Autowired
    Operations operations;

    @Autowired
    JdbcClient jdbc;

    private String operation;

    @Test
    void whoLooksOutsideDutyHoursIsListedForTheAuditor() {
        operation = Aldermere.load(scenarios, folder -> {
            Ongoing.in(folder);
            Path demand = folder.resolve("demand.csv");
            Files.write(
                    demand,
                    Files.readAllLines(demand).stream()
                            .filter(line -> line.startsWith("post,") || line.startsWith("RC-"))
                            .toList());
        });
        publish();
        Instant now = Instant.now();
        Set<String> on = new HashSet<>();
        Set<String> off = new HashSet<>();
        for (var duty :
                Desk.demo(port, "ald-office").get(route("/duties?limit=1000")).path("items")) {
            Instant begins =
                    OffsetDateTime.parse(duty.path("begins").asString()).toInstant();
            Instant ends = OffsetDateTime.parse(duty.path("ends").asString()).toInstant();
            boolean near = now.isAfter(begins.minus(MARGIN.multipliedBy(2))) && now.isBefore(ends.plus(MARGIN));
            (near ? on : off).add(duty.path("member").asString());
        }
        off.removeAll(on);
        String rostered = on.iterator().next();
        String resting = off.iterator().next();

        look();
        assertThat(listed()).as("an account that is no member").isZero();
        isMember("county-fire-f01");
        assertThat(listed()).as("a member of no published roster").isZero();
        isMember(rostered);
        assertThat(listed()).isZero();
        isMember(resting);
        assertThat(listed()).isEqualTo(1);
        checkIn(resting, now.minus(Duration.ofHours(3)));
        assertThat(listed()).as("called in, and at a post").isZero();
    }

    private void publish() {
        Desk office = Desk.demo(port, "ald-office");
        Desk commander = Desk.demo(port, "ald-commander");
        office.post(
                route("/rosters"),
                "{\"from\": \"%s\", \"days\": 4, \"rounds\": 2, \"boundRounds\": 2}".formatted(Ongoing.day(0)));
        String roster = route("/rosters/1");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> office.get(roster).path("state").asString().equals("draft"));
        for (String step : new String[] {"/approve", "/publish"}) {
            int revision = office.get(roster).path("revision").asInt();
            commander.post(roster + step, "{\"revision\": " + revision + ", \"reason\": \"first\"}");
        }
    }

    private void look() {
        assertThat(Desk.demo(port, "ald-commander")
                        .status(
                                "POST",
                                route("/look-ups"),
                                "{\"plate\":\"ABC 123\",\"purpose\":\"missing-person\",\"reason\":\"late at night\"}"))
                .isEqualTo("200");
    }

    private long listed() {
        var looking =
                Desk.demo(port, "ald-auditor").get(route("/trail/unusual")).path("looking");
        looking.forEach(one -> assertThat(one.path("why").asString()).isEqualTo("off-duty"));
        return looking.size();
    }

    private void isMember(String member) {
        assertThat(Desk.demo(port, "ald-security")
                        .status(
                                "POST",
                                "/accounts/ald-commander/members",
                                "{\"operation\":\"%s\",\"member\":\"%s\",\"reason\":\"for the trail\"}"
                                        .formatted(operation, member)))
                .isEqualTo("204");
    }

    private void checkIn(String member, Instant at) {
        jdbc.sql("""
                        insert into roster.attendance (id, operation_id, at, member_id, post_id, arriving)
                        select gen_random_uuid(), m.operation_id, :at, m.id, (select min(id) from posts.post where operation_id = m.operation_id), true
                          from organisation.member m where m.operation_id = :operation and m.code = :member
                        """)
                .param("at", java.sql.Timestamp.from(at))
                .param("operation", operations.get(operation).id())
                .param("member", member)
                .update();
    }

    private String route(String path) {
        return "/operations/" + operation + path;
    }
}
