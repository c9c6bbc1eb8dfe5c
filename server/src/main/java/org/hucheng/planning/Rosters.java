package org.hucheng.planning;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hucheng.audit.Audit;
import org.hucheng.audit.By;
import org.hucheng.kernel.Scope;
import org.hucheng.operations.OperationView;
import org.hucheng.organisation.Organisation;
import org.hucheng.rostering.Budget;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Rosters while they are being made: begun, planned, stopped, discarded. */
@Component
class Rosters {
    private final PlanStore plans;
    private final WorkingStore working;
    private final PublishedStore published;
    private final Versions versions;
    private final Situations situations;
    private final Tasks tasks;
    private final Planner planner;
    private final Organisation organisation;
    private final Audit audit;
    private final Clock clock;

    Rosters(
            PlanStore plans,
            WorkingStore working,
            PublishedStore published,
            Versions versions,
            Situations situations,
            Tasks tasks,
            Planner planner,
            Organisation organisation,
            Audit audit,
            Clock clock) {
        this.plans = plans;
        this.working = working;
        this.published = published;
        this.versions = versions;
        this.situations = situations;
        this.tasks = tasks;
        this.planner = planner;
        this.organisation = organisation;
        this.audit = audit;
        this.clock = clock;
    }

    /** Refuses ROSTER_NOT_FOUND. */
    RosterRow get(OperationView operation, int number) {
        return reached(operation, plans.find(operation.id(), number).orElseThrow(() -> notFound(number)));
    }

    /** The same, locked until the transaction ends. */
    RosterRow lock(OperationView operation, int number) {
        return whole(operation, plans.lock(operation.id(), number).orElseThrow(() -> notFound(number)));
    }

    /** To be judged or changed; refuses ROSTER_NOT_FOUND, ROSTER_NOT_OF_UNIT. */
    RosterRow whole(OperationView operation, int number) {
        return whole(operation, get(operation, number));
    }

    /** The same for changes of some seats alone, when these are all at the caller's own posts; refuses what {@link OwnSeats#mustCover} does too. */
    RosterRow forChanges(OperationView operation, int number, List<Changes.Change> changes) {
        return forChanges(operation, get(operation, number), changes);
    }

    RosterRow lockForChanges(OperationView operation, int number, List<Changes.Change> changes) {
        return forChanges(operation, plans.lock(operation.id(), number).orElseThrow(() -> notFound(number)), changes);
    }

    private RosterRow forChanges(OperationView operation, RosterRow roster, List<Changes.Change> changes) {
        var situation = situations.of(operation);
        if (isOwn(operation.id(), roster.unitId()) || !OwnSeats.has(operation.id(), roster, situation)) {
            return whole(operation, roster);
        }
        Scope scope = Scope.current();
        new OwnSeats(situation, scope, assignments(roster)).mustCover(changes);
        Scope.begin(Scope.whole("own posts in a roster for more", operation.id(), scope.units()));
        return roster;
    }

    private static RosterRow whole(OperationView operation, RosterRow roster) {
        reach(operation, roster.unitId());
        if (!Scope.current().seesWhole(operation.id())) {
            throw PlanningProblem.ROSTER_NOT_OF_UNIT.refuse("roster", roster.number());
        }
        return roster;
    }

    /**
     * Whoever answers for the unit that a roster is for plans with everybody who may be sent there: what is left of the work sees the whole operation. Of
     * other rosters a unit sees what concerns its own posts, and changes nothing.
     */
    private static RosterRow reached(OperationView operation, RosterRow roster) {
        reach(operation, roster.unitId());
        return roster;
    }

    /** Whether the caller sees all that a roster for this unit, or for everybody, is about. */
    static boolean isOwn(int operationId, @Nullable Integer unit) {
        Scope scope = Scope.current();
        return scope.seesWhole(operationId) || unit != null && scope.seesUnit(operationId, unit);
    }

    private static void reach(OperationView operation, @Nullable Integer unit) {
        Scope scope = Scope.current();
        if (!scope.seesWhole(operation.id()) && isOwn(operation.id(), unit)) {
            Scope.begin(Scope.whole("roster of the own unit", operation.id(), scope.units()));
        }
    }

    private static org.hucheng.kernel.Refusal notFound(int number) {
        return PlanningProblem.ROSTER_NOT_FOUND.refuse("roster", number);
    }

    /** What a roster is to be for. */
    record Window(LocalDate from, int days, @Nullable String unit, String people) {
        LocalDate to() {
            return from.plusDays(days - 1L);
        }
    }

    /** A plan to be started once the transaction has ended. */
    record Order(RosterRow roster, Task task) {}

