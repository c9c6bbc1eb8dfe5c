package org.hucheng.digest;

import static org.hucheng.digest.DigestProblem.PARTS_DO_NOT_ADD_UP;
import static org.hucheng.digest.DigestProblem.PART_EXCEEDS_WHOLE;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Figures that cannot stand beside each other in one publication. */
final class Contradiction {
    private Contradiction() {}

    /** Refuses figures where exhaustive parts do not add up to their whole, or a part is more than its whole. */
    static void refuseIn(List<Figure> figures) {
        Map<String, Figure> byId = figures.stream().collect(Collectors.toMap(Figure::id, Function.identity()));
        Map<String, List<Figure>> partsByWhole = figures.stream()
                .filter(f -> f.indicator().relation().of() != null
                        && byId.containsKey(f.indicator().relation().of()))
                .collect(Collectors.groupingBy(
                        f -> String.valueOf(f.indicator().relation().of())));
        partsByWhole.forEach((whole, parts) -> {
            long value = Objects.requireNonNull(byId.get(whole)).value();
            for (Figure part : parts) {
                if (part.value() > value) {
                    throw PART_EXCEEDS_WHOLE.refuse(
                            "part", part.id(), "partValue", part.value(), "whole", whole, "wholeValue", value);
                }
            }
            List<Figure> exhaustive = parts.stream()
                    .filter(p -> p.indicator().relation().exhaustive())
                    .toList();
            long sum = exhaustive.stream().mapToLong(Figure::value).sum();
            if (!exhaustive.isEmpty() && sum != value) {
                throw PARTS_DO_NOT_ADD_UP.refuse(
                        "whole",
                        whole,
                        "wholeValue",
                        value,
                        "parts",
                        exhaustive.stream().map(Figure::id).toList(),
                        "sum",
                        sum);
            }
        });
    }
}
