package org.hucheng.digest;

import static org.hucheng.digest.DigestProblem.CUT_MISSING;
import static org.hucheng.digest.DigestProblem.CUT_NO_POWER_OF_TEN;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hucheng.kernel.DayWindow;
import org.hucheng.scenario.ScenarioFolder;
import org.hucheng.scenario.YamlPart;
import org.jspecify.annotations.Nullable;

/** {@code indicators.yaml} with its lines. What cannot be read is reported where it stands and left out. */
record IndicatorFile(List<Line<Indicator>> indicators, List<Line<String>> zh, List<Line<String>> en) {
    static final String NAME = "indicators.yaml";

    /** Something and where it is written. */
    record Line<T>(T what, YamlPart at) {}

    static IndicatorFile read(ScenarioFolder folder) {
        YamlPart root = folder.yaml(NAME);
        root.onlyKeys("indicators", "article");
        YamlPart article = root.at("article");
        article.onlyKeys("zh", "en");
        List<Line<Indicator>> indicators = new ArrayList<>();
        for (YamlPart item : root.at("indicators").items()) {
            Indicator indicator = indicator(item, folder);
            if (indicator != null) {
                indicators.add(new Line<>(indicator, item));
            }
        }
        return new IndicatorFile(indicators, sentences(article.at("zh")), sentences(article.at("en")));
    }

    Declaration declaration() {
        return new Declaration(
                indicators.stream().map(Line::what).toList(),
                new Article(
                        zh.stream().map(Line::what).toList(),
                        en.stream().map(Line::what).toList()));
    }

    private static List<Line<String>> sentences(YamlPart list) {
        return list.items().stream().map(item -> new Line<>(item.text(), item)).toList();
    }

    private static @Nullable Indicator indicator(YamlPart item, ScenarioFolder folder) {
        item.onlyKeys(
                "id", "name", "unit", "measure", "where", "window", "relation", "wording", "cut", "decimalsWithMore");
        DayWindow window = item.has("window")
                ? item.days("window")
                : folder.yaml("operation.yaml").days("period");
        String id = item.declare("id", "indicator");
        var name = item.bilingual("name");
        var unit = item.bilingual("unit");
        String measure = item.text("measure");
        var where = where(item.maybe("where"));
        Relation relation = relation(item);
        Wording wording = wording(item);
        return window == null || id.isEmpty() || relation == null || wording == null
                ? null
                : new Indicator(id, name, unit, measure, where, window, relation, wording);
    }

    private static Map<String, List<String>> where(YamlPart part) {
        Map<String, List<String>> where = new LinkedHashMap<>();
        part.entries()
                .forEach((key, values) ->
                        where.put(key, values.plain() instanceof List ? values.texts() : List.of(values.text())));
        return where;
    }

    /** {@code total}, {@code mean}, {@code stock}, or {@code {part: {of: F8, exhaustive: true}}}. */
    private static @Nullable Relation relation(YamlPart item) {
        YamlPart relation = item.at("relation");
        if (relation.plain() instanceof Map) {
            relation.onlyKeys("part");
            YamlPart part = relation.at("part");
            part.onlyKeys("of", "exhaustive");
            String of = part.text("of");
            String exhaustive = part.choice("exhaustive", List.of("true", "false"));
            return of.isEmpty() ? null : Relation.part(of, exhaustive.equals("true"));
        }
        return switch (item.choice("relation", List.of("total", "mean", "stock"))) {
            case "total" -> Relation.TOTAL;
            case "mean" -> Relation.MEAN;
            case "stock" -> Relation.STOCK;
            default -> null;
        };
    }

    private static @Nullable Wording wording(YamlPart item) {
        Integer cut = item.has("cut") ? item.number("cut", 10, 1_000_000_000) : null;
        if (cut != null && !Wording.isCut(cut)) {
            item.at("cut").report(CUT_NO_POWER_OF_TEN, "cut", cut);
            return null;
        }
        boolean decimals = item.has("decimalsWithMore")
                && item.choice("decimalsWithMore", List.of("true", "false")).equals("true");
        Long step = cut == null ? null : cut.longValue();
        String kind = item.choice("wording", List.of("exact", "more-than", "nearly", "about"));
        if (kind.equals("more-than") && step == null) {
            item.at("wording").report(CUT_MISSING);
            return null;
        }
        return switch (kind) {
            case "exact" -> Wording.EXACT;
            case "more-than" -> new Wording(Wording.Kind.MORE_THAN, step, decimals);
            case "nearly" -> new Wording(Wording.Kind.NEARLY, step, decimals);
            case "about" -> new Wording(Wording.Kind.ABOUT, step, decimals);
            default -> null;
        };
    }
}
