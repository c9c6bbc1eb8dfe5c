package org.hucheng.posts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hucheng.kernel.DayWindow;
import org.hucheng.kernel.Refusal;
import org.hucheng.kernel.Text;
import org.hucheng.kernel.TimeWindow;
import org.hucheng.scenario.Columns;
import org.hucheng.scenario.CsvRow;
import org.hucheng.scenario.ScenarioFolder;
import org.hucheng.scenario.ScenarioProblem;
import org.hucheng.scenario.YamlPart;
import org.jspecify.annotations.Nullable;

/** Posts, their orders and their demand as a scenario's files have them. */
record PostFiles(List<PostLine> posts, List<OrderLine> orders, List<NeedLine> demand) {
    static final String POSTS = "posts.csv";
    static final String ORDERS = "post-orders.csv";
    static final String DEMAND = "demand.csv";
    static final List<String> SHAPES = List.of("square", "circle", "triangle", "diamond", "hexagon", "star");

    private static final List<String> ACTS = List.of("open", "revoke");

    record PostLine(
            String code,
            String kind,
            @Nullable String postClass,
            @Nullable Integer lanes,
            Text name,
            @Nullable Double lon,
            @Nullable Double lat,
            String unit,
            @Nullable String division) {}

    record OrderLine(
            int line,
            String post,
            String act,
            String number,
            Text givenBy,
            @Nullable Instant at,
            Text reason) {
        /** Without act or moment the post's other orders cannot be judged either. */
        boolean isReadable() {
            return at != null && ACTS.contains(act);
        }

        PostOrder toOrder() {
            return new PostOrder(PostOrder.Act.of(act), number, givenBy, Objects.requireNonNull(at), reason, null);
        }
    }

