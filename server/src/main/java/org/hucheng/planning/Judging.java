package org.hucheng.planning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hucheng.kernel.Text;
import org.hucheng.planning.Report.Fairness;
import org.hucheng.planning.Report.ScoreJson;
import org.hucheng.planning.Report.ShortageJson;
import org.hucheng.rostering.CheckReport;
import org.hucheng.rostering.Checker;
import org.hucheng.rostering.Progress;
import org.hucheng.rostering.Rule;
import org.hucheng.rostering.Score;
import org.hucheng.rostering.Shortage;
import org.hucheng.rostering.Solution;
import org.hucheng.rostering.Violation;
import org.jspecify.annotations.Nullable;

/** Judges duties by the independent checker, and puts what the engine found into the operation's words. */
final class Judging {
    private static final int MOST_SCARCE = 12;

    private final Task task;
    private final PlanWords words;

    /** A hard rule that is broken, on a day of the window. */
    record Broken(String rule, String subject, java.time.LocalDate day, Text sentence) {}

    Judging(Task task) {
        this.task = task;
        words = new PlanWords(task.situation, task.firstDay);
    }

    CheckReport check(Collection<Assignment> assignments) {
        return Checker.check(task.problem, task.roster(assignments));
    }

    /** What {@code after} breaks and {@code before} did not. */
    List<Broken> newlyBroken(CheckReport before, CheckReport after) {
        Map<Violation, Integer> known = new HashMap<>();
        before.violations().forEach(v -> known.merge(v, 1, Integer::sum));
        var broken = new ArrayList<Broken>();
        for (Violation violation : after.violations()) {
            if (known.merge(violation, -1, Integer::sum) < 0) {
                broken.add(broken(violation));
            }
        }
        return broken;
    }

    List<Broken> broken(CheckReport report) {
        return report.violations().stream().map(this::broken).toList();
    }

    private Broken broken(Violation violation) {
        Rule rule = violation.rule();
        return new Broken(rule.name(), violation.subject(), task.day(violation.day()), words.say(violation.sentence()));
    }

    Report report(Solution solution, Collection<Assignment> assignments) {
        boolean proven = solution.bound() > Long.MIN_VALUE;
        var progress = new Progress(0, 0, solution.objective(), solution.bound());
        return new Report(
                score(
                        solution.check().score(),
                        solution.objective(),
                        proven ? solution.bound() : null,
                        proven && Double.isFinite(progress.gap()) ? progress.gap() : null),
                fairness(assignments),
                solution.shortages().stream().map(this::shortage).toList(),
                solution.scarce().stream()
                        .limit(MOST_SCARCE)
                        .map(scarcity -> words.say(scarcity.sentence()))
                        .toList());
    }

    /** Of a roster that was not planned as it stands: nothing is proven of it. */
    Report report(CheckReport check, Collection<Assignment> assignments) {
        return new Report(score(check.score(), null, null, null), fairness(assignments), List.of(), List.of());
    }

    List<ShortageJson> shortages(List<Shortage> shortages) {
        return shortages.stream().map(this::shortage).toList();
    }

    private static ScoreJson score(Score score, @Nullable Long objective, @Nullable Long bound, @Nullable Double gap) {
        return new ScoreJson(
                score.total(),
                score.holes(),
                score.distance(),
                score.offBase(),
                score.offTeam(),
                score.shifts(),
                score.nights(),
                score.weekends(),
                score.wishes(),
                score.stability(),
                objective,
                bound,
                gap);
    }

    private ShortageJson shortage(Shortage shortage) {
        var days = new TreeSet<java.time.LocalDate>();
        var posts = new TreeSet<String>();
        shortage.demands().forEach(demand -> {
            var asked = task.problem.demands().get(demand);
            days.add(task.day(asked.day()));
            posts.add(asked.post());
        });
        return new ShortageJson(
                List.copyOf(days),
                List.copyOf(posts),
                shortage.needed(),
                shortage.possible(),
                shortage.missing(),
                words.say(shortage.sentence()));
    }

    private Fairness fairness(Collection<Assignment> assignments) {
        var loads = new HashMap<Integer, int[]>();
        task.members.forEach(member -> loads.put(member.id(), new int[3]));
        for (Assignment a : assignments) {
            int[] load = loads.computeIfAbsent(a.memberId(), id -> new int[3]);
            KnownShift shift = task.situation.rules.shifts().get(a.shiftId());
            load[0]++;
            load[1] += shift != null && shift.night() ? 1 : 0;
            load[2] += task.problem.isWeekend(task.day(a.day())) ? 1 : 0;
        }
        return new Fairness(spread(loads.values(), 0), spread(loads.values(), 1), spread(loads.values(), 2));
    }

    private static List<int[]> spread(Collection<int[]> loads, int which) {
        var counts = new TreeMap<Integer, Integer>();
        loads.forEach(load -> counts.merge(load[which], 1, Integer::sum));
        return counts.entrySet().stream()
                .map(e -> new int[] {e.getKey(), e.getValue()})
                .toList();
    }
}
