package org.hucheng.rostering;

import java.util.List;

/** What the checker found: broken rules, unmet demand, the objective. */
public record CheckReport(List<Violation> violations, List<Gap> gaps, Score score) {
    public CheckReport {
        violations = List.copyOf(violations);
        gaps = List.copyOf(gaps);
    }

    public boolean obeysAllRules() {
        return violations.isEmpty();
    }

    public boolean breaks(Rule rule) {
        return violations.stream().anyMatch(v -> v.rule() == rule);
    }
}
