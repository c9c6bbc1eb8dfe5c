package org.hucheng.planning;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hucheng.audit.Audit;
import org.hucheng.audit.By;
import org.hucheng.kernel.Text;
import org.hucheng.operations.OperationView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Proposals to mend published rosters: made, accepted, dismissed. */
@Component
class Repairs {
    private final RepairStore store;
    private final PublishedStore published;
    private final AbsenceStore absences;
    private final Rosters rosters;
    private final Versions versions;
    private final Situations situations;
    private final Tasks tasks;
    private final Audit audit;
    private final JsonMapper json;
    private final Clock clock;

    Repairs(
            RepairStore store,
            PublishedStore published,
            AbsenceStore absences,
            Rosters rosters,
            Versions versions,
            Situations situations,
            Tasks tasks,
            Audit audit,
            JsonMapper json,
            Clock clock) {
        this.store = store;
        this.published = published;
        this.absences = absences;
        this.rosters = rosters;
        this.versions = versions;
        this.situations = situations;
        this.tasks = tasks;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    List<RepairStore.Row> list(OperationView operation, @Nullable String state) {
        return store.list(operation.id(), state);
    }

    /** Refuses REPAIR_NOT_FOUND. */
    RepairStore.Row get(OperationView operation, int id) {
        return store.find(operation.id(), id).orElseThrow(() -> PlanningProblem.REPAIR_NOT_FOUND.refuse("repair", id));
    }

    Proposal proposal(RepairStore.Row row) {
        return json.readValue(row.proposal(), Proposal.class);
    }

    /**
     * Makes a proposal for a published roster; empty when nothing is to be changed, and an older open one is outdated then.
     *
     * @param roster locked
     */
    @Transactional
    Optional<Integer> propose(OperationView operation, int number, Instant at) {
        RosterRow roster = rosters.lock(operation, number);
        if (roster.version() == 0) {
            roster.mustBe("published");
        }
        var duties = published.ofVersion(roster.id(), roster.version());
        var situation = situations.of(operation);
        Task task = tasks.of(situation, roster, duties, duties);
        Proposal proposal = new Mending(task, duties, at).propose(why(task, duties, at));
        if (proposal.items().isEmpty()) {
            store.outdate(roster.id());
            return Optional.empty();
        }
        return Optional.of(
                store.propose(operation.id(), roster.id(), roster.version(), at, json.writeValueAsString(proposal)));
    }

    private List<Text> why(Task task, List<Assignment> duties, Instant at) {
        var why = new ArrayList<Text>();
        LocalDate today = LocalDate.ofInstant(at, task.situation.operation.zone());
        LocalDate last = task.day(task.days - 1);
        for (AbsenceRow absence : absences.touching(task.situation.operation.id(), today, last)) {
            var hit = duties.stream()
                    .anyMatch(a -> a.memberId() == absence.memberId()
                            && !a.day().isBefore(today)
                            && !a.day().isBefore(absence.from())
                            && !a.day().isAfter(absence.to()));
            var member = task.situation.members.get(absence.memberId());
            if (hit && member != null) {
                why.add(new Text(
                        "%s（%s）%s至%s%s"
                                .formatted(
                                        member.name().zh(),
                                        member.code(),
                                        absence.from(),
                                        absence.to(),
                                        PlanWords.word(absence.kind(), true)),
                        "%s (%s): %s from %s to %s"
                                .formatted(
                                        member.name().en(),
                                        member.code(),
                                        PlanWords.word(absence.kind(), false),
                                        absence.from(),
                                        absence.to())));
            }
        }
        changedPosts(task, duties, today, why);
        return why;
    }

    private static void changedPosts(Task task, List<Assignment> duties, LocalDate today, List<Text> why) {
        var gone = new LinkedHashMap<String, Integer>();
        for (Assignment duty : duties) {
            if (!duty.day().isBefore(today) && task.duty(duty).demand() < 0) {
                gone.merge(task.duty(duty).post(), 1, Integer::sum);
            }
        }
        gone.forEach((post, n) -> why.add(new Text(
                "岗点 %s 不再需要%d个班次".formatted(post, n), "Post %s no longer asks for %d duties".formatted(post, n))));
        var manned = new LinkedHashSet<Integer>();
        duties.forEach(d -> manned.add(d.postId()));
        var opened = new LinkedHashMap<String, Integer>();
        for (Task.Line line : task.lines) {
            for (int day = Math.max(0, task.day(today)); day < task.days; day++) {
                if (!manned.contains(line.post().id()) && line.need()[day] > 0) {
                    opened.merge(line.post().code(), line.need()[day], Integer::sum);
                }
            }
        }
        opened.forEach((post, n) -> why.add(
                new Text("岗点 %s 新需要%d个班次".formatted(post, n), "Post %s now asks for %d duties".formatted(post, n))));
    }

    /** Makes a proposal the roster's next version. Refuses REPAIR_NOT_FOUND, REPAIR_DECIDED, REPAIR_OUTDATED, RULES_BROKEN. */
    @Transactional
    int accept(OperationView operation, int id, By by) {
        RepairStore.Row row = get(operation, id);
        RosterRow roster = rosters.lock(operation, row.roster());
        mustBeOpen(get(operation, id));
        if (row.basedOn() != roster.version()) {
            throw PlanningProblem.REPAIR_OUTDATED.refuse("version", roster.version(), "basedOn", row.basedOn());
        }
        var before = published.ofVersion(roster.id(), roster.version());
        var after = new LinkedHashSet<>(before);
        for (Proposal.Item item : proposal(row).items()) {
            if (item.before() != null) {
                after.remove(item.before());
            }
        }
        for (Proposal.Item item : proposal(row).items()) {
            if (item.after() != null) {
                after.add(item.after());
            }
        }
        Task task = tasks.of(situations.of(operation), roster, before, before);
        var judging = new Judging(task);
        var broken = judging.newlyBroken(judging.check(before), judging.check(after));
        if (!broken.isEmpty()) {
            throw Changes.brokenRules(broken);
        }
        Instant now = clock.instant();
        int version = versions.add(operation, roster, after, "repaired", "repair " + id, by, now);
        versions.restate(operation, roster, version, now);
        store.decide(id, "accepted", by.name(), now, null, version);
        return version;
    }

    /** Refuses REPAIR_NOT_FOUND, REPAIR_DECIDED. */
    @Transactional
    void dismiss(OperationView operation, int id, String reason, By by) {
        mustBeOpen(get(operation, id));
        if (!store.decide(id, "dismissed", by.name(), clock.instant(), reason, null)) {
            throw PlanningProblem.REPAIR_DECIDED.refuse("repair", id);
        }
        audit.record(by, operation.id(), "planning.repair-dismissed", "repair " + id, Map.of("reason", reason));
    }

    private static void mustBeOpen(RepairStore.Row row) {
        switch (row.state()) {
            case "open" -> {}
            case "outdated" -> throw PlanningProblem.REPAIR_OUTDATED.refuse("repair", row.id());
            default -> throw PlanningProblem.REPAIR_DECIDED.refuse("repair", row.id(), "state", row.state());
        }
    }
}
