package org.hucheng.operations;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hucheng.kernel.DayWindow;
import org.hucheng.kernel.Text;
import org.hucheng.scenario.ScenarioFolder;
import org.hucheng.scenario.ScenarioProblem;
import org.hucheng.scenario.YamlPart;
import org.jspecify.annotations.Nullable;

/** {@code operation.yaml}: what this module keeps of it, with every value as it stands in the file (null where it was reported). */
record OperationFile(
        String code,
        Text name,
        String kind,
        String language,
        String zone,
        @Nullable Text synthetic,
        String areaCode,
        Text areaName,
        @Nullable DayWindow period,
        int periodLine,
        @Nullable Integer retentionDays,
        Order order,
        List<GroupView> groups,
        Map<String, @Nullable Object> settings) {

    static final String FILE = "operation.yaml";
    private static final List<String> SECTIONS = List.of("organisation", "posts", "roster", "inspection", "privacy");

    record Order(
            String number,
            Text authority,
            Text basis,
            @Nullable LocalDate basisFrom,
            @Nullable LocalDate basisTo,
            @Nullable LocalDate issuedOn,
            Text notice) {}

    static OperationFile read(ScenarioFolder folder) {
        YamlPart root = folder.yaml(FILE);
        root.onlyKeys(
                "code",
                "name",
                "kind",
                "language",
                "timeZone",
                "synthetic",
                "area",
                "period",
                "retentionDays",
                "order",
                "groups",
                "organisation",
                "posts",
                "roster",
                "inspection",
                "privacy");
        Map<String, @Nullable Object> settings = new LinkedHashMap<>();
        for (String section : SECTIONS) {
            if (root.has(section)) {
                settings.put(section, root.at(section).plain());
            }
        }
        return new OperationFile(
                root.declare("code", "operation"),
                root.bilingual("name"),
                root.text("kind"),
                root.choice("language", List.of("zh", "en")),
                zone(root),
                root.has("synthetic") ? root.bilingual("synthetic") : null,
                root.at("area").text("code"),
                root.at("area").bilingual("name"),
                root.days("period"),
                root.maybe("period").line(),
                root.number("retentionDays", 1, 36_500),
                order(root.at("order")),
                groups(root),
                settings);
    }

    private static String zone(YamlPart root) {
        String zone = root.text("timeZone");
        if (!zone.isEmpty()) {
            try {
                Objects.requireNonNull(ZoneId.of(zone));
            } catch (DateTimeException e) {
                root.at("timeZone").report(ScenarioProblem.ZONE_UNKNOWN, "zone", zone);
            }
        }
        return zone;
    }

    private static Order order(YamlPart part) {
        part.onlyKeys("number", "authority", "basis", "basisFrom", "basisTo", "issuedOn", "notice");
        Order order = new Order(
                part.text("number"),
                part.bilingual("authority"),
                part.bilingual("basis"),
                part.day("basisFrom"),
                part.maybeDay("basisTo"),
                part.day("issuedOn"),
                part.bilingual("notice"));
        LocalDate issued = order.issuedOn();
        boolean tooEarly = issued != null && order.basisFrom() != null && issued.isBefore(order.basisFrom());
        boolean tooLate = issued != null && order.basisTo() != null && issued.isAfter(order.basisTo());
        if (tooEarly || tooLate) {
            part.at("issuedOn").report(OperationProblem.BASIS_NOT_IN_FORCE, "issuedOn", String.valueOf(issued));
        }
        return order;
    }

    private static List<GroupView> groups(YamlPart root) {
        List<GroupView> groups = new ArrayList<>();
        boolean office = false;
        for (YamlPart part : root.at("groups").items()) {
            part.onlyKeys("code", "office", "name", "brief");
            boolean isOffice = part.has("office")
                    && part.choice("office", List.of("true", "false")).equals("true");
            if (isOffice && office) {
                part.report(OperationProblem.TWO_OFFICES);
            }
            office |= isOffice;
            groups.add(new GroupView(
                    part.declare("code", "group"), isOffice, part.bilingual("name"), part.bilingual("brief")));
        }
        return groups;
    }
}
