package org.hucheng.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import org.hucheng.Aldermere;
import org.hucheng.HuchengTest;
import org.hucheng.Phone;
import org.hucheng.identity.Devices;
import org.hucheng.operations.Operations;
import org.hucheng.scenario.Scenarios;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** "No post unmanned" on the board, of an operation whose only demand is a supervisor and somebody for traffic at RC-1 and RC-2. */
@HuchengTest
class GuaranteeTest {
    @LocalServerPort
    int port;

    @Autowired
    Scenarios scenarios;

    @Autowired
    Operations operations;

    @Autowired
    Devices devices;

    @Autowired
    Board board;

    private String operation;
    private Phone phone;

    private void load(String posts) {
        operation = Aldermere.load(scenarios, folder -> only(folder.resolve("demand.csv"), posts));
        phone = Phone.enrolled(port, devices, operations.get(operation).id(), "phone-1", null);
    }

    private static void only(Path file, String posts) throws java.io.IOException {
        var lines = new ArrayList<String>();
        Files.readAllLines(file).stream()
                .filter(l -> l.startsWith("post,") || l.matches(posts + ",.*"))
                .forEach(lines::add);
        Files.write(file, lines);
    }

    @Test
    void isMeasuredOnceThereIsSomethingToMeasure() {
        load("RC-[12]");
        assertThat(guarantee(null)).isEqualTo("not-measured");
        phone.send(car("15T09:00"));
        assertThat(guarantee(null)).isEqualTo("broken 0 of 2, 4 missing, moment, RC-1 RC-2");
        phone.send(duty("check-in", "d01", "RC-1", "15T07:00"), duty("check-in", "d02", "RC-1", "15T07:00"));
        assertThat(guarantee(null)).isEqualTo("broken 1 of 2, 2 missing, moment, RC-2");
        phone.send(duty("check-in", "d05", "RC-2", "15T07:00"), duty("check-in", "d03", "RC-2", "15T07:00"));
        assertThat(guarantee(null)).isEqualTo("kept 2 of 2, 0 missing, moment, ");
        phone.send(duty("check-out", "d05", "RC-2", "15T08:59"));
        assertThat(guarantee(null)).isEqualTo("broken 1 of 2, 1 missing, moment, RC-2");
        assertThat(guarantee("2025-08-13")).isEqualTo("not-measured");
    }

    @Test
    void withoutDemandNothingIsPromised() {
        load("none");
        phone.send(car("15T09:00"), duty("check-in", "d01", "RC-1", "15T07:00"));
        assertThat(guarantee(null)).isEqualTo("not-measured");
    }

    @Test
    void whenNobodyIsNeededAtTheMomentTheWholeTimeCounts() throws Exception {
        operation = Aldermere.load(scenarios, folder -> {
            Files.writeString(
                    folder.resolve("demand.csv"),
                    "post,system,shift,agency,skill,needed,from,to\nRC-1,two-by-twelve,day,sheriff,traffic,1,2025-08-14,2025-08-15\n");
        });
        phone = Phone.enrolled(port, devices, operations.get(operation).id(), "phone-1", null);
        phone.send(
                car("15T22:00"),
                duty("check-in", "d01", "RC-1", "14T07:00"),
                duty("check-out", "d01", "RC-1", "14T19:00"),
                duty("check-in", "d01", "RC-1", "15T07:00"));
        assertThat(guarantee(null)).isEqualTo("kept 1440 of 1440, 0 missing, period, ");
        assertThat(guarantee("2025-08-14")).isEqualTo("kept 720 of 720, 0 missing, period, ");
    }

    @Test
    void inTheMinuteBeforeThePostsAreRevokedTheirPeopleLeaveAndTheWholeTimeCounts() {
        load("RC-1");
        phone.send(
                duty("check-in", "d01", "RC-1", "17T07:00"),
                duty("check-in", "d02", "RC-1", "17T07:00"),
                duty("check-out", "d01", "RC-1", "17T18:58"),
                car("17T18:58"));
        assertThat(guarantee(null)).isEqualTo("broken 0 of 1, 1 missing, moment, RC-1");
        phone.send(car("17T18:59"));
        assertThat(guarantee(null)).isEqualTo("broken 718 of 5039, 4321 missing, period, ");
    }

    private String guarantee(String day) {
        var snapshot = board.snapshot(operations.get(operation), day == null ? null : LocalDate.parse(day));
        var g = snapshot.guarantees().getLast();
        if (g.measured() == null) {
            return g.state();
        }
        return "%s %s of %s, %s missing, %s, %s"
                .formatted(
                        g.state(),
                        g.done(),
                        g.of(),
                        g.open(),
                        g.measured(),
                        String.join(
                                " ",
                                g.posts().stream()
                                        .map(Snapshot.CodeAndName::code)
                                        .toList()));
    }

    private String car(String at) {
        return phone.record("vehicle-inspection", "2025-08-" + at + ":00-04:00", """
                {"post":"RC-1","plate":"AB 12-34","disposition":"let-through","people":[]}""");
    }

    private String duty(String type, String member, String post, String at) {
        return phone.record(
                type,
                "2025-08-" + at + ":00-04:00",
                "{\"post\":\"%s\",\"member\":\"patrol-west-%s\"}".formatted(post, member));
    }
}
