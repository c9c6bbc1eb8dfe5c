package org.hucheng.rostering;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the XML of the First International Nurse Rostering Competition (2010). */
final class InrcReader {
    private final XmlNode root;
    private LocalDate start = LocalDate.EPOCH;
    private int days;
    private final List<InrcInstance.Type> types = new ArrayList<>();
    private final List<InrcInstance.Pattern> patterns = new ArrayList<>();
    private final Map<String, InrcContract> contracts = new HashMap<>();
    private final List<InrcInstance.Employee> employees = new ArrayList<>();

    InrcReader(String file, String xml) {
        root = XmlNode.parse(file, xml);
    }

    InrcInstance read() {
        if (!root.name.equals("SchedulingPeriod")) {
            throw root.refuse(Say.FILE_ROOT, root.name);
        }
        start = date(root.get("StartDate"));
        days = (int) ChronoUnit.DAYS.between(start, date(root.get("EndDate"))) + 1;
        if (days < 1 || days > 60) {
            throw root.get("EndDate").refuse(Say.FILE_PERIOD, days);
        }
        for (XmlNode node : root.get("ShiftTypes").children) {
            types.add(type(node));
        }
        for (XmlNode node : root.list("Patterns")) {
            patterns.add(pattern(node));
        }
        for (XmlNode node : root.get("Contracts").children) {
            contracts.put(node.attribute("ID"), contract(node));
        }
        for (XmlNode node : root.get("Employees").children) {
            InrcContract contract = contracts.get(node.get("ContractID").text());
            if (contract == null) {
                throw node.get("ContractID")
                        .refuse(
                                Say.FILE_NO_SUCH,
                                "contract",
                                node.get("ContractID").text());
            }
            employees.add(new InrcInstance.Employee(node.attribute("ID"), contract, words(node, "Skills")));
        }
        return new InrcInstance(
                root.attribute("ID"),
                start,
                days,
                types,
                patterns,
                employees,
                cover(root.get("CoverRequirements")),
                requests());
    }

    private static LocalDate date(XmlNode node) {
        try {
            return LocalDate.parse(node.text());
        } catch (DateTimeParseException e) {
            throw node.refuse(Say.FILE_NO_DATE, node.text());
        }
    }

    private int day(XmlNode node) {
        int day = (int) ChronoUnit.DAYS.between(start, date(node));
        if (day < 0 || day >= days) {
            throw node.refuse(Say.FILE_OUTSIDE, node.text());
        }
        return day;
    }

    private static Set<String> words(XmlNode node, String list) {
        Set<String> words = new HashSet<>();
        node.list(list).forEach(child -> words.add(child.text()));
        return words;
    }

    private static InrcInstance.Type type(XmlNode node) {
        try {
            LocalTime from = LocalTime.parse(node.get("StartTime").text());
            LocalTime to = LocalTime.parse(node.get("EndTime").text());
            return new InrcInstance.Type(node.attribute("ID"), words(node, "Skills"), to.isBefore(from));
        } catch (DateTimeParseException e) {
            throw node.refuse(Say.FILE_NO_TIME, node.attribute("ID"));
        }
    }

    private int typeOf(XmlNode node) {
        for (int k = 0; k < types.size(); k++) {
            if (types.get(k).id().equals(node.text())) {
                return k;
            }
        }
        throw node.refuse(Say.FILE_NO_SUCH, "shift type", node.text());
    }

    private InrcInstance.Pattern pattern(XmlNode node) {
        List<String> steps = new ArrayList<>();
        int weekday = -1;
        for (XmlNode entry : node.get("PatternEntries").children) {
            XmlNode type = entry.get("ShiftType");
            if (!type.text().equals("None") && !type.text().equals("Any")) {
                typeOf(type);
            }
            if (steps.isEmpty() && !entry.get("Day").text().equals("Any")) {
                weekday = weekday(entry.get("Day"));
            }
            steps.add(type.text());
        }
        return new InrcInstance.Pattern(node.attribute("ID"), steps, weekday, node.weight());
    }

    private static int weekday(XmlNode node) {
        try {
            return DayOfWeek.valueOf(node.text().toUpperCase(Locale.ROOT)).getValue() - 1;
        } catch (IllegalArgumentException e) {
            throw node.refuse(Say.FILE_NO_WEEKDAY, node.text());
        }
    }

