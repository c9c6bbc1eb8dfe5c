package org.hucheng.planning;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hucheng.kernel.Scope;
import org.hucheng.operations.OperationView;
import org.hucheng.roster.PublishedDuties;
import org.hucheng.rostering.Limits;
import org.springframework.stereotype.Component;

/** What is published, for the module that watches what really happens. */
@Component
class PublishedTruth implements PublishedDuties {
    private final PublishedStore published;
    private final AbsenceStore absences;

    PublishedTruth(PublishedStore published, AbsenceStore absences) {
        this.published = published;
        this.absences = absences;
    }

    @Override
    public List<Duty> at(int operationId, Instant moment) {
        return published.at(operationId, moment).stream()
                .map(d -> new Duty(
                        d.duty().memberId(),
                        d.duty().postId(),
                        d.duty().system(),
                        d.duty().shift(),
                        d.duty().agency(),
                        d.duty().skill(),
                        d.begins()))
                .toList();
    }

    @Override
    public Set<Integer> unavailable(OperationView operation, Instant from, Instant to) {
        return Scope.system("who is on duty or away anywhere").get(() -> look(operation, from, to));
    }

    private Set<Integer> look(OperationView operation, Instant from, Instant to) {
        Limits limits = PlanningRules.of(operation).limits();
        var unavailable = new HashSet<>(published.busy(operation.id(), from, to, Duration.ofMinutes(limits.rest())));
        LocalDate day = LocalDate.ofInstant(from, operation.zone());
        absences.touching(operation.id(), day, day).forEach(a -> unavailable.add(a.memberId()));
        if (limits.shiftsAWeek() < Limits.NONE) {
            LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            unavailable.addAll(published.withAtLeast(operation.id(), monday, monday.plusDays(6), limits.shiftsAWeek()));
        }
        return unavailable;
    }
}
