package org.hucheng.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.hucheng.kernel.Text;
import org.hucheng.rostering.Absence;
import org.hucheng.rostering.Change;
import org.hucheng.rostering.Demand;
import org.hucheng.rostering.Duty;
import org.hucheng.rostering.Member;
import org.hucheng.rostering.Repair;
import org.hucheng.rostering.Roster;
import org.hucheng.rostering.RosterProblem;
import org.jspecify.annotations.Nullable;

/** Works out how a published roster is mended at a moment: what has begun stays, what is valid stays, gaps are filled. */
final class Mending {
    private final Task task;
    private final List<Assignment> published;
    private final Instant at;
    private final int today;

    Mending(Task task, List<Assignment> published, Instant at) {
        this.task = task;
        this.published = published;
        this.at = at;
        today = Math.clamp(task.day(LocalDate.ofInstant(at, task.situation.operation.zone())), 0, task.days);
    }

    Proposal propose(List<Text> why) {
        Proposal proposal = propose(why, today);
        // a running duty is not taken away to help elsewhere; then the rest of the day is left to the desk of gaps
        return proposal.items().stream().anyMatch(i -> i.kind().equals("move") && begun(i.before()))
                ? propose(why, today + 1)
                : proposal;
    }

    private Proposal propose(List<Text> why, int frozenDays) {
        RosterProblem now = unfilledWhereBegun(withoutOutside());
        var duties = published.stream().map(task::duty).toList();
        var found = Repair.propose(now, new Roster(duties), now, Math.min(frozenDays, task.days), 1);
        var words = new PlanWords(task.situation, task.firstDay);
        var items = new ArrayList<Proposal.Item>();
        for (Change change : found.changes()) {
            var item = item(change, words);
            if (!item.kind().equals("drop") || !begun(item.before())) {
                items.add(item);
            }
        }
        return new Proposal(
                why,
                found.holesBefore(),
                found.holesAfter(),
                found.callIns(),
                found.fewestCallIns(),
                found.moved(),
                items,
                new Judging(task.with(now)).shortages(found.shortages()));
    }

    private Proposal.Item item(Change change, PlanWords words) {
        Duty before = change.before();
        Duty after = change.after();
        Duty any = Objects.requireNonNull(before == null ? after : before);
        return new Proposal.Item(
                kind(change.kind()),
                Objects.requireNonNull(task.situation.members.find(any.member()))
                        .id(),
                task.day(any.day()),
                before == null ? null : held(before),
                after == null ? null : task.assignment(after),
                words.say(change.sentence()));
    }

    private Assignment held(Duty duty) {
        return published.stream()
                .filter(a -> task.day(a.day()) == duty.day()
                        && a.shiftId().equals(duty.shift())
                        && task.duty(a).member().equals(duty.member()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("not a published duty: " + duty));
    }

    private boolean begun(@Nullable Assignment duty) {
        return duty != null
                && !shift(duty.shiftId())
                        .begins(duty.day(), task.situation.operation.zone())
                        .isAfter(at);
    }

    private KnownShift shift(String id) {
        return Objects.requireNonNull(task.situation.rules.shifts().get(id), id);
    }

    /** Duties in other rosters keep their people from serving here on those days: the engine's repair fixes only what is over. */
    private RosterProblem withoutOutside() {
        var days = new HashMap<String, List<Absence>>();
        task.outside.forEach(a -> {
            Duty duty = task.duty(a);
            days.computeIfAbsent(duty.member(), m -> new ArrayList<>())
                    .add(new Absence(duty.day(), duty.day(), Absence.Reason.OTHER));
        });
        return task.problem.withMembers(task.problem.members().stream()
                .map(m -> days.containsKey(m.id()) ? busy(m, Objects.requireNonNull(days.get(m.id()))) : m)
                .toList());
    }

    private static Member busy(Member member, List<Absence> days) {
        var all = new ArrayList<>(member.absences());
        all.addAll(days);
        return member.withAbsences(all);
    }

    /** A shift that has begun asks for whoever is there: its gaps are the desk's of gaps, and nobody is sent home. */
    private RosterProblem unfilledWhereBegun(RosterProblem problem) {
        var there = new HashMap<Integer, Integer>();
        var members = new HashMap<String, Member>();
        problem.members().forEach(m -> members.put(m.id(), m));
        for (Assignment a : published) {
            Duty duty = task.duty(a);
            Member member = members.get(duty.member());
            if (duty.day() == today && duty.demand() >= 0 && member != null && !member.isAbsent(today)) {
                there.merge(duty.demand(), 1, Integer::sum);
            }
        }
        var demands = new ArrayList<Demand>();
        for (int i = 0; i < problem.demands().size(); i++) {
            Demand d = problem.demands().get(i);
            boolean begun = d.day() == today
                    && !shift(d.shift())
                            .begins(task.day(today), task.situation.operation.zone())
                            .isAfter(at);
            demands.add(
                    begun
                            ? new Demand(
                                    d.post(),
                                    d.day(),
                                    d.shift(),
                                    Math.min(d.need(), there.getOrDefault(i, 0)),
                                    d.skills(),
                                    d.agency(),
                                    d.leader())
                            : d);
        }
        return problem.withPostsAndDemands(problem.posts(), demands);
    }

    private static String kind(Change.Kind kind) {
        return switch (kind) {
            case DROP -> "drop";
            case REASSIGN -> "reassign";
            case CALL_IN -> "call-in";
            case MOVE -> "move";
        };
    }
}
