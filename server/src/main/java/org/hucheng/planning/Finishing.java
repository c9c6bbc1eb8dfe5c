package org.hucheng.planning;

import org.hucheng.rostering.Solution;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps a plan that was made as the roster's working copy. */
@Component
class Finishing {
    private final PlanStore plans;
    private final WorkingStore working;
    private final JsonMapper json;

    Finishing(PlanStore plans, WorkingStore working, JsonMapper json) {
        this.plans = plans;
        this.working = working;
        this.json = json;
    }

    /** Nothing happens to a roster that somebody discarded or marked as interrupted in the meantime. */
    @Transactional
    public void keep(int rosterId, Task task, Solution solution, String by) {
        RosterRow roster = plans.lockById(rosterId).orElse(null);
        if (roster == null || !roster.state().equals("planning")) {
            return;
        }
        var assignments = task.assignments(solution.roster());
        working.clear(rosterId);
        working.add(roster.operationId(), rosterId, assignments);
        var report = new Judging(task).report(solution, assignments);
        plans.changed(
                rosterId,
                "draft",
                task.seats(),
                assignments.size(),
                solution.check().score().holes(),
                json.writeValueAsString(report),
                by);
    }

    @Transactional
    public void interrupt(int rosterId) {
        RosterRow roster = plans.lockById(rosterId).orElse(null);
        if (roster != null && roster.state().equals("planning")) {
            plans.enter(rosterId, "interrupted");
        }
    }
}
