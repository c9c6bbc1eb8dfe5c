package org.hucheng.inspection;

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
        return loading -> {};
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
