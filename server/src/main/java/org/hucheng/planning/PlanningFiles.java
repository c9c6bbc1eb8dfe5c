package org.hucheng.planning;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hucheng.kernel.KernelProblem;
import org.hucheng.scenario.Columns;
import org.hucheng.scenario.CsvRow;
import org.hucheng.scenario.ScenarioFolder;
import org.hucheng.scenario.YamlPart;
import org.jspecify.annotations.Nullable;

/** What a scenario's files say of planning: the section {@code roster.planning}, absences, pools. */
record PlanningFiles(List<AbsenceLine> absences, List<PoolLine> pools, Map<String, String> basePosts) {
    static final String ABSENCES = "absences.csv";
    static final String POOLS = "pools.csv";
    static final String BASE_POSTS = "base-posts.csv";

    private static final int MOST_WEIGHT = 1_000;
    private static final List<String> WEIGHTS =
            List.of("distance", "offBase", "offTeam", "shifts", "nights", "weekends", "stability", "standBy", "wishes");

    record AbsenceLine(
            String member,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String kind) {}

    record PoolLine(String unit, String serves) {}

    static PlanningFiles read(ScenarioFolder folder) {
        YamlPart roster = folder.yaml("operation.yaml").maybe("roster");
        for (YamlPart system : roster.maybe("systems").items()) {
            system.maybe("shifts").items().forEach(PlanningFiles::checkShift);
        }
        checkRules(roster.maybe("planning"));
        return new PlanningFiles(readAbsences(folder), readPools(folder), readBasePosts(folder));
    }

    private static void checkShift(YamlPart shift) {
        for (String flag : List.of("night", "onCall")) {
            if (shift.has(flag)) {
                shift.choice(flag, List.of("true", "false"));
            }
        }
        if (shift.has("countedHours")) {
            shift.decimal("countedHours", 0, 24);
        }
    }

    private static void checkRules(YamlPart planning) {
        planning.onlyKeys(
                "leader",
                "hoursAWeek",
                "shiftsAWeek",
                "daysInRow",
                "nightsInRow",
                "approval",
                "notRostered",
                "together",
                "weights");
        if (planning.has("leader")) {
            planning.at("leader").refer("skill");
        }
        if (planning.has("hoursAWeek")) {
            planning.decimal("hoursAWeek", 1, 168);
        }
        for (String limit : List.of("shiftsAWeek", "daysInRow", "nightsInRow")) {
            if (planning.has(limit)) {
                planning.number(limit, 1, limit.equals("shiftsAWeek") ? 21 : 35);
            }
        }
        if (planning.has("approval")) {
            planning.choice("approval", List.of("two-people", "one"));
        }
        planning.maybe("notRostered").items().forEach(unit -> unit.refer("unit"));
        planning.maybe("together").items().forEach(team -> team.refer("team"));
        YamlPart weights = planning.maybe("weights");
        weights.onlyKeys(WEIGHTS.toArray(String[]::new));
        for (String weight : WEIGHTS) {
            if (weights.has(weight)) {
                weights.number(weight, 0, MOST_WEIGHT);
            }
        }
    }

    private static List<AbsenceLine> readAbsences(ScenarioFolder folder) {
        Map<String, LocalDate> last = new HashMap<>();
        return folder.csvIfPresent(ABSENCES, Columns.of("member", "from", "to", "kind")).stream()
                .map(row -> absence(row, last))
                .toList();
    }

    /** @param last by member the last day of the absences so far; a member's lines come in the order of their days */
    private static AbsenceLine absence(CsvRow row, Map<String, LocalDate> last) {
        var line = new AbsenceLine(
                row.refer("member", "member"), row.day("from"), row.day("to"), row.choice("kind", AbsenceRow.KINDS));
        LocalDate from = line.from();
        LocalDate to = line.to();
        if (from != null && to != null) {
            LocalDate before = last.put(line.member(), to);
            if (to.isBefore(from)) {
                row.report(KernelProblem.WINDOW_BACKWARDS, "from", from.toString(), "to", to.toString());
            } else if (before != null && !from.isAfter(before)) {
                row.report(
                        PlanningProblem.ABSENCE_OVERLAPS,
                        "absence",
                        line.member(),
                        "from",
                        from.toString(),
                        "to",
                        before.toString());
            }
        }
        return line;
    }

    /** By members the posts. */
    private static Map<String, String> readBasePosts(ScenarioFolder folder) {
        Map<String, String> posts = new HashMap<>();
        for (CsvRow row : folder.csvIfPresent(BASE_POSTS, Columns.of("member", "post"))) {
            String member = row.refer("member", "member");
            if (posts.put(member, row.refer("post", "post")) != null) {
                row.report(PlanningProblem.BASE_POST_TWICE, "member", member);
            }
        }
        return posts;
    }

    private static List<PoolLine> readPools(ScenarioFolder folder) {
        return folder.csvIfPresent(POOLS, Columns.of("unit", "serves")).stream()
                .map(row -> new PoolLine(row.refer("unit", "unit"), row.refer("serves", "unit")))
                .toList();
    }
}
