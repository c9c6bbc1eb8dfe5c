package org.hucheng.drill;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts of a scenario folder that a drill needs, read from the same files that the server loads. */
record Scenario(
        String code,
        ZoneId zone,
        LocalDate from,
        LocalDate to,
        String areaCode,
        Rules rules,
        Map<String, Shift> shifts,
        List<Post> posts,
        List<Demand> demand,
        List<Member> members,
        List<Indicator> indicators,
        List<Account> accounts,
        DrillSettings drill) {

    /**
     * What a record of this operation must look like.
     *
     * @param threshold absent where no temperature is taken
     * @param highNeeds the only dispositions a reading at the threshold allows; empty for any
     * @param requiredOfPerson fields no person may lack
     */
    record Rules(
            @Nullable Double threshold,
            List<String> highNeeds,
            boolean chinesePlates,
            boolean foreignPlates,
            boolean identityNumbers,
            List<String> requiredOfPerson) {}

    record Shift(String system, String code, LocalTime start, int hours) {}

    record Post(String code, String kind, String postClass, int lanes, String unit, List<Open> open) {}

    /** Half-open interval in which a post stands; {@code to} is {@link Instant#MAX} while it is not revoked. */
    record Open(Instant from, Instant to) {}

    record Demand(String post, Shift shift, String agency, String skill, int needed, LocalDate from, LocalDate to) {}

    record Member(String code, String unit, String agency, List<String> skills) {}

    record Indicator(
            String id,
            String measure,
            Map<String, List<String>> where,
            LocalDate from,
            LocalDate to,
            String relation) {}

    record Account(String username, String password, String role) {}

    /** @throws ScenarioProblem naming the file and the place that cannot be understood */
    static Scenario read(Path folder) {
        if (!Files.isRegularFile(folder.resolve("drill.yaml"))) {
            throw new ScenarioProblem(folder + " has no drill.yaml");
        }
        Tree operation = Tree.read(folder.resolve("operation.yaml"));
        Map<String, Shift> shifts = shifts(operation.at("roster").at("systems"));
        Tree period = operation.at("period");
        return new Scenario(
                operation.at("code").text(),
                ZoneId.of(operation.at("timeZone").text()),
                period.at("from").date(),
                period.at("to").date(),
                operation.at("area").at("code").text(""),
                rules(operation.at("inspection")),
                shifts,
                posts(folder),
                demand(folder, shifts),
                members(folder),
                indicators(folder),
                accounts(folder),
                DrillSettings.of(Tree.read(folder.resolve("drill.yaml"))));
    }

    private static Rules rules(Tree inspection) {
        Tree temperature = inspection.at("temperature");
        List<String> plates = inspection.at("plates").texts();
        return new Rules(
                temperature.isAbsent()
                        ? null
                        : (Double) temperature.at("threshold").number(37.3),
                temperature.at("highNeeds").texts(),
                !plates.isEmpty() && plates.getFirst().equals("cn"),
                plates.isEmpty() || plates.contains("foreign"),
                inspection.at("identityNumbers").texts().contains("cn-id18"),
                inspection.at("required").at("person").texts());
    }

    private static Map<String, Shift> shifts(Tree systems) {
        Map<String, Shift> shifts = new LinkedHashMap<>();
        for (Tree system : systems.list()) {
            String systemCode = system.at("code").text();
            for (Tree shift : system.at("shifts").list()) {
                String code = shift.at("code").text();
                shifts.put(
                        systemCode + "/" + code,
                        new Shift(
                                systemCode,
                                code,
                                LocalTime.parse(shift.at("start").text()),
                                (int) shift.at("hours").whole()));
            }
        }
        return shifts;
    }

    private static List<Post> posts(Path folder) {
        Map<String, List<Csv.Row>> orders = new HashMap<>();
        for (Csv.Row order : Csv.read(folder.resolve("post-orders.csv"))) {
            orders.computeIfAbsent(order.get("post"), k -> new ArrayList<>()).add(order);
        }
        List<Post> posts = new ArrayList<>();
        for (Csv.Row row : Csv.read(folder.resolve("posts.csv"))) {
            List<Open> open = intervals(orders.getOrDefault(row.get("code"), List.of()));
            int lanes = row.find("lanes").isEmpty() ? 1 : Math.max(1, row.number("lanes"));
            posts.add(new Post(row.get("code"), row.get("kind"), row.find("class"), lanes, row.find("unit"), open));
        }
        return posts;
    }

    private static List<Open> intervals(List<Csv.Row> orders) {
        List<Csv.Row> sorted = new ArrayList<>(orders);
        sorted.sort(Comparator.comparing(Scenario::at));
        List<Open> intervals = new ArrayList<>();
        @Nullable Instant since = null;
        for (Csv.Row order : sorted) {
            if (order.get("act").equals("open") && since == null) {
                since = at(order);
            } else if (order.get("act").equals("revoke") && since != null) {
                intervals.add(new Open(since, at(order)));
                since = null;
            }
        }
        if (since != null) {
            intervals.add(new Open(since, Instant.MAX));
        }
        return intervals;
    }

    private static Instant at(Csv.Row order) {
        try {
            return OffsetDateTime.parse(order.get("at")).toInstant();
        } catch (java.time.format.DateTimeParseException e) {
            throw order.problem("at is not a time with offset: " + order.get("at"));
        }
    }

    private static List<Demand> demand(Path folder, Map<String, Shift> shifts) {
        List<Demand> demand = new ArrayList<>();
        for (Csv.Row row : Csv.read(folder.resolve("demand.csv"))) {
            Shift shift = shifts.get(row.get("system") + "/" + row.get("shift"));
            if (shift == null) {
                throw row.problem("names no shift of operation.yaml: " + row.get("system") + " " + row.get("shift"));
            }
            demand.add(new Demand(
                    row.get("post"),
                    shift,
                    row.find("agency"),
                    row.find("skill"),
                    row.number("needed"),
                    LocalDate.parse(row.get("from")),
                    LocalDate.parse(row.get("to"))));
        }
        return demand;
    }

    private static List<Member> members(Path folder) {
        return Csv.read(folder.resolve("members.csv")).stream()
                .map(row -> new Member(
                        row.get("code"),
                        row.find("unit"),
                        row.find("agency"),
                        row.find("skills").isEmpty()
                                ? List.of()
                                : List.of(row.find("skills").split(";"))))
                .toList();
    }

    private static List<Indicator> indicators(Path folder) {
        List<Indicator> indicators = new ArrayList<>();
        for (Tree tree :
                Tree.read(folder.resolve("indicators.yaml")).at("indicators").list()) {
            Map<String, List<String>> where = new LinkedHashMap<>();
            tree.at("where")
                    .fields()
                    .forEach((key, value) ->
                            where.put(key, value.node().isArray() ? value.texts() : List.of(value.text())));
            Tree relation = tree.at("relation");
            indicators.add(new Indicator(
                    tree.at("id").text(),
                    tree.at("measure").text(),
                    where,
                    tree.at("window").at("from").date(),
                    tree.at("window").at("to").date(),
                    relation.node().isValueNode() ? relation.text("total") : "part"));
        }
        return indicators;
    }

    private static List<Account> accounts(Path folder) {
        Path file = folder.resolve("accounts.yaml");
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        return Tree.read(file).at("accounts").list().stream()
                .map(a -> new Account(
                        a.at("username").text(),
                        a.at("password").text(),
                        a.at("role").text()))
                .toList();
    }
}
