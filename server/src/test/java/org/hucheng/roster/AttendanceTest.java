package org.hucheng.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hucheng.Aldermere;
import org.hucheng.Desk;
import org.hucheng.HuchengTest;
import org.hucheng.Phone;
import org.hucheng.identity.Devices;
import org.hucheng.kernel.DayWindow;
import org.hucheng.kernel.MeasureQuery;
import org.hucheng.operations.OperationView;
import org.hucheng.operations.Operations;
import org.hucheng.organisation.Organisation;
import org.hucheng.posts.Posts;
import org.hucheng.scenario.Scenarios;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who came and who went, as the posts' phones tell it. */
@HuchengTest
class AttendanceTest {
    @LocalServerPort
    int port;

    @Autowired
    Scenarios scenarios;

    @Autowired
    Operations operations;

    @Autowired
    Organisation organisation;

    @Autowired
    Posts posts;

    @Autowired
    Devices devices;

    @Autowired
    Roster roster;

    @Autowired
    PersonShifts personShifts;

    @Autowired
    JdbcClient jdbc;

    private OperationView operation;
    private Phone phone;

    @BeforeEach
    void aPhoneForTheWholeCounty() {
        operation = operations.get(Aldermere.load(scenarios));
        phone = phone("phone-1", null);
    }

    @Test
    void aCheckInCountsForTheShiftItIsNearestTo() {
        assertThat(phone.send(
                        in("d01", "RC-1", "14T07:10", ""),
                        in("d02", "RC-1", "14T18:40", ""),
                        in("d03", "RC-1", "15T00:30", ""),
                        in("d04", "RC-1", "14T18:40", ",\"shift\":\"day\""),
                        in("d05", "RC-1", "15T01:00", ",\"shift\":\"night\",\"shiftDay\":\"2025-08-14\"")))
                .containsOnly("accepted");
        assertThat(duties())
                .containsExactly(
                        "2025-08-14 day RC-1 d01",
                        "2025-08-14 day RC-1 d04",
                        "2025-08-14 night RC-1 d02",
                        "2025-08-14 night RC-1 d03",
                        "2025-08-14 night RC-1 d05");
    }

    @Test
    void aShiftThatDoesNotExistOrIsFarAwayIsRefused() {
        assertThat(phone.send(
                        in("d01", "RC-1", "14T07:10", ",\"shift\":\"graveyard\""),
                        in("d01", "RC-1", "14T10:00", ",\"shift\":\"night\""),
                        in("d01", "RC-1", "14T10:00", ",\"shift\":\"day\",\"shiftDay\":\"2024-08-14\""),
                        in("d01", "RC-1", "14T10:00", ",\"shift\":\"day\",\"shiftDay\":\"yesterday\""),
                        in("d99", "RC-1", "14T10:00", "")))
                .containsExactly(
                        "refused SHIFT_UNKNOWN",
                        "refused NO_SHIFT_NEAR",
                        "refused NO_SHIFT_NEAR",
                        "refused FIELD_INVALID",
                        "refused MEMBER_NOT_FOUND");
        assertThat(duties()).isEmpty();
    }

    @Test
    void whoeverChecksInTwiceForAShiftCountsOnce() {
        phone.send(in("d01", "RC-1", "14T07:10", ""));
        phone.send(
                in("d01", "RC-1", "14T09:00", ""),
                in("d01", "RC-1", "14T07:11", ""),
                in("d02", "RC-1", "14T07:10", ""));
        phone.send(in("d01", "RC-2", "14T12:00", ""));
        assertThat(duties())
                .containsExactly("2025-08-14 day RC-1 d01", "2025-08-14 day RC-1 d02", "2025-08-14 day RC-2 d01");
        assertThat(personShifts()).isEqualTo("3 read, 3 recounted");
        assertThat(roster.personShifts(operation.id(), LocalDate.parse("2025-08-14"))
                        .values())
                .containsExactlyInAnyOrder(2L, 1L);
    }

    @Test
    void presenceIsTheSameInWhateverOrderTheRecordsArrive() {
        int number = 0;
        for (List<Integer> order : permutations(List.of(0, 1, 2, 3))) {
            String member = String.format("d%02d", ++number);
            var lines = List.of(
                    in(member, "RC-1", "14T07:00", ""),
                    out(member, "RC-1", "14T11:00"),
                    in(member, "RC-2", "14T11:00", ""),
                    out(member, "RC-2", "14T18:55"));
            order.forEach(i -> assertThat(phone.send(lines.get(i))).containsExactly("accepted"));
            assertThat(List.of("06:59", "07:00", "10:59", "11:00", "18:54", "18:55").stream()
                            .map(time -> time + " " + whereIs(member, "14T" + time))
                            .toList())
                    .as("in the order " + order)
                    .containsExactly("06:59 -", "07:00 RC-1", "10:59 RC-1", "11:00 RC-2", "18:54 RC-2", "18:55 -");
        }
        assertThat(personShifts()).isEqualTo("48 read, 48 recounted");
    }

    @Test
    void leavingTheFirstPostLateDoesNotTakeAnybodyFromTheSecond() {
        phone.send(
                in("d01", "RC-1", "14T07:00", ""), in("d01", "RC-2", "14T11:00", ""), out("d01", "RC-1", "14T11:20"));
        assertThat(whereIs("d01", "14T11:30")).isEqualTo("RC-2");
    }

