package org.hucheng.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hucheng.kernel.Text;
import org.hucheng.scenario.Columns;
import org.hucheng.scenario.CsvRow;
import org.hucheng.scenario.ScenarioFolder;
import org.hucheng.scenario.ScenarioProblem;
import org.hucheng.scenario.YamlPart;
import org.jspecify.annotations.Nullable;

/** The organisation as a scenario's files have it. */
record OrganisationFiles(
        List<UnitLine> units,
        List<PlaceLine> places,
        List<DivisionLine> divisions,
        List<MemberLine> members,
        List<TeamLine> teams,
        List<TeamMemberLine> teamMembers,
        List<GroupMemberLine> groupMembers) {

    static final String UNITS = "units.csv";
    static final String UNIT_PLACES = "unit-places.csv";
    static final String DIVISIONS = "divisions.csv";
    static final String MEMBERS = "members.csv";
    static final String TEAMS = "teams.csv";

    record UnitLine(
            String code,
            @Nullable String parent,
            String kind,
            Text name,
            @Nullable String division) {}

    record DivisionLine(
            String code,
            @Nullable String parent,
            String kind,
            Text name,
            @Nullable String unit,
            boolean synthetic) {}

    record MemberLine(String code, String unit, String kind, String agency, List<String> skills, Text name) {}

    record TeamLine(
            String code,
            String kind,
            @Nullable Integer tier,
            String unit,
            Text name,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    record TeamMemberLine(String team, String member) {}

    /** Where a unit is at home. */
    record PlaceLine(
            String unit, @Nullable Double lon, @Nullable Double lat) {}

    record GroupMemberLine(String group, String member, Text duty) {}

    static OrganisationFiles read(ScenarioFolder folder) {
        YamlPart section = folder.yaml("operation.yaml").at("organisation");
        section.onlyKeys("unitKinds", "divisionKinds", "memberKinds", "skills", "agencies", "teamKinds");
        section.declareItems("unitKinds", "unit-kind");
        section.declareItems("divisionKinds", "division-kind");
        section.declareItems("memberKinds", "member-kind");
        section.declareItems("skills", "skill");
        section.declareItems("agencies", "agency");
        section.declareItems("teamKinds", "team-kind");
        List<CsvRow> units = folder.csv(
                UNITS,
                Columns.of("code", "parent", "kind", "name_zh", "name_en").maybe("division"));
        List<CsvRow> divisions = folder.csvIfPresent(
                DIVISIONS, Columns.of("code", "parent", "kind", "name_zh", "name_en", "unit", "synthetic"));
        List<CsvRow> members =
                folder.csv(MEMBERS, Columns.of("code", "unit", "kind", "agency", "skills", "name_zh", "name_en"));
        List<CsvRow> teams = folder.csvIfPresent(
                TEAMS, Columns.of("code", "kind", "tier", "unit", "name_zh", "name_en", "from", "to"));
        units.forEach(row -> row.declare("code", "unit"));
        divisions.forEach(row -> row.declare("code", "division"));
        members.forEach(row -> row.declare("code", "member"));
        teams.forEach(row -> row.declare("code", "team"));
        reportRings(units);
        reportRings(divisions);
        return new OrganisationFiles(
                units.stream().map(OrganisationFiles::unit).toList(),
                folder.csvIfPresent(UNIT_PLACES, Columns.of("unit", "lon", "lat")).stream()
                        .map(OrganisationFiles::place)
                        .toList(),
                divisions.stream().map(OrganisationFiles::division).toList(),
                members.stream().map(OrganisationFiles::member).toList(),
                teams.stream().map(OrganisationFiles::team).toList(),
                teamMembers(folder),
                groupMembers(folder));
    }

    private static UnitLine unit(CsvRow row) {
        return new UnitLine(
                row.text("code"),
                row.maybeRefer("parent", "unit"),
                row.refer("kind", "unit-kind"),
                row.bilingual("name"),
                row.maybeRefer("division", "division"));
    }

    private static PlaceLine place(CsvRow row) {
        return new PlaceLine(row.refer("unit", "unit"), row.decimal("lon", -180, 180), row.decimal("lat", -90, 90));
    }

    private static DivisionLine division(CsvRow row) {
        return new DivisionLine(
                row.text("code"),
                row.maybeRefer("parent", "division"),
                row.refer("kind", "division-kind"),
                row.bilingual("name"),
                row.maybeRefer("unit", "unit"),
                row.flag("synthetic"));
    }

    private static MemberLine member(CsvRow row) {
        return new MemberLine(
                row.text("code"),
                row.refer("unit", "unit"),
                row.refer("kind", "member-kind"),
                row.refer("agency", "agency"),
                row.referList("skills", "skill"),
                row.bilingual("name"));
    }

    private static TeamLine team(CsvRow row) {
        LocalDate from = row.day("from");
        LocalDate to = row.maybeDay("to");
        if (from != null && to != null && to.isBefore(from)) {
            row.report(ScenarioProblem.WINDOW_BACKWARDS, "from", from, "to", to);
        }
        return new TeamLine(
                row.text("code"),
                row.refer("kind", "team-kind"),
                row.maybeNumber("tier", 1, 9),
                row.refer("unit", "unit"),
                row.bilingual("name"),
                from,
                to);
    }

    private static List<TeamMemberLine> teamMembers(ScenarioFolder folder) {
        Map<TeamMemberLine, Integer> lines = new HashMap<>();
        List<TeamMemberLine> all = new ArrayList<>();
        for (CsvRow row : folder.csvIfPresent("team-members.csv", Columns.of("team", "member"))) {
            TeamMemberLine line = new TeamMemberLine(row.refer("team", "team"), row.refer("member", "member"));
            reportRepeat(row, lines.putIfAbsent(line, row.line()));
            all.add(line);
        }
        return all;
    }

    private static List<GroupMemberLine> groupMembers(ScenarioFolder folder) {
        Map<List<String>, Integer> lines = new HashMap<>();
        List<GroupMemberLine> all = new ArrayList<>();
        for (CsvRow row :
                folder.csvIfPresent("group-members.csv", Columns.of("group", "member", "duty_zh", "duty_en"))) {
            GroupMemberLine line = new GroupMemberLine(
                    row.refer("group", "group"), row.refer("member", "member"), row.bilingual("duty"));
            reportRepeat(row, lines.putIfAbsent(List.of(line.group(), line.member()), row.line()));
            all.add(line);
        }
        return all;
    }

    private static void reportRepeat(CsvRow row, @Nullable Integer first) {
        if (first != null) {
            row.report(ScenarioProblem.LINE_TWICE, "first", row.file() + ":" + first);
        }
    }

    private static void reportRings(List<CsvRow> rows) {
        Map<String, String> parents = new HashMap<>();
        for (CsvRow row : rows) {
            String code = row.maybe("code");
            String parent = row.maybe("parent");
            if (code != null && parent != null) {
                parents.put(code, parent);
            }
        }
        for (CsvRow row : rows) {
            String code = row.maybe("code");
            Set<String> seen = new HashSet<>();
            String above = code == null ? null : parents.get(code);
            while (above != null && !above.equals(code) && seen.add(above)) {
                above = parents.get(above);
            }
            if (above != null && above.equals(code)) {
                row.report(OrganisationProblem.TREE_HAS_A_RING, "code", above);
            }
        }
    }
}
