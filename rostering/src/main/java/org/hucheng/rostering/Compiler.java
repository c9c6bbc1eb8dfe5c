package org.hucheng.rostering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns a {@link RosterProblem} into an {@link Instance}. */
final class Compiler {
    private static final int HISTORY = 14;

    private final RosterProblem problem;
    private final Map<String, Integer> shiftIndex = new HashMap<>();
    private final Map<String, Integer> memberIndex = new HashMap<>();
    private final Map<SlotKey, Integer> slots = new LinkedHashMap<>();
    private final List<SlotKey> slotKeys = new ArrayList<>();
    private final List<int[]> lines = new ArrayList<>();
    private final List<Integer> demandOf = new ArrayList<>();
    private final Map<List<Integer>, Integer> lineIndex = new HashMap<>();
    private final java.util.Set<List<Object>> askedSeats = new java.util.HashSet<>();

    private Compiler(RosterProblem problem) {
        this.problem = problem;
        for (int k = 0; k < problem.shifts().size(); k++) {
            shiftIndex.put(problem.shifts().get(k).id(), k + 1);
        }
        for (int m = 0; m < problem.members().size(); m++) {
            memberIndex.put(problem.members().get(m).id(), m);
        }
    }

    /** Refuses a problem that does not fit together, see {@link ProblemCheck}. */
    static Compiled compile(RosterProblem problem) {
        ProblemCheck.refuseMisfits(problem);
        return new Compiler(problem).run();
    }

    private Compiled run() {
        for (int i = 0; i < problem.demands().size(); i++) {
            Demand demand = problem.demands().get(i);
            addLine(SlotKey.of(demand), demand.day(), shift(demand.shift()), demand.need(), Instance.HOLE, i);
        }
        problem.fixed().forEach(this::addLineOfNobody);
        int history = problem.past().isEmpty() ? 0 : HISTORY;
        var compiled = new Compiled(
                problem,
                new Instance(
                        problem.members().size(),
                        problem.days(),
                        problem.shifts().size(),
                        slotKeys.size(),
                        history,
                        lines.toArray(new int[0][]),
                        slotCosts(),
                        rules(history)),
                slotKeys,
                demandOf.stream().mapToInt(Integer::intValue).toArray());
        fill(compiled);
        EvenSplit.subtract(compiled.in);
        return compiled;
    }

    private int shift(String id) {
        return shiftIndex.getOrDefault(id, 0);
    }

    private int slot(SlotKey key) {
        return slots.computeIfAbsent(key, k -> {
            slotKeys.add(k);
            return slotKeys.size() - 1;
        });
    }

    private void addLine(SlotKey key, int day, int kind, int need, int under, int demand) {
        int q = slot(key);
        lineIndex.put(List.of(day, kind, q), lines.size());
        lines.add(new int[] {day, kind, q, need, under, Instance.HARD});
        demandOf.add(demand);
    }

    private void addLineOfNobody(Duty duty) {
        boolean asked = duty.demand() >= 0 || askedSeats().contains(List.of(duty.post(), duty.day(), duty.shift()));
        if (!asked) {
            var key = new SlotKey(duty.post(), java.util.Set.of(), null, false);
            Integer known = lineIndex.get(List.of(duty.day(), shift(duty.shift()), slot(key)));
            if (known == null) {
                addLine(key, duty.day(), shift(duty.shift()), 1, 0, -1);
            } else {
                lines.get(known)[3]++;
            }
        }
    }

    private java.util.Set<List<Object>> askedSeats() {
        if (askedSeats.isEmpty()) {
            problem.demands().forEach(d -> askedSeats.add(List.of(d.post(), d.day(), d.shift())));
        }
        return askedSeats;
    }

    private short[] slotCosts() {
        return SlotCosts.of(problem, slotKeys);
    }