    /** Begins a roster; refuses ROSTER_OUTSIDE_PERIOD, UNIT_NOT_FOUND, ROSTER_OVERLAPS, ROSTER_WITHOUT_DEMAND, PLANNING_UNDER_WAY. */
    @Transactional
    Order begin(OperationView operation, Window window, By by) {
        planner.refuseWhenBusy();
        if (window.unit() == null && !Scope.current().seesWhole(operation.id())) {
            throw PlanningProblem.ROSTER_NOT_OF_UNIT.refuse("roster", 0);
        }
        if (window.from().isBefore(operation.period().from())
                || window.to().isAfter(operation.period().to())) {
            throw PlanningProblem.ROSTER_OUTSIDE_PERIOD.refuse(
                    "from", window.from().toString(), "to", window.to().toString());
        }
        Integer unit = window.unit() == null
                ? null
                : (Integer) organisation.unit(operation.id(), window.unit()).id();
        reach(operation, unit);
        plans.lockOperation(operation.id());
        var situation = situations.of(operation);
        for (RosterRow other : plans.list(operation.id())) {
            boolean sameDays =
                    !other.firstDay().isAfter(window.to()) && !other.lastDay().isBefore(window.from());
            if (sameDays && sharePosts(situation, other.unitId(), unit)) {
                throw PlanningProblem.ROSTER_OVERLAPS.refuse("roster", other.number());
            }
        }
        Instant now = clock.instant();
        int number = plans.add(operation.id(), window.from(), window.to(), unit, window.people(), by.name(), now);
        RosterRow roster = get(operation, number);
        Task task = tasks.of(situation, roster, List.of(), List.of());
        if (task.seats() == 0) {
            throw PlanningProblem.ROSTER_WITHOUT_DEMAND.refuse(
                    "from", window.from().toString(), "to", window.to().toString());
        }
        plans.enter(roster.id(), "planning");
        var details = new LinkedHashMap<String, Object>();
        details.put("from", window.from().toString());
        details.put("to", window.to().toString());
        if (window.unit() != null) {
            details.put("unit", window.unit());
        }
        audit.record(by, operation.id(), "planning.begun", "roster " + number, details);
        return new Order(roster, task);
    }

    private static boolean sharePosts(Situation situation, @Nullable Integer a, @Nullable Integer b) {
        return a == null || b == null || situation.units.isWithin(a, b) || situation.units.isWithin(b, a);
    }

    /** Plans the working copy again; refuses ROSTER_NOT_IN_STATE, ROSTER_CHANGED_MEANWHILE, PLANNING_UNDER_WAY. */
    @Transactional
    Order again(OperationView operation, int number, int revision, By by) {
        planner.refuseWhenBusy();
        RosterRow roster = lock(operation, number);
        roster.mustBe("draft", "interrupted");
        roster.mustBeAt(revision);
        List<Assignment> known = published.ofVersion(roster.id(), roster.version());
        Task task = tasks.of(situations.of(operation), roster, List.of(), known);
        plans.enter(roster.id(), "planning");
        audit.record(by, operation.id(), "planning.planned-again", "roster " + number, Map.of("revision", revision));
        return new Order(roster, task);
    }

    /** To be called after the transaction of {@link #begin} or {@link #again}. */
    void start(Order order, Budget budget, By by) {
        planner.start(order.roster().id(), order.task(), budget, by.name());
    }

    /** Ends the planning under way; refuses ROSTER_NOT_IN_STATE. */
    void stop(OperationView operation, int number) {
        RosterRow roster = whole(operation, number);
        if (!planner.stop(roster.id())) {
            roster.mustBe("planning");
        }
    }

    /** Discards the working copy; a roster that was never published disappears. Refuses ROSTER_NOT_IN_STATE while a plan is being made. */
    @Transactional
    void discard(OperationView operation, int number, By by) {
        RosterRow roster = lock(operation, number);
        roster.mustBe("draft", "approved", "interrupted");
        working.clear(roster.id());
        if (roster.version() == 0) {
            plans.remove(roster.id());
        } else {
            plans.enter(roster.id(), "published");
            versions.restate(operation, get(operation, number));
        }
        audit.record(by, operation.id(), "planning.discarded", "roster " + number, Map.of("version", roster.version()));
    }

    /** The duties as they stand: of the working copy, or of the newest version where there is none. */
    List<Assignment> assignments(RosterRow roster) {
        return roster.isPublished() ? published.ofVersion(roster.id(), roster.version()) : working.list(roster.id());
    }

    List<RosterRow> list(OperationView operation) {
        return plans.list(operation.id());
    }
}
