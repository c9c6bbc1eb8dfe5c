package org.hucheng.privacy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hucheng.scenario.ScenarioFolder;
import org.hucheng.scenario.ScenarioPart;
import org.hucheng.scenario.YamlPart;
import org.springframework.stereotype.Component;

/**
 * Checks the section {@code privacy} of a scenario: purposes, how values are looked at, what people ask about their own, and how long each kind of
 * record is kept.
 */
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
        section.onlyKeys("purposes", "access", "requests", "retention");
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
        checkRetention(section.maybe("retention"), folder.yaml("operation.yaml"));
        return loading -> {};
    }

    private static void checkRetention(YamlPart retention, YamlPart operation) {
        retention.onlyKeys(Stream.of(RecordKind.values()).map(RecordKind::code).toArray(String[]::new));
        retention
                .entries()
                .forEach((code, rule) -> RecordKind.find(code).ifPresent(kind -> {
                    rule.onlyKeys("days", "from");
                    Integer days = rule.number("days", 0, RetentionRule.MOST_DAYS);
                    String from = rule.choice(
                            "from",
                            kind.references().stream().map(Reference::code).toList());
                    if (days == null || !kind.isSealed() || !from.equals(Reference.ENDED.code())) {
                        return;
                    }
                    Integer all = operation.number("retentionDays", 1, RetentionRule.MOST_DAYS);
                    if (all != null && days > all) {
                        rule.report(
                                PrivacyProblem.RETENTION_BEYOND_KEYS, "kind", code, "days", days, "retentionDays", all);
                    }
                }));
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
