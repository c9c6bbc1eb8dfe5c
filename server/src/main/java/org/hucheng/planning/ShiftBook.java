package org.hucheng.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hucheng.kernel.Text;
import org.hucheng.kernel.TimeWindow;
import org.hucheng.operations.OperationView;
import org.jspecify.annotations.Nullable;

/** What other modules may know of an operation's shifts, as its section {@code roster} declares them. */
public final class ShiftBook {
    private final OperationView operation;
    private final Map<String, KnownShift> shifts;
    private final @Nullable String leader;

    private ShiftBook(OperationView operation, PlanningRules rules) {
        this.operation = operation;
        shifts = rules.shifts();
        leader = rules.leader();
    }

    public static ShiftBook of(OperationView operation) {
        return new ShiftBook(operation, PlanningRules.of(operation));
    }

    /** When a shift runs that begins on that day; null when no system has it. */
    public @Nullable TimeWindow runs(String system, String shift, LocalDate day) {
        KnownShift known = shifts.get(system + "." + shift);
        return known == null ? null : known.on(day, operation.zone());
    }

    /** A shift and what it is called. */
    public record Named(String system, String shift, Text name) {}

    /** Every shift, in the order in which the operation declares them. */
    public List<Named> names() {
        return shifts.values().stream()
                .map(s -> new Named(s.system(), s.code(), s.name()))
                .toList();
    }

    /** The skill of whoever leads a post; null when posts need no leader. */
    public @Nullable String leader() {
        return leader;
    }
}
