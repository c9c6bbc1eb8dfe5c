package org.hucheng.planning;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.hucheng.audit.Audit;
import org.hucheng.audit.By;
import org.hucheng.operations.OperationView;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Makes versions of what is published. Every version stays readable; the newest is in force. */
@Component
class Versions {
    private final PlanStore plans;
    private final PublishedStore published;
    private final VersionStore versions;
    private final Situations situations;
    private final Tasks tasks;
    private final Audit audit;
    private final JsonMapper json;

    Versions(
            PlanStore plans,
            PublishedStore published,
            VersionStore versions,
            Situations situations,
            Tasks tasks,
            Audit audit,
            JsonMapper json) {
        this.plans = plans;
        this.published = published;
        this.versions = versions;
        this.situations = situations;
        this.tasks = tasks;
        this.audit = audit;
        this.json = json;
    }

    List<VersionStore.Row> list(RosterRow roster) {
        return versions.list(roster.id());
    }

    /** What one version has and another has not. */
    record Difference(Set<Assignment> added, Set<Assignment> removed) {
        static Difference of(Collection<Assignment> before, Collection<Assignment> after) {
            var added = new HashSet<>(after);
            var removed = new HashSet<>(before);
            added.removeAll(removed);
            after.forEach(removed::remove);
            return new Difference(added, removed);
        }
    }

    /** Refuses VERSION_NOT_FOUND. */
    List<Assignment> of(RosterRow roster, int version) {
        if (version < 1 || version > roster.version()) {
            throw PlanningProblem.VERSION_NOT_FOUND.refuse("version", version);
        }
        return published.ofVersion(roster.id(), version);
    }

    /**
     * Adds the next version and returns its number; whether it obeys the rules is the caller's to have checked.
     *
     * @param roster locked
     * @param kind {@code published}, {@code repaired}, {@code changed}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    int add(
            OperationView operation,
            RosterRow roster,
            Collection<Assignment> after,
            String kind,
            String reason,
            By by,
            Instant at) {
        var before = published.ofVersion(roster.id(), roster.version());
        var difference = Difference.of(before, after);
        int version = roster.version() + 1;
        published.end(roster.id(), difference.removed(), version);
        var shifts = situations.of(operation).rules.shifts();
        published.add(operation.id(), roster.id(), difference.added(), version, shifts, operation.zone());
        versions.add(
                operation.id(),
                roster.id(),
                new VersionStore.Row(
                        version,
                        kind,
                        at,
                        by.name(),
                        reason,
                        after.size(),
                        difference.added().size(),
                        difference.removed().size()));
        var details = new LinkedHashMap<String, Object>();
        details.put("version", version);
        details.put("from", roster.firstDay().toString());
        details.put("to", roster.lastDay().toString());
        details.put("added", difference.added().size());
        details.put("removed", difference.removed().size());
        audit.record(by, operation.id(), "planning." + kind, "roster " + roster.number(), details);
        return version;
    }

    /** Figures and report of a published roster, from its newest version; the working copy's, where there is one, stay. */
    @Transactional(propagation = Propagation.MANDATORY)
    void restate(OperationView operation, RosterRow roster, int version, Instant at) {
        var duties = published.ofVersion(roster.id(), version);
        var task = tasks.of(situations.of(operation), roster, duties, duties);
        var judging = new Judging(task);
        var check = judging.check(duties);
        plans.mend(
                roster.id(),
                version,
                task.seats(),
                duties.size(),
                check.score().holes(),
                json.writeValueAsString(judging.report(check, duties)),
                at);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void restate(OperationView operation, RosterRow roster) {
        restate(operation, roster, roster.version(), java.util.Objects.requireNonNull(roster.publishedAt()));
    }
}