    @Test
    void whoStaysForTheNextShiftIsThereWhenItBegins() {
        phone.send(
                in("d01", "RC-1", "14T07:00", ""),
                out("d01", "RC-1", "14T19:00"),
                in("d01", "RC-1", "14T19:00", ",\"shift\":\"night\""));
        assertThat(whereIs("d01", "14T19:00")).isEqualTo("RC-1");
        assertThat(duties()).containsExactly("2025-08-14 day RC-1 d01", "2025-08-14 night RC-1 d01");
    }

    @Test
    void whoForgotToCheckOutIsGoneAfterSixteenHours() {
        phone.send(in("d01", "RC-1", "14T07:00", ""));
        assertThat(whereIs("d01", "14T22:59") + " then " + whereIs("d01", "14T23:00"))
                .isEqualTo("RC-1 then -");
    }

    @Test
    void whoeverIsAtARevokedPostMayLeaveItWithinTheHour() {
        Phone other = phone("phone-2", "RC-2");
        assertThat(phone.send(
                        in("d01", "RC-1", "17T18:59", ",\"shift\":\"day\""),
                        in("d02", "RC-1", "17T19:00", ""),
                        out("d01", "RC-1", "17T19:00"),
                        out("d01", "RC-1", "17T19:59"),
                        out("d01", "RC-1", "17T20:00")))
                .containsExactly("accepted", "refused POST_NOT_OPEN", "accepted", "accepted", "refused POST_NOT_OPEN");
        assertThat(other.send(out(other, "d01", "RC-1", "17T19:30"), out(other, "d01", "RC-99", "17T19:30")))
                .containsExactly("refused DEVICE_NOT_FOR_POST", "refused POST_NOT_FOUND");
    }

    @Test
    void thePostsPageNamesWhoIsThere() {
        phone.send(
                in("d01", "RC-1", "14T07:10", ""),
                in("d02", "RC-1", "14T07:12", ""),
                in("d03", "RC-2", "14T07:00", ""));
        phone.send(out("d02", "RC-1", "14T08:00"));
        var desk = Desk.demo(port, "ald-commander");
        String route = "/operations/" + operation.code() + "/posts/RC-1/presence";
        var present = desk.get(route + "?at=2025-08-14T07:30:00-04:00").path("present");
        assertThat(present.findValuesAsString("member")).containsExactly("patrol-west-d01", "patrol-west-d02");
        var now = desk.get(route);
        assertThat(now.path("asOf").asString()).isEqualTo("2025-08-14T08:00:00-04:00");
        assertThat(now.path("present")).hasSize(1);
        var one = now.path("present").path(0);
        assertThat(one.path("name").path("en").asString() + ", "
                        + one.path("agency").asString() + ", "
                        + one.path("unit").path("code").asString() + ", "
                        + one.path("shift").asString() + " since "
                        + one.path("since").asString())
                .isEqualTo("West patrol deputy 01, sheriff, patrol-west, day since 2025-08-14T07:10:00-04:00");
    }

    private Phone phone(String code, String post) {
        return Phone.enrolled(port, devices, operation.id(), code, post);
    }

    private String in(String member, String post, String at, String more) {
        return line(phone, "check-in", member, post, at, more);
    }

    private String out(String member, String post, String at) {
        return out(phone, member, post, at);
    }

    private static String out(Phone from, String member, String post, String at) {
        return line(from, "check-out", member, post, at, "");
    }

    private static String line(Phone from, String type, String member, String post, String at, String more) {
        String payload = "{\"post\":\"%s\",\"member\":\"patrol-west-%s\"%s}".formatted(post, member, more);
        return from.record(type, "2025-08-" + at + ":00-04:00", payload);
    }

    private List<String> duties() {
        var members = organisation.members(operation.id());
        var catalog = posts.catalog(operation.id());
        return jdbc
                .sql("select day, shift, post_id, member_id from roster.person_shift where operation_id = ?")
                .param(operation.id())
                .query((row, n) -> row.getString(1) + " " + row.getString(2) + " "
                        + catalog.get(row.getInt(3)).code() + " "
                        + members.get(row.getInt(4)).code().replace("patrol-west-", ""))
                .list()
                .stream()
                .sorted()
                .toList();
    }

    private String personShifts() {
        var query = new MeasureQuery(operation.id(), operation.zone(), days(), Map.of());
        return personShifts.read(query) + " read, " + personShifts.recount(query) + " recounted";
    }

    private DayWindow days() {
        return operation.period();
    }

    private String whereIs(String member, String at) {
        var moment = OffsetDateTime.parse("2025-08-" + at + ":00-04:00").toInstant();
        int id = organisation
                .members(operation.id())
                .find("patrol-west-" + member)
                .id();
        var catalog = posts.catalog(operation.id());
        return roster.present(operation.id(), moment).stream()
                .filter(p -> p.memberId() == id)
                .map(p -> catalog.get(p.postId()).code())
                .reduce((a, b) -> a + " and " + b)
                .orElse("-");
    }

    private static List<List<Integer>> permutations(List<Integer> items) {
        if (items.isEmpty()) {
            return List.of(List.of());
        }
        var all = new ArrayList<List<Integer>>();
        for (Integer first : items) {
            var rest = new ArrayList<>(items);
            rest.remove(first);
            for (var tail : permutations(rest)) {
                var one = new ArrayList<>(List.of(first));
                one.addAll(tail);
                all.add(one);
            }
        }
        return all;
    }
}
