package org.hucheng.planning;

import java.time.Clock;
import java.util.Map;
import org.hucheng.audit.Audit;
import org.hucheng.audit.By;
import org.hucheng.operations.OperationView;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From a draft to what is in force: approve, return, publish, revise. */
@Component
class Publishing {
    private final PlanStore plans;
    private final WorkingStore working;
    private final PublishedStore published;
    private final Rosters rosters;
    private final Versions versions;
    private final Situations situations;
    private final Tasks tasks;
    private final Audit audit;
    private final Clock clock;

    Publishing(
            PlanStore plans,
            WorkingStore working,
            PublishedStore published,
            Rosters rosters,
            Versions versions,
            Situations situations,
            Tasks tasks,
            Audit audit,
            Clock clock) {
        this.plans = plans;
        this.working = working;
        this.published = published;
        this.rosters = rosters;
        this.versions = versions;
        this.situations = situations;
        this.tasks = tasks;
        this.audit = audit;
        this.clock = clock;
    }

    /** Refuses ROSTER_NOT_IN_STATE, ROSTER_CHANGED_MEANWHILE, APPROVER_IS_PLANNER. */
    @Transactional
    void approve(OperationView operation, int number, int revision, By by) {
        RosterRow roster = rosters.lock(operation, number);
        roster.mustBe("draft");
        roster.mustBeAt(revision);
        if (situations.of(operation).rules.twoPeople() && roster.plannedBy().equals(by.name())) {
            throw PlanningProblem.APPROVER_IS_PLANNER.refuse("planner", roster.plannedBy());
        }
        plans.approve(roster.id(), by.name(), clock.instant());
        audit.record(
                by, operation.id(), "planning.approved", "roster " + number, Map.of("planner", roster.plannedBy()));
    }

    /** An approved working copy is a draft again; refuses ROSTER_NOT_IN_STATE. */
    @Transactional
    void giveBack(OperationView operation, int number, String reason, By by) {
        RosterRow roster = rosters.lock(operation, number);
        roster.mustBe("approved");
        plans.revise(roster.id(), roster.basedOn());
        audit.record(by, operation.id(), "planning.returned", "roster " + number, Map.of("reason", reason));
    }

    /**
     * Publishes what the independent checker finds nothing wrong with, as demand and absences are now. Refuses ROSTER_NOT_IN_STATE,
     * ROSTER_CHANGED_MEANWHILE, VERSION_CHANGED_MEANWHILE, RULES_BROKEN.
     */
    @Transactional
    void publish(OperationView operation, int number, int revision, String reason, By by) {
        RosterRow roster = rosters.lock(operation, number);
        roster.mustBe("approved");
        roster.mustBeAt(revision);
        if (roster.basedOn() != roster.version()) {
            throw PlanningProblem.VERSION_CHANGED_MEANWHILE.refuse(
                    "version", roster.version(), "basedOn", roster.basedOn());
        }
        var situation = situations.of(operation);
        var duties = working.list(roster.id());
        var task = tasks.of(situation, roster, duties, published.ofVersion(roster.id(), roster.version()));
        var judging = new Judging(task);
        var broken = judging.broken(judging.check(duties)).stream()
                .filter(b -> task.day(b.day()) >= task.problem.frozenDays())
                .toList();
        if (!broken.isEmpty()) {
            throw Changes.brokenRules(broken);
        }
        int version = versions.add(operation, roster, duties, "published", reason, by, clock.instant());
        working.clear(roster.id());
        plans.publish(roster.id(), version, situation.stamp, clock.instant());
    }

    /** A new working copy of the newest version; refuses ROSTER_NOT_IN_STATE unless there is none. */
    @Transactional
    void revise(OperationView operation, int number, By by) {
        RosterRow roster = rosters.lock(operation, number);
        roster.mustBe("published");
        working.add(operation.id(), roster.id(), published.ofVersion(roster.id(), roster.version()));
        plans.revise(roster.id(), roster.version());
        audit.record(by, operation.id(), "planning.revised", "roster " + number, Map.of("version", roster.version()));
    }
}
