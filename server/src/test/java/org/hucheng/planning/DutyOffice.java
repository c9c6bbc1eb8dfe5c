package org.hucheng.planning;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hucheng.Desk;
import tools.jackson.databind.JsonNode;

/** The duty office of an operation in a test: plans, publishes and reads rosters as its pages do. */
final class DutyOffice {
    final String operation;
    final Desk planner;
    final Desk approver;

    DutyOffice(int port, String operation) {
        this.operation = operation;
        planner = Desk.demo(port, "ald-office");
        approver = Desk.demo(port, "ald-commander");
    }

    String route(String path) {
        return "/operations/" + operation + path;
    }

    /** A roster of all four days, planned; its number. */
    int planned() {
        int number = planner.post(
                        route("/rosters"), "{\"from\": \"2025-08-14\", \"days\": 4, \"rounds\": 4, \"boundRounds\": 4}")
                .path("number")
                .asInt();
        untilPlanned(number);
        return number;
    }

    void untilPlanned(int number) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> !state(number).equals("planning"));
    }

    int published() {
        int number = planned();
        approver.post(route("/rosters/" + number + "/approve"), revision(number, ""));
        approver.post(route("/rosters/" + number + "/publish"), revision(number, ""));
        return number;
    }

    JsonNode roster(int number) {
        return planner.get(route("/rosters/" + number));
    }

    String state(int number) {
        return planner.get(route("/rosters/" + number + "/progress"))
                .path("state")
                .asString();
    }

    /** A body with the roster's revision as it is now. */
    String revision(int number, String more) {
        return "{\"revision\": " + roster(number).path("revision").asInt() + more + "}";
    }

    /** Somebody on duty; {@code skill} is empty where any will do. */
    record OnDuty(String member, LocalDate day, String post, String shift, String skill) {}

    List<OnDuty> duties(int number, String version) {
        var grid = planner.get(route("/rosters/" + number + "/grid" + version));
        var duties = new ArrayList<OnDuty>();
        for (int i = 0; i < grid.path("duties").path("member").size(); i++) {
            int line = grid.path("duties").path("line").path(i).asInt();
            int skill = grid.path("lines").path("skill").path(line).asInt();
            duties.add(new OnDuty(
                    text(
                            grid,
                            "members",
                            grid.path("duties").path("member").path(i).asInt()),
                    LocalDate.parse(grid.path("from").asString())
                            .plusDays(grid.path("duties").path("day").path(i).asInt()),
                    text(
                            grid,
                            "posts",
                            grid.path("lines").path("post").path(line).asInt()),
                    grid.path("shifts")
                            .path(grid.path("lines").path("shift").path(line).asInt())
                            .path("shift")
                            .asString(),
                    skill < 0 ? "" : grid.path("skills").path(skill).asString()));
        }
        return duties;
    }

    private static String text(JsonNode grid, String list, int index) {
        return grid.path(list).path("code").path(index).asString();
    }

    /** A change that only begins a duty. */
    static String takes(String member, String day, String post, String shift) {
        return """
                {"member": "%s", "day": "%s", "to": {"post": "%s", "system": "two-by-twelve", "shift": "%s"}}""".formatted(member, day, post, shift);
    }

    /** A change that only ends a duty. */
    static String leaves(OnDuty duty) {
        return """
                {"member": "%s", "day": "%s", "from": {"post": "%s", "system": "two-by-twelve", "shift": "%s"}}""".formatted(duty.member(), duty.day(), duty.post(), duty.shift());
    }

    String changes(int number, String... changes) {
        return revision(number, ", \"changes\": [" + String.join(", ", changes) + "]");
    }
}
