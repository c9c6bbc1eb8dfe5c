package org.hucheng.planning;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hucheng.kernel.Scope;
import org.hucheng.operations.OperationView;
import org.hucheng.operations.Operations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks for repairs wherever somebody was reported absent or the operation's configuration (posts, orders, demand) has changed. What was looked at is
 * kept in the database: nothing is missed while the server is away.
 */
@Component
class RepairWatch {
    private static final Logger LOG = LoggerFactory.getLogger(RepairWatch.class);
    private static final Scope WATCH = Scope.system("looking for repairs");

    private final Repairs repairs;
    private final PlanStore plans;
    private final AbsenceStore absences;
    private final Operations operations;
    private final Clock clock;

    RepairWatch(Repairs repairs, PlanStore plans, AbsenceStore absences, Operations operations, Clock clock) {
        this.repairs = repairs;
        this.plans = plans;
        this.absences = absences;
        this.operations = operations;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 2_000)
    void look() {
        WATCH.run(this::lookEverywhere);
    }

    private void lookEverywhere() {
        Set<Integer> due = new TreeSet<>(absences.operationsToLookAt());
        due.addAll(plans.operationsPublished());
        for (int id : due) {
            try {
                look(operations.get(id));
            } catch (RuntimeException e) {
                LOG.error("looking for repairs in operation {} failed", id, e);
            }
        }
    }

    private void look(OperationView operation) {
        List<AbsenceRow> reports = absences.toLookAt(operation.id());
        long stamp = operations.stamp(operation.id());
        boolean running = operation.status(clock.instant()).equals("running");
        // an operation that is over is played at the time of its reports; its posts do not change any more
        Instant at = running || reports.isEmpty()
                ? clock.instant()
                : reports.getFirst().at();
        LocalDate today = LocalDate.ofInstant(at, operation.zone());
        for (RosterRow roster : plans.list(operation.id())) {
            boolean concerned = reports.stream()
                    .anyMatch(a -> !a.from().isAfter(roster.lastDay()) && !a.to().isBefore(roster.firstDay()));
            boolean changed = roster.lookedStamp() != stamp && running;
            if (roster.version() > 0 && !roster.lastDay().isBefore(today) && (concerned || changed)) {
                repairs.propose(operation, roster.number(), at);
            }
            if (roster.version() > 0 && roster.lookedStamp() != stamp) {
                plans.looked(roster.id(), stamp);
            }
        }
        if (!reports.isEmpty()) {
            absences.looked(reports.stream().map(AbsenceRow::id).toList());
        }
    }
}