    record NeedLine(
            String post,
            String system,
            String shift,
            String agency,
            @Nullable String skill,
            @Nullable Integer needed,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    static PostFiles read(ScenarioFolder folder) {
        YamlPart root = folder.yaml("operation.yaml");
        readSettings(root.at("posts"), root.maybe("roster"), folder);
        List<CsvRow> posts = folder.csv(
                POSTS,
                Columns.of("code", "kind", "class", "lanes", "name_zh", "name_en", "lon", "lat", "unit", "division"));
        posts.forEach(row -> row.declare("code", "post"));
        List<CsvRow> orders = folder.csvIfPresent(
                ORDERS,
                Columns.of("post", "act", "number", "given_by_zh", "given_by_en", "at", "reason_zh", "reason_en"));
        return new PostFiles(
                posts.stream().map(PostFiles::post).toList(), readOrders(orders, root), readDemand(folder));
    }

    private static void readSettings(YamlPart section, YamlPart roster, ScenarioFolder folder) {
        section.onlyKeys("kinds", "classes");
        for (YamlPart kind : section.declareItems("kinds", "post-kind", "shape", "inspects")) {
            kind.choice("shape", SHAPES);
        }
        if (section.has("classes")) {
            section.declareItems("classes", "post-class");
        }
        for (YamlPart system : roster.maybe("systems").items()) {
            system.onlyKeys("code", "name", "shifts");
            String code = system.declare("code", "shift-system");
            system.bilingual("name");
            for (YamlPart shift : system.at("shifts").items()) {
                shift.onlyKeys("code", "name", "start", "hours", "night", "onCall", "countedHours");
                shift.bilingual("name");
                shift.time("start");
                shift.decimal("hours", 0.5, 24);
                folder.declare("shift", code + "." + shift.text("code"), shift);
            }
        }
    }

    private static PostLine post(CsvRow row) {
        return new PostLine(
                row.text("code"),
                row.refer("kind", "post-kind"),
                row.maybeRefer("class", "post-class"),
                row.number("lanes", 0, 60),
                row.bilingual("name"),
                row.decimal("lon", -180, 180),
                row.decimal("lat", -90, 90),
                row.refer("unit", "unit"),
                row.maybeRefer("division", "division"));
    }

    /** Plays every post's orders in the order of their moments, by the rules that hold on the desk. */
    private static List<OrderLine> readOrders(List<CsvRow> rows, YamlPart root) {
        List<OrderLine> lines = new ArrayList<>();
        Map<Integer, CsvRow> byLine = new HashMap<>();
        for (CsvRow row : rows) {
            OrderLine line = new OrderLine(
                    row.line(),
                    row.refer("post", "post"),
                    row.choice("act", ACTS),
                    row.text("number"),
                    row.bilingual("given_by"),
                    row.moment("at"),
                    row.bilingual("reason"));
            lines.add(line);
            byLine.put(row.line(), row);
        }
        TimeWindow operation = OperationTime.of(root);
        Set<String> unclear = lines.stream()
                .filter(line -> !line.isReadable())
                .map(OrderLine::post)
                .collect(Collectors.toSet());
        if (operation != null) {
            Map<String, Post> posts = new HashMap<>();
            lines.stream()
                    .filter(line -> !unclear.contains(line.post()))
                    .sorted(Comparator.comparing(line -> Objects.requireNonNull(line.at())))
                    .forEach(line -> {
                        Post post = posts.getOrDefault(line.post(), new Post(line.post(), operation, List.of()));
                        try {
                            posts.put(line.post(), post.record(line.toOrder()));
                        } catch (Refusal refusal) {
                            Objects.requireNonNull(byLine.get(line.line())).report(refusal);
                        }
                    });
        }
        return lines;
    }

    private static List<NeedLine> readDemand(ScenarioFolder folder) {
        Columns columns = Columns.of("post", "system", "shift", "agency", "skill", "needed", "from", "to");
        Map<List<@Nullable Object>, Integer> seen = new LinkedHashMap<>();
        List<NeedLine> lines = new ArrayList<>();
        for (CsvRow row : folder.csvIfPresent(DEMAND, columns)) {
            NeedLine line = new NeedLine(
                    row.refer("post", "post"),
                    row.text("system"),
                    row.text("shift"),
                    row.refer("agency", "agency"),
                    row.maybeRefer("skill", "skill"),
                    row.number("needed", 1, 10_000),
                    row.day("from"),
                    row.day("to"));
            if (!line.system().isEmpty() && !line.shift().isEmpty()) {
                folder.refer("shift", line.system() + "." + line.shift(), row);
            }
            LocalDate from = line.from();
            LocalDate to = line.to();
            if (from != null && to != null && to.isBefore(from)) {
                row.report(ScenarioProblem.WINDOW_BACKWARDS, "from", from, "to", to);
            }
            List<@Nullable Object> key = new ArrayList<>();
            key.add(line.post());
            key.add(line.system());
            key.add(line.shift());
            key.add(line.agency());
            key.add(line.skill());
            key.add(from);
            Integer first = seen.putIfAbsent(key, row.line());
            if (first != null) {
                row.report(ScenarioProblem.LINE_TWICE, "first", DEMAND + ":" + first);
            }
            lines.add(line);
        }
        return lines;
    }

    /** The days an operation covers as moments; null when its file does not say them properly, which is reported there. */
    private static final class OperationTime {
        static @Nullable TimeWindow of(YamlPart root) {
            DayWindow period = quietPeriod(root.maybe("period"));
            String zone = root.maybe("timeZone").text();
            if (period == null || !java.time.ZoneId.getAvailableZoneIds().contains(zone)) {
                return null;
            }
            return period.in(java.time.ZoneId.of(zone));
        }

        private static @Nullable DayWindow quietPeriod(YamlPart period) {
            try {
                LocalDate from = LocalDate.parse(period.maybe("from").text());
                LocalDate to = LocalDate.parse(period.maybe("to").text());
                return to.isBefore(from) ? null : new DayWindow(from, to);
            } catch (java.time.DateTimeException e) {
                return null;
            }
        }
    }
}
