package org.hucheng.digest;

import static org.hucheng.digest.DigestProblem.ARTICLES_DIFFER;
import static org.hucheng.digest.DigestProblem.FILTER_UNKNOWN;
import static org.hucheng.digest.DigestProblem.INDICATOR_UNUSED;
import static org.hucheng.digest.DigestProblem.MEASURE_UNKNOWN;
import static org.hucheng.digest.DigestProblem.PART_OF_ITSELF;
import static org.hucheng.digest.DigestProblem.PART_OF_MEAN;
import static org.hucheng.digest.DigestProblem.PART_UNIT_DIFFERS;
import static org.hucheng.digest.DigestProblem.PART_WINDOW_DIFFERS;
import static org.hucheng.digest.DigestProblem.PASSAGES_MIXED_WITH_DISTINCT;
import static org.hucheng.digest.DigestProblem.PLACEHOLDER_BROKEN;
import static org.hucheng.digest.DigestProblem.PLACEHOLDER_UNKNOWN;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hucheng.digest.IndicatorFile.Line;
import org.hucheng.kernel.Measure;
import org.hucheng.scenario.YamlPart;
import org.jspecify.annotations.Nullable;

/** What indicators must be to one another, to the measures, and to the text. Each broken rule is reported on its line. */
final class IndicatorRules {
    /** Units that count distinct things; whatever ends in 次 counts passages, and the two are never one series. */
    private static final Set<String> DISTINCT = Set.of("辆", "人", "名");

    private final IndicatorFile file;
    private final Map<String, Measure> measures;
    private final Map<String, Indicator> byId = new HashMap<>();

    IndicatorRules(IndicatorFile file, Map<String, Measure> measures) {
        this.file = file;
        this.measures = measures;
        file.indicators().forEach(line -> byId.putIfAbsent(line.what().id(), line.what()));
    }

    void check() {
        Set<String> wholes = new HashSet<>();
        for (Line<Indicator> line : file.indicators()) {
            measured(line.what(), line.at());
            part(line.what(), line.at());
            String of = line.what().relation().of();
            if (of != null) {
                wholes.add(of);
            }
        }
        oneWayOfCounting();
        text(wholes);
    }

    private void measured(Indicator indicator, YamlPart at) {
        Measure measure = measures.get(indicator.measure());
        if (indicator.measure().isEmpty()) {
            return; // reported as missing
        }
        if (measure == null) {
            String known = String.join(" | ", new TreeSet<>(measures.keySet()));
            at.at("measure").report(MEASURE_UNKNOWN, "measure", indicator.measure(), "known", known);
            return;
        }
        for (String filter : indicator.where().keySet()) {
            if (!measure.filters().contains(filter)) {
                String known = String.join(" | ", new TreeSet<>(measure.filters()));
                at.at("where")
                        .at(filter)
                        .report(FILTER_UNKNOWN, "filter", filter, "measure", measure.name(), "known", known);
            }
        }
    }

    private void part(Indicator part, YamlPart at) {
        String of = part.relation().of();
        if (of == null) {
            return;
        }
        YamlPart written = at.at("relation").at("part").at("of");
        written.refer("indicator");
        Indicator whole = byId.get(of);
        if (whole == null) {
            return;
        }
        if (leadsBackTo(part.id(), whole)) {
            written.report(PART_OF_ITSELF, "part", part.id(), "whole", of);
        }
        if (whole.relation().kind() == Relation.Kind.MEAN) {
            written.report(PART_OF_MEAN, "part", part.id(), "whole", of);
        }
        if (!whole.unit().equals(part.unit())) {
            String wholeUnit = whole.unit().zh();
            at.at("unit").report(PART_UNIT_DIFFERS, "unit", part.unit().zh(), "whole", of, "wholeUnit", wholeUnit);
        }
        if (!whole.window().equals(part.window())) {
            (at.has("window") ? at.at("window") : at).report(PART_WINDOW_DIFFERS, "part", part.id(), "whole", of);
        }
    }

    private boolean leadsBackTo(String id, Indicator start) {
        Set<String> seen = new HashSet<>();
        @Nullable Indicator step = start;
        while (step != null && seen.add(step.id())) {
            if (step.id().equals(id)) {
                return true;
            }
            String of = step.relation().of();
            step = of == null ? null : byId.get(of);
        }
        return false;
    }

    /** One measure cannot count passages in one figure and distinct vehicles or people in another. */
    private void oneWayOfCounting() {
        Map<String, Indicator> first = new HashMap<>();
        for (Line<Indicator> line : file.indicators()) {
            String unit = line.what().unit().zh();
            boolean passages = unit.endsWith("次");
            if (!passages && !DISTINCT.contains(unit)) {
                continue;
            }
            Indicator other = first.putIfAbsent(line.what().measure(), line.what());
            if (other != null && other.unit().zh().endsWith("次") != passages) {
                line.at()
                        .at("unit")
                        .report(
                                PASSAGES_MIXED_WITH_DISTINCT,
                                "unit",
                                unit,
                                "measure",
                                other.measure(),
                                "other",
                                other.id(),
                                "otherUnit",
                                other.unit().zh());
            }
        }
    }

    private void text(Set<String> wholes) {
        Set<String> zh = placeholders(file.zh());
        Set<String> en = placeholders(file.en());
        for (Line<Indicator> line : file.indicators()) {
            String id = line.what().id();
            boolean inZh = zh.contains(id);
            boolean inEn = en.contains(id);
            if (!inZh && !inEn && !wholes.contains(id)) {
                line.at().report(INDICATOR_UNUSED, "indicator", id);
            } else if (inZh != inEn) {
                line.at().report(ARTICLES_DIFFER, "indicator", id, "missingIn", inZh ? "en" : "zh");
            }
        }
    }

    private Set<String> placeholders(List<Line<String>> sentences) {
        Set<String> named = new LinkedHashSet<>();
        for (Line<String> sentence : sentences) {
            for (String id : Article.namedIn(sentence.what())) {
                named.add(id);
                if (!byId.containsKey(id)) {
                    sentence.at().report(PLACEHOLDER_UNKNOWN, "placeholder", "{" + id + "}");
                }
            }
            String rest = Article.PLACEHOLDER.matcher(sentence.what()).replaceAll("");
            if (rest.contains("{") || rest.contains("}")) {
                sentence.at().report(PLACEHOLDER_BROKEN);
            }
        }
        return named;
    }
}
