package org.hucheng.drill;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Plans and publishes the rosters of a scenario as its duty office would, and reads who is to be where. */
final class RosterDesk {
    private static final int POLL_MILLIS = 300;

    private final Scenario scenario;
    private final RosterSettings settings;
    private final Session planner;
    private final Session approver;
    private final Map<String, Integer> posts = new HashMap<>();
    private final Map<String, Integer> members = new HashMap<>();
    /** Seats that nobody was found for, over all rosters. */
    long holes;

    RosterDesk(Scenario scenario, Session planner, Session approver) {
        this.scenario = scenario;
        this.settings = scenario.drill().roster();
        this.planner = planner;
        this.approver = approver;
        for (int i = 0; i < scenario.posts().size(); i++) {
            posts.put(scenario.posts().get(i).code(), i);
        }
        for (int i = 0; i < scenario.members().size(); i++) {
            members.put(scenario.members().get(i).code(), i);
        }
    }

    /** Plans, approves and publishes window after window; what is published already stays as it is. */
    void publish() throws InterruptedException {
        LocalDate last = last();
        for (LocalDate from = first(); !from.isAfter(last); from = from.plusDays(settings.days())) {
            JsonNode roster = find(from);
            if (roster.isMissingNode()) {
                long days = Math.min(settings.days(), ChronoUnit.DAYS.between(from, last) + 1);
                roster = planner.post(
                        route(""),
                        node().put("from", from.toString())
                                .put("days", days)
                                .put("rounds", settings.rounds())
                                .put("boundRounds", settings.boundRounds()));
            }
            bring(roster.path("number").asInt());
        }
    }

    /** From whatever state it is in to a published version: an earlier drill may have broken off anywhere. */
    private void bring(int number) throws InterruptedException {
        JsonNode now = planned(number);
        if (now.path("state").asString().equals("interrupted")) {
            planner.post(
                    route("/" + number + "/plan"),
                    node().put("revision", now.path("revision").asInt())
                            .put("rounds", settings.rounds())
                            .put("boundRounds", settings.boundRounds()));
            now = planned(number);
        }
        if (now.path("state").asString().equals("draft")) {
            now = approver.post(route("/" + number + "/approve"), revision(now));
        }
        if (now.path("state").asString().equals("approved")) {
            approver.post(route("/" + number + "/publish"), revision(now).put("reason", "drill"));
        }
    }

    private JsonNode planned(int number) throws InterruptedException {
        JsonNode now = planner.get(route("/" + number + "/progress"));
        while (now.path("state").asString().equals("planning")) {
            Thread.sleep(POLL_MILLIS);
            now = planner.get(route("/" + number + "/progress"));
        }
        return now;
    }

    private static ObjectNode revision(JsonNode roster) {
        return node().put("revision", roster.path("revision").asInt());
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }

    private JsonNode find(LocalDate from) {
        for (JsonNode roster : planner.get(route("")).path("items")) {
            if (roster.path("from").asString().equals(from.toString())) {
                return roster;
            }
        }
        return node().path("none");
    }

    /** Every duty in force. */
    List<Duties.Assigned> assigned() {
        List<Duties.Assigned> assigned = new ArrayList<>();
        for (JsonNode roster : planner.get(route("")).path("items")) {
            if (roster.path("version").asInt() > 0) {
                holes += roster.path("holes").asInt();
                JsonNode grid = planner.get(route("/" + roster.path("number").asInt() + "/grid?version=latest"));
                read(grid, assigned);
            }
        }
        return assigned;
    }

    /** Member codes in a version of the roster of a day, at one post in one shift, in the order of their codes. */
    List<String> crew(int number, int version, LocalDate day, String post, String shift) {
        List<Duties.Assigned> assigned = new ArrayList<>();
        read(planner.get(route("/" + number + "/grid?version=" + version)), assigned);
        return assigned.stream()
                .filter(a -> a.day().equals(day)
                        && a.shift().code().equals(shift)
                        && scenario.posts().get(a.post()).code().equals(post))
                .map(a -> scenario.members().get(a.member()).code())
                .sorted()
                .toList();
    }

    private void read(JsonNode grid, List<Duties.Assigned> assigned) {
        LocalDate from = LocalDate.parse(grid.path("from").asString());
        JsonNode lines = grid.path("lines");
        JsonNode duties = grid.path("duties");
        for (int i = 0; i < duties.path("member").size(); i++) {
            int line = duties.path("line").path(i).asInt();
            JsonNode shift =
                    grid.path("shifts").path(lines.path("shift").path(line).asInt());
            String post = grid.path("posts")
                    .path("code")
                    .path(lines.path("post").path(line).asInt())
                    .asString();
            String member = grid.path("members")
                    .path("code")
                    .path(duties.path("member").path(i).asInt())
                    .asString();
            Scenario.Shift known = scenario.shifts()
                    .get(shift.path("system").asString() + "/"
                            + shift.path("shift").asString());
            Integer postNumber = posts.get(post);
            Integer memberNumber = members.get(member);
            if (known == null || postNumber == null || memberNumber == null) {
                throw new ScenarioProblem(
                        "the published roster names what the scenario has not: " + post + ", " + member + ", " + shift);
            }
            assigned.add(new Duties.Assigned(
                    postNumber,
                    memberNumber,
                    known,
                    from.plusDays(duties.path("day").path(i).asInt()),
                    lines.path("leader").path(line).asInt() == 1));
        }
    }

    /** The roster that has a day, and how many versions of it there are; missing where there is none. */
    JsonNode of(LocalDate day) {
        for (JsonNode roster : planner.get(route("")).path("items")) {
            if (!LocalDate.parse(roster.path("from").asString()).isAfter(day)
                    && !LocalDate.parse(roster.path("to").asString()).isBefore(day)) {
                return roster;
            }
        }
        return node().path("none");
    }

    private LocalDate first() {
        return scenario.demand().stream()
                .map(Scenario.Demand::from)
                .min(LocalDate::compareTo)
                .filter(d -> d.isAfter(scenario.from()))
                .orElse(scenario.from());
    }

    private LocalDate last() {
        return scenario.demand().stream()
                .map(Scenario.Demand::to)
                .max(LocalDate::compareTo)
                .filter(d -> d.isBefore(scenario.to()))
                .orElse(scenario.to());
    }

    private String route(String path) {
        return "/operations/" + scenario.code() + "/rosters" + path;
    }
}
