package org.hucheng.drill;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What the digest must say after the play. For the whole campaign these are the figures of drill.yaml; for a part of it,
 * figures that depend on records are counted from the plan, by the indicator's own conditions.
 */
final class Expectations {
    private final Plan plan;
    private final long end;

    Expectations(Plan plan, LocalDate until) {
        this.plan = plan;
        end = plan.end(until);
    }

    /** The expected value by indicator id; an indicator that nobody knows the value of is absent. */
    Map<String, Long> of(boolean whole) {
        Map<String, Long> declared = plan.scenario.drill().expected();
        Map<String, Long> expected = new LinkedHashMap<>();
        for (Scenario.Indicator indicator : plan.scenario.indicators()) {
            OptionalLong counted = count(indicator);
            Long value = declared.get(indicator.id());
            if (counted.isPresent() && (!whole || value == null)) {
                value = counted.getAsLong();
            }
            if (value != null) {
                expected.put(indicator.id(), value);
            }
        }
        declared.forEach(expected::putIfAbsent);
        return expected;
    }

    /** Counts an indicator in the plan; empty for measures that no record feeds. */
    OptionalLong count(Scenario.Indicator indicator) {
        Set<String> known = switch (indicator.measure()) {
            case "inspections" -> Set.of("subject", "postKind", "post");
            case "person-shifts" -> Set.of("postKind", "post");
            default -> Set.of();
        };
        if (known.isEmpty() || !known.containsAll(indicator.where().keySet())) {
            return OptionalLong.empty();
        }
        long sum = indicator.measure().equals("inspections") ? inspections(indicator) : personShifts(indicator);
        long days = ChronoUnit.DAYS.between(indicator.from(), indicator.to()) + 1;
        return OptionalLong.of(indicator.relation().equals("mean") ? sum / days : sum);
    }

    private long inspections(Scenario.Indicator indicator) {
        List<String> subjects = indicator.where().getOrDefault("subject", List.of("vehicle", "person"));
        long from = startOf(indicator.from());
        long to = Math.min(end, plan.end(indicator.to()));
        boolean[] counts = posts(indicator);
        long sum = 0;
        for (int cell = 0; cell < plan.vehicles.length; cell++) {
            long hour = plan.hourStart(cell / plan.inspecting);
            int post = plan.devices.get(cell % plan.inspecting).post();
            if (counts[post] && hour >= from && hour < to) {
                sum += subjects.contains("vehicle") ? plan.vehicles[cell] : 0;
                sum += subjects.contains("person") ? plan.vehicles[cell] + plan.extras[cell] + plan.walkers[cell] : 0;
            }
        }
        return sum;
    }

    private long personShifts(Scenario.Indicator indicator) {
        boolean[] counts = posts(indicator);
        return plan.turns.stream()
                .filter(t -> counts[t.post()]
                        && t.in() < end
                        && !t.day().isBefore(indicator.from())
                        && !t.day().isAfter(indicator.to()))
                .count();
    }

    private boolean[] posts(Scenario.Indicator indicator) {
        List<String> kinds = indicator.where().get("postKind");
        List<String> codes = indicator.where().get("post");
        boolean[] counts = new boolean[plan.scenario.posts().size()];
        for (int i = 0; i < counts.length; i++) {
            Scenario.Post post = plan.scenario.posts().get(i);
            counts[i] =
                    (kinds == null || kinds.contains(post.kind())) && (codes == null || codes.contains(post.code()));
        }
        return counts;
    }

    private long startOf(LocalDate day) {
        return plan.end(day.minusDays(1));
    }

    /** Rows the server will hold after the play; second measurements come on top. */
    long rows() {
        long rows = 0;
        for (int cell = 0; cell < plan.vehicles.length; cell++) {
            if (plan.hourStart(cell / plan.inspecting) < end) {
                rows += plan.isTally(cell) ? 1 : 2L * plan.vehicles[cell] + plan.extras[cell] + plan.walkers[cell];
            }
        }
        for (Duties.Turn turn : plan.turns) {
            rows += (turn.in() < end ? 1 : 0) + (turn.out() < end ? 1 : 0);
        }
        for (List<HandOvers.Signed> post : plan.handOvers) {
            rows += post.stream().filter(s -> s.at() < end).count();
        }
        return rows;
    }
}
