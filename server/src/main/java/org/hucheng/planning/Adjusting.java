package org.hucheng.planning;

import java.util.LinkedHashMap;
import java.util.List;
import org.hucheng.audit.Audit;
import org.hucheng.audit.By;
import org.hucheng.operations.OperationView;
import org.hucheng.planning.Changes.Change;
import org.hucheng.planning.Changes.Consequences;
import org.hucheng.rostering.CheckReport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** A working copy changed by hand: tried first, or done. */
@Component
class Adjusting {
    private final PlanStore plans;
    private final WorkingStore working;
    private final PublishedStore published;
    private final AbsenceStore absences;
    private final WishStore wishes;
    private final Rosters rosters;
    private final Situations situations;
    private final Tasks tasks;
    private final Audit audit;
    private final JsonMapper json;
    private volatile @Nullable Standing last;

    Adjusting(
            PlanStore plans,
            WorkingStore working,
            PublishedStore published,
            AbsenceStore absences,
            WishStore wishes,
            Rosters rosters,
            Situations situations,
            Tasks tasks,
            Audit audit,
            JsonMapper json) {
        this.plans = plans;
        this.working = working;
        this.published = published;
        this.absences = absences;
        this.wishes = wishes;
        this.rosters = rosters;
        this.situations = situations;
        this.tasks = tasks;
        this.audit = audit;
        this.json = json;
    }

    /** What was worked out for a change. */
    private record Worked(
            Task task, List<Assignment> before, List<Assignment> after, CheckReport check, Consequences consequences) {}

    /** Changes nothing; refuses ROSTER_CHANGED_MEANWHILE and what {@link Changes#after} refuses. */
    Consequences tried(OperationView operation, int number, int revision, List<Change> changes) {
        RosterRow roster = rosters.forChanges(operation, number, changes);
        roster.mustBeAt(revision);
        return work(operation, roster, changes).consequences();
    }

    /** All of it or nothing; refuses RULES_BROKEN too, and ROSTER_NOT_IN_STATE unless it is a draft. */
    @Transactional
    Consequences change(OperationView operation, int number, int revision, List<Change> changes, By by) {
        RosterRow roster = rosters.lockForChanges(operation, number, changes);
        roster.mustBe("draft");
        roster.mustBeAt(revision);
        Worked worked = work(operation, roster, changes);
        worked.consequences().mustBeAllowed();
        var difference = Versions.Difference.of(worked.before(), worked.after());
        difference.removed().forEach(duty -> working.remove(roster.id(), duty));
        working.add(operation.id(), roster.id(), difference.added());
        plans.changed(
                roster.id(),
                "draft",
                worked.task().seats(),
                worked.after().size(),
                worked.check().score().holes(),
                json.writeValueAsString(new Judging(worked.task()).report(worked.check(), worked.after())),
                by.name());
        var details = new LinkedHashMap<String, Object>();
        details.put("members", changes.stream().map(Change::member).distinct().toList());
        details.put("added", difference.added().size());
        details.put("removed", difference.removed().size());
        audit.record(by, operation.id(), "planning.changed-by-hand", "roster " + number, details);
        var told = worked.consequences();
        return new Consequences(revision + 1, true, told.broken(), told.before(), told.after(), told.change());
    }

    private Worked work(OperationView operation, RosterRow roster, List<Change> changes) {
        Standing now = standing(operation, roster);
        var after = new Changes(now.task(), now.duties()).after(changes);
        var judging = new Judging(now.task());
        CheckReport check = judging.check(after);
        return new Worked(
                now.task(),
                now.duties(),
                after,
                check,
                Consequences.of(roster.revision(), judging, now.check(), check));
    }

    /** How a roster stands before a change; somebody who drags asks again and again about the same one. */
    private record Standing(List<Object> of, Task task, List<Assignment> duties, CheckReport check) {}

    private Standing standing(OperationView operation, RosterRow roster) {
        var situation = situations.of(operation);
        List<Object> of = List.of(
                roster.id(),
                roster.revision(),
                situation.stamp,
                plans.versions(operation.id()),
                absences.touching(operation.id(), roster.firstDay(), roster.lastDay()),
                wishes.list(operation.id(), roster.firstDay(), roster.lastDay(), null));
        Standing known = last;
        if (known == null || !known.of().equals(of)) {
            var duties = rosters.assignments(roster);
            var before = published.ofVersion(roster.id(), roster.version());
            Task task = tasks.of(situation, roster, duties, before);
            known = new Standing(of, task, duties, new Judging(task).check(duties));
            last = known;
        }
        return known;
    }
}