    private InrcContract contract(XmlNode node) {
        List<String> unwanted = new ArrayList<>();
        for (XmlNode pattern : node.list("UnwantedPatterns")) {
            if (patterns.stream().noneMatch(p -> p.id().equals(pattern.text()))) {
                throw pattern.refuse(Say.FILE_NO_SUCH, "pattern", pattern.text());
            }
            unwanted.add(pattern.text());
        }
        return new InrcContract(
                bound(node, "MaxNumAssignments"),
                bound(node, "MinNumAssignments"),
                bound(node, "MaxConsecutiveWorkingDays"),
                bound(node, "MinConsecutiveWorkingDays"),
                bound(node, "MaxConsecutiveFreeDays"),
                bound(node, "MinConsecutiveFreeDays"),
                bound(node, "MaxConsecutiveWorkingWeekends"),
                bound(node, "MinConsecutiveWorkingWeekends"),
                bound(node, "MaxWorkingWeekendsInFourWeeks"),
                weekend(node),
                flag(node, "CompleteWeekends"),
                flag(node, "IdenticalShiftTypesDuringWeekend"),
                flag(node, "NoNightShiftBeforeFreeWeekend"),
                flag(node, "TwoFreeDaysAfterNightShifts"),
                flag(node, "AlternativeSkillCategory"),
                unwanted);
    }

    private static InrcContract.Bound bound(XmlNode contract, String name) {
        XmlNode node = contract.find(name);
        if (node == null || !isTrue(node.attributes.getOrDefault("on", "1"))) {
            return new InrcContract.Bound(0, 0);
        }
        return new InrcContract.Bound(node.number(), node.weight());
    }

    private static int flag(XmlNode contract, String name) {
        XmlNode node = contract.find(name);
        return node != null && isTrue(node.text()) ? node.weight() : 0;
    }

    private static boolean isTrue(String text) {
        return text.equals("1") || text.equalsIgnoreCase("true");
    }

    private static List<Integer> weekend(XmlNode contract) {
        XmlNode node = contract.find("WeekendDefinition");
        String rest = node == null ? "SaturdaySunday" : node.text();
        List<Integer> weekend = new ArrayList<>();
        while (!rest.isEmpty()) {
            String at = rest;
            DayOfWeek day = java.util.Arrays.stream(DayOfWeek.values())
                    .filter(d -> at.toUpperCase(Locale.ROOT).startsWith(d.name()))
                    .findFirst()
                    .orElseThrow(() -> contract.refuse(Say.FILE_NO_WEEKDAY, at));
            weekend.add(day.getValue() - 1);
            rest = rest.substring(day.name().length());
        }
        return weekend;
    }

    private int[][] cover(XmlNode requirements) {
        int[][] cover = new int[days][types.size()];
        for (boolean dates : new boolean[] {false, true}) {
            for (XmlNode node : requirements.children) {
                if (node.name.equals("DateSpecificCover") != dates) {
                    continue;
                }
                int only = dates ? day(node.get("Date")) : -1;
                int weekday = dates ? -1 : weekday(node.get("Day"));
                for (int d = 0; d < days; d++) {
                    boolean meant = dates ? d == only : (start.getDayOfWeek().getValue() - 1 + d) % 7 == weekday;
                    for (XmlNode entry : node.children) {
                        if (meant && entry.name.equals("Cover")) {
                            cover[d][typeOf(entry.get("Shift"))] =
                                    entry.get("Preferred").number();
                        }
                    }
                }
            }
        }
        return cover;
    }

    private List<InrcInstance.Request> requests() {
        List<InrcInstance.Request> requests = new ArrayList<>();
        for (String list : List.of("DayOffRequests", "DayOnRequests", "ShiftOffRequests", "ShiftOnRequests")) {
            for (XmlNode node : root.list(list)) {
                int type = list.startsWith("Shift") ? typeOf(node.get("ShiftTypeID")) : -1;
                requests.add(new InrcInstance.Request(
                        employee(node.get("EmployeeID")),
                        day(node.get("Date")),
                        type,
                        list.contains("On"),
                        node.weight()));
            }
        }
        return requests;
    }

    private int employee(XmlNode node) {
        for (int m = 0; m < employees.size(); m++) {
            if (employees.get(m).id().equals(node.text())) {
                return m;
            }
        }
        throw node.refuse(Say.FILE_NO_SUCH, "employee", node.text());
    }
}
