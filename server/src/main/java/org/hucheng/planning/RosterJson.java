package org.hucheng.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.hucheng.kernel.Text;
import org.hucheng.organisation.UnitRef;
import org.hucheng.rostering.Progress;
import org.jspecify.annotations.Nullable;

/**
 * A roster as the API shows it.
 *
 * @param changeable whether the caller's duty is for all of it
 * @param adjustable whether it has posts of the caller's units: their seats can be changed by hand while it is a draft
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RosterJson(
        int number,
        LocalDate from,
        LocalDate to,
        int days,
        @Nullable CodeAndName unit,
        String people,
        String state,
        int revision,
        int version,
        String createdBy,
        OffsetDateTime createdAt,
        String plannedBy,
        @Nullable String approvedBy,
        @Nullable OffsetDateTime approvedAt,
        @Nullable OffsetDateTime publishedAt,
        boolean twoPeople,
        boolean changeable,
        boolean adjustable,
        int seats,
        int duties,
        int holes,
        @Nullable ProgressJson progress,
        @JsonUnwrapped Report report) {
    record CodeAndName(String code, Text name) {}

    /** @param bound and {@code gap} null while nothing is proven */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProgressJson(
            double seconds,
            int holes,
            long objective,
            @Nullable Long bound,
            @Nullable Double gap,
            double budgetSeconds,
            int budgetRounds) {
        static ProgressJson of(Planner.Run run) {
            Progress now = run.progress();
            if (now == null) {
                return new ProgressJson(0, 0, 0, null, null, run.budget.seconds(), run.budget.rounds());
            }
            boolean proven = now.bound() > Long.MIN_VALUE;
            return new ProgressJson(
                    Math.round(now.seconds() * 10) / 10.0,
                    now.holes(),
                    now.objective(),
                    proven ? now.bound() : null,
                    proven && Double.isFinite(now.gap()) ? now.gap() : null,
                    run.budget.seconds(),
                    run.budget.rounds());
        }
    }

    static RosterJson of(RosterRow row, Situation situation, Planner.@Nullable Run run, Report report) {
        var zone = situation.operation.zone();
        return new RosterJson(
                row.number(),
                row.firstDay(),
                row.lastDay(),
                row.days(),
                row.unitId() == null ? null : name(situation.units.get(row.unitId())),
                row.people(),
                row.state(),
                row.revision(),
                row.version(),
                row.createdBy(),
                row.createdAt().atZone(zone).toOffsetDateTime(),
                row.plannedBy(),
                row.approvedBy(),
                local(row.approvedAt(), situation),
                local(row.publishedAt(), situation),
                situation.rules.twoPeople(),
                Rosters.isOwn(situation.operation.id(), row.unitId()),
                OwnSeats.has(situation.operation.id(), row, situation),
                row.seats(),
                row.duties(),
                row.holes(),
                run == null ? null : ProgressJson.of(run),
                report);
    }

    static @Nullable CodeAndName name(@Nullable UnitRef unit) {
        return unit == null ? null : new CodeAndName(unit.code(), unit.name());
    }

    static @Nullable OffsetDateTime local(@Nullable Instant at, Situation situation) {
        return at == null ? null : at.atZone(situation.operation.zone()).toOffsetDateTime();
    }
}
