package org.hucheng.throughput;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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

/** Throughput as the desk asks for it, from records that phones sent. */
@HuchengTest
class ThroughputTest {
    @LocalServerPort
    int port;

    @Autowired
    Scenarios scenarios;

    @Autowired
    Operations operations;

    @Autowired
    Devices devices;

    private String operation;
    private Phone phone;
    private Desk desk;

    @BeforeEach
    void aPhone() {
        operation = Aldermere.load(scenarios);
        phone = Phone.enrolled(port, devices, operations.get(operation).id(), "phone-1", null);
        desk = Desk.demo(port, "ald-commander");
    }

    @Test
    void everyLaneIsCountedFromItsRecordsAndTalliesByTheirTime() {
        var lines = new ArrayList<String>();
        for (int minute = 1; minute <= 60; minute++) {
            lines.add(vehicle("RC-1", 1, minute));
            if (minute > 50) {
                lines.add(vehicle("RC-1", 2, minute));
            }
        }
        // of 40 vehicles in twenty minutes, half lie in the hour
        lines.add(phone.record("tally", "2025-08-15T09:10:00-04:00", """
                {"post":"RC-2","from":"2025-08-15T08:50:00-04:00","to":"2025-08-15T09:10:00-04:00","vehicles":40,"people":60,"disposition":"let-through"}"""));
        assertThat(phone.send(lines.toArray(String[]::new))).containsOnly("accepted");

        var page = desk.get(route("/throughput?sort=now&at=2025-08-15T10:00:30-04:00"));
        var first = page.path("items").path(0);
        assertThat(first.path("post").asString()).isEqualTo("RC-1");
        assertThat(first.path("now").asInt()).isEqualTo(120);
        assertThat(first.path("lastHour").asInt()).isEqualTo(70);
        assertThat(first.path("perVehicle").asDouble()).isEqualTo(2);
        assertThat(first.path("lanesUsed").asInt()).isEqualTo(2);
        assertThat(first.path("waiting").asString()).isEqualTo("at-limit");
        assertThat(first.path("advice").path(0).asString()).isEqualTo("tally");

        var tallied = desk.get(route("/posts/RC-2/throughput?at=2025-08-15T10:00:00-04:00"))
                .path("rate");
        assertThat(tallied.path("lastHour").asInt()).isEqualTo(20);
        assertThat(tallied.path("lanesUsed").isMissingNode()).isTrue();
    }

    @Test
    void itIsSortedNarrowedAndPagedAndAClosedPostHasNoRate() {
        phone.send(vehicle("RC-3", 1, 30), vehicle("RC-3", 1, 31), vehicle("RC-4", 1, 30));
        String at = "&at=2025-08-15T10:00:00-04:00";
        assertThat(codes("?sort=lastHour&limit=2" + at)).startsWith("RC-3", "RC-4");
        var all = codes("?kind=road-closure" + at);
        var paged = new ArrayList<String>();
        String after = "";
        do {
            var page = desk.get(route("/throughput?kind=road-closure&limit=2" + at + after));
            page.path("items").forEach(p -> paged.add(p.path("post").asString()));
            after = page.path("next").isString() ? "&after=" + page.path("next").asString() : null;
        } while (after != null);
        assertThat(paged).isEqualTo(all).hasSizeGreaterThan(2);
        assertThat(desk.status("GET", route("/throughput?sort=x"), null)).isEqualTo("422 FIELD_INVALID");
        assertThat(desk.get(route("/posts/RC-3/throughput?at=2025-08-10T10:00:00-04:00"))
                        .path("rate")
                        .isObject())
                .isFalse();
    }

    private List<String> codes(String query) {
        var codes = new ArrayList<String>();
        desk.get(route("/throughput" + query))
                .path("items")
                .forEach(p -> codes.add(p.path("post").asString()));
        return codes;
    }

    private String vehicle(String post, int lane, int minute) {
        var at = java.time.OffsetDateTime.parse("2025-08-15T09:00:00-04:00").plusMinutes(minute);
        return phone.record("vehicle-inspection", at.toString().replace("T09:01-", "T09:01:00-"), """
                {"post":"%s","lane":%d,"plate":"AB-%d%d","disposition":"let-through","people":[{"disposition":"let-through"},{"disposition":"let-through"}]}""".formatted(
                        post, lane, lane, minute));
    }

    private String route(String path) {
        return "/operations/" + operation + path;
    }
}
