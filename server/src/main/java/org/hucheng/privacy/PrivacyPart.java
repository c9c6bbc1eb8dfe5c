package org.hucheng.privacy;

import java.util.List;
import java.util.Map;
import org.hucheng.scenario.ScenarioFolder;
import org.hucheng.scenario.ScenarioPart;
import org.hucheng.scenario.YamlPart;
import org.springframework.stereotype.Component;

/** Checks the section {@code privacy} of a scenario: purposes, how values are looked at, and what people ask about their own. */
@Component
class PrivacyPart implements ScenarioPart {
    private static final int DAY = 24 * 60;

    @Override
    public int position() {
        return 45;
    }

    @Override
    public Storing check(ScenarioFolder folder) {
        YamlPart section = folder.yaml("operation.yaml").maybe("privacy");
        section.onlyKeys("purposes", "access", "requests");
        if (section.has("purposes")) {
            section.declareItems("purposes", "purpose");
        }
        checkAccess(section.maybe("access"));
        YamlPart requests = section.maybe("requests");
        requests.onlyKeys("days", "keepDays");
        if (requests.has("days")) {
            requests.number("days", 1, 90);
        }
        if (requests.has("keepDays")) {
            requests.number("keepDays", 0, 3_650);
        }
        return loading -> {};
    }

    private static void checkAccess(YamlPart access) {
        access.onlyKeys("minutes", "mostMinutes", "glassMinutes", "reviewHours", "masks");
        Map.of("minutes", DAY, "mostMinutes", DAY, "glassMinutes", DAY, "reviewHours", 24 * 30)
                .forEach((key, most) -> {
                    if (access.has(key)) {
                        access.number(key, 1, most);
                    }
                });
        YamlPart masks = access.maybe("masks");
        masks.onlyKeys(AccessRules.MASKS.keySet().stream().sorted().toArray(String[]::new));
        for (YamlPart mask : masks.entries().values()) {
            mask.onlyKeys("first", "last");
            for (String end : List.of("first", "last")) {
                if (mask.has(end)) {
                    mask.number(end, 0, 20);
                }
            }
        }
    }
}