    private RowRules[] rules(int history) {
        int kinds = problem.shifts().size();
        var rules = new RowRules(kinds, Bits.range(history, history + problem.days()));
        List<int[]> pairs = new ArrayList<>();
        for (int a = 0; a < kinds; a++) {
            Shift first = problem.shifts().get(a);
            rules.night[a] = first.night();
            rules.minutes[a] = first.counted();
            for (int b = 0; b < kinds; b++) {
                Shift second = problem.shifts().get(b);
                int rest =
                        first.onCall() || second.onCall() ? 0 : problem.limits().rest();
                for (int gap = 1; gap <= 3; gap++) {
                    if (first.restBefore(second, gap) < rest) {
                        pairs.add(new int[] {a, b, gap});
                    }
                }
            }
        }
        rules.pairFirst = pairs.stream().mapToInt(p -> p[0]).toArray();
        rules.pairSecond = pairs.stream().mapToInt(p -> p[1]).toArray();
        rules.pairGap = pairs.stream().mapToInt(p -> p[2]).toArray();
        rules.maxRun = problem.limits().daysInRow();
        rules.maxNightRun = problem.limits().nightsInRow();
        rules.maxWeekShifts = problem.limits().shiftsAWeek();
        rules.maxWeekMinutes = problem.limits().week();
        rules.weeks = weeks(history);
        rules.shiftWeight = problem.weights().shifts();
        rules.nightWeight = problem.weights().nights();
        rules.weekendWeight = problem.weights().weekends();
        for (int d = 0; d < problem.days(); d++) {
            if (problem.isWeekend(d)) {
                rules.weekendDays |= 1L << (history + d);
            }
        }
        RowRules[] all = new RowRules[problem.members().size()];
        Arrays.fill(all, rules);
        return all;
    }

    private long[] weeks(int history) {
        List<Long> weeks = new ArrayList<>();
        for (int d = -problem.weekday(0); d < problem.days(); d += 7) {
            int from = Math.max(0, history + d);
            int to = Math.min(history + problem.days(), history + d + 7);
            weeks.add(Bits.range(from, to));
        }
        return weeks.stream().mapToLong(Long::longValue).toArray();
    }

    private void fill(Compiled compiled) {
        Instance in = compiled.in;
        Map<String, Integer> postIndex = new HashMap<>();
        for (int q = 0; q < in.slots; q++) {
            in.slotPost[q] = postIndex.computeIfAbsent(slotKeys.get(q).post(), p -> postIndex.size());
        }
        for (int l = 0; l < in.lines(); l++) {
            in.lineLeads[l] = slotKeys.get(in.lineSlot[l]).leader();
        }
        for (int m = 0; m < in.members; m++) {
            Member member = problem.members().get(m);
            in.east[m] = member.home().east();
            in.north[m] = member.home().north();
            in.carried[m * 3] = member.carried().shifts();
            in.carried[m * 3 + 1] = member.carried().nights();
            in.carried[m * 3 + 2] = member.carried().weekends();
            in.frozen[m] = Bits.range(in.history, in.history + problem.frozenDays());
            for (int d = 0; d < in.days; d++) {
                if (member.isAbsent(d)) {
                    for (int k = 0; k < in.kinds; k++) {
                        in.blocked[m * in.kinds + k] |= 1L << in.bit(d);
                    }
                }
            }
        }
        for (Duty duty : problem.past()) {
            if (duty.day() >= -in.history) {
                int m = java.util.Objects.requireNonNull(memberIndex.get(duty.member()));
                in.past[m * in.kinds + shift(duty.shift()) - 1] |= 1L << in.bit(duty.day());
            }
        }
        for (Duty duty : problem.fixed()) {
            int m = compiled.member(duty.member());
            in.start[m * in.days + duty.day()] = compiled.lineOf(duty, m);
            in.frozen[m] |= 1L << in.bit(duty.day());
        }
        wishes(in);
        publish(compiled);
        TeamPlan.place(compiled);
    }

    private void wishes(Instance in) {
        int width = in.kinds + 1;
        for (Wish wish : problem.wishes()) {
            int m = java.util.Objects.requireNonNull(memberIndex.get(wish.member()));
            int[] cells = in.wishesOf(m);
            int asked = wish.shift() == null ? 0 : shift(wish.shift());
            for (int kind = 0; kind <= in.kinds; kind++) {
                boolean serves = asked == 0 ? kind > 0 : kind == asked;
                if (serves != wish.on()) {
                    cells[wish.day() * width + kind] += wish.weight();
                }
            }
        }
    }

    private void publish(Compiled compiled) {
        Instance in = compiled.in;
        if (problem.published().isEmpty() || problem.weights().stability() == 0) {
            return;
        }
        in.stability = problem.weights().stability();
        in.published = new int[in.members * in.days];
        Arrays.fill(in.published, -1);
        for (Duty duty : problem.published()) {
            int m = compiled.member(duty.member());
            if (m >= 0 && duty.day() >= 0 && duty.day() < in.days) {
                in.published[m * in.days + duty.day()] = in.place(compiled.lineOf(duty, m));
            }
        }
    }
}
