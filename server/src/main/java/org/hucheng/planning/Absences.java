package org.hucheng.planning;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hucheng.audit.Audit;
import org.hucheng.audit.By;
import org.hucheng.operations.OperationView;
import org.hucheng.planning.AbsenceStore.NewAbsence;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who cannot serve, as it is reported on the desk. Repairs are looked for by {@link RepairWatch}. */
@Component
class Absences {
    private final AbsenceStore store;
    private final Audit audit;
    private final Clock clock;

    Absences(AbsenceStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** Refuses ABSENCE_KIND_UNKNOWN, ABSENCE_OVERLAPS. */
    @Transactional
    AbsenceRow report(OperationView operation, NewAbsence absence, Instant at, By by) {
        mustBeKnown(absence.kind());
        store.lock(absence.memberId());
        for (AbsenceRow other : store.touching(operation.id(), absence.from(), absence.to())) {
            if (other.memberId() == absence.memberId()) {
                throw PlanningProblem.ABSENCE_OVERLAPS.refuse(
                        "absence",
                        other.id(),
                        "from",
                        other.from().toString(),
                        "to",
                        other.to().toString());
            }
        }
        int id = store.add(operation.id(), absence, "desk", by.name(), at);
        audit.record(
                by,
                operation.id(),
                "planning.absence-reported",
                "absence " + id,
                Map.of("from", absence.from().toString(), "to", absence.to().toString()));
        return new AbsenceRow(
                id, absence.memberId(), absence.from(), absence.to(), absence.kind(), "desk", by.name(), at);
    }

    static void mustBeKnown(String kind) {
        if (!AbsenceRow.KINDS.contains(kind)) {
            throw PlanningProblem.ABSENCE_KIND_UNKNOWN.refuse(
                    "kind", kind, "known", String.join(" | ", AbsenceRow.KINDS));
        }
    }

    /** Refuses ABSENCE_NOT_FOUND, also for those of the scenario, which only a load takes back. */
    @Transactional
    void withdraw(OperationView operation, int id, By by) {
        if (!store.withdraw(operation.id(), id, clock.instant())) {
            throw PlanningProblem.ABSENCE_NOT_FOUND.refuse("absence", id);
        }
        audit.record(by, operation.id(), "planning.absence-withdrawn", "absence " + id, Map.of());
    }

    List<AbsenceRow> list(AbsenceStore.Filter filter, int before, int limit) {
        return store.list(filter, before, limit);
    }

    long count(AbsenceStore.Filter filter) {
        return store.count(filter);
    }
}
