package org.hucheng.throughput;

import org.hucheng.scenario.ScenarioFolder;
import org.hucheng.scenario.ScenarioPart;
import org.hucheng.scenario.YamlPart;
import org.springframework.stereotype.Component;

/** Checks {@code inspection.throughput} of a scenario. */
@Component
class ThroughputPart implements ScenarioPart {
    @Override
    public int position() {
        return 58;
    }

    @Override
    public Storing check(ScenarioFolder folder) {
        YamlPart section = folder.yaml("operation.yaml").maybe("inspection").maybe("throughput");
        section.onlyKeys("nowMinutes", "bestMinutes", "expectedPerLaneHour", "busyFrom");
        whole(section, "nowMinutes", 1, 60);
        whole(section, "bestMinutes", 5, 60);
        whole(section, "expectedPerLaneHour", 1, 3_600);
        if (section.has("busyFrom")) {
            section.decimal("busyFrom", 0.1, 1);
        }
        return loading -> {};
    }

    private static void whole(YamlPart section, String key, int least, int most) {
        if (section.has(key)) {
            section.number(key, least, most);
        }
    }
}
