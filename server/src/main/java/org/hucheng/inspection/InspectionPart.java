package org.hucheng.inspection;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hucheng.kernel.TimeWindow;
import org.hucheng.scenario.ScenarioFolder;
import org.hucheng.scenario.ScenarioPart;
import org.hucheng.scenario.YamlPart;
import org.springframework.stereotype.Component;

/** Checks the section {@code inspection} of a scenario, and says which posts the counts need. */
@Component
class InspectionPart implements ScenarioPart {
    private final CountStore counts;

    InspectionPart(CountStore counts) {
        this.counts = counts;
    }

    @Override
    public int position() {
        return 50;
    }

    @Override
    public Storing check(ScenarioFolder folder) {
        YamlPart section = folder.yaml("operation.yaml").maybe("inspection");
        checkSchemes(section, "plates", Plate.SCHEMES);
        checkSchemes(section, "identityNumbers", IdentityNumber.SCHEMES);
        checkFields(section);
        return loading -> {};
    }

    private record Held(String type, int line) {}

    /** One value is asked for once: another record type that holds it for the same purpose is named with its line. */
    private static void checkFields(YamlPart section) {
        if (section.has("uncollected")) {
            section.choice("uncollected", List.of("refuse", "drop"));
        }
        if (!section.has("fields")) {
            return;
        }
        Map<String, Held> held = new HashMap<>();
        Map<String, Set<String>> collected = new HashMap<>();
        for (YamlPart item : section.at("fields").items()) {
            item.onlyKeys("type", "field", "purpose");
            String type = item.choice("type", List.of("vehicle", "person"));
            String field = item.text("field");
            String purpose = item.at("purpose").refer("purpose");
            collected.computeIfAbsent(type, t -> new HashSet<>()).add(field);
            Held first = held.putIfAbsent(field + " " + purpose, new Held(type, item.line()));
            if (first != null) {
                item.report(
                        InspectionProblem.FIELD_HELD_ALREADY,
                        "field",
                        field,
                        "purpose",
                        purpose,
                        "heldBy",
                        first.type(),
                        "inLine",
                        first.line());
            }
        }
        for (String type : CollectedFields.ALWAYS.keySet()) {
            YamlPart required = section.maybe("required").maybe(type);
            for (YamlPart field : required.items()) {
                if (!CollectedFields.ALWAYS.getOrDefault(type, Set.of()).contains(field.text())
                        && !collected.getOrDefault(type, Set.of()).contains(field.text())) {
                    field.report(InspectionProblem.FIELD_NOT_COLLECTED, "field", field.text(), "of", type);
                }
            }
        }
    }

    private static void checkSchemes(YamlPart section, String key, Set<String> known) {
        for (String scheme : section.maybe(key).texts()) {
            if (!known.contains(scheme)) {
                section.report(InspectionProblem.SETTINGS_INVALID, "field", key, "value", scheme, "known", known);
            }
        }
    }

    @Override
    public Set<Integer> inUse(String what, int operationId, Set<Integer> ids) {
        return what.equals("post") ? counts.postsInUse(operationId, ids) : Set.of();
    }

    @Override
    public long recordsOutside(int operationId, TimeWindow time) {
        return counts.recordsOutside(operationId, time);
    }
}
