package org.hucheng.rostering;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;

/** Counts the objective duty by duty, in the plainest way. */
final class ScoreCount {
    private final RosterProblem problem;
    private final Map<String, Shift> shifts;
    private final Map<String, Post> posts;

    ScoreCount(RosterProblem problem, Map<String, Shift> shifts, Map<String, Post> posts) {
        this.problem = problem;
        this.shifts = shifts;
        this.posts = posts;
    }

    Score count(List<Duty> duties, int holes) {
        Weights weights = problem.weights();
        long distance = 0;
        long offBase = 0;
        long offTeam = 0;
        Map<String, int[]> loads = new HashMap<>();
        Map<String, Member> members = new HashMap<>();
        for (Member member : problem.members()) {
            members.put(member.id(), member);
            Load carried = member.carried();
            loads.put(member.id(), new int[] {carried.shifts(), carried.nights(), carried.weekends()});
        }
        for (Duty duty : duties) {
            Member member = Objects.requireNonNull(members.get(duty.member()));
            Post post = Objects.requireNonNull(posts.get(duty.post()));
            distance += (long) weights.distance() * member.home().hundredMetresTo(post.place());
            offBase += member.basePost() != null && !member.basePost().equals(post.id()) ? weights.offBase() : 0;
            offTeam += post.team() != null && !post.team().equals(member.team()) ? weights.offTeam() : 0;
            int[] load = Objects.requireNonNull(loads.get(duty.member()));
            load[0]++;
            load[1] += isNight(duty.shift()) ? 1 : 0;
            load[2] += problem.isWeekend(duty.day()) ? 1 : 0;
        }
        long[] squares = new long[3];
        loads.values().forEach(load -> {
            for (int i = 0; i < 3; i++) {
                squares[i] += (long) load[i] * load[i];
            }
        });
        for (int i = 0; i < 3; i++) {
            squares[i] -= evenest(i);
        }
        return new Score(
                distance,
                offBase,
                offTeam,
                weights.shifts() * squares[0],
                weights.nights() * squares[1],
                weights.weekends() * squares[2],
                wishes(duties),
                stability(duties),
                holes);
    }

    private boolean isNight(String shift) {
        return Objects.requireNonNull(shifts.get(shift)).night();
    }

    /** Hands the asked duties out one by one, always to whoever has fewest. */
    private long evenest(int which) {
        long asked = 0;
        for (Demand demand : problem.demands()) {
            boolean counts = which == 0
                    || which == 1 && isNight(demand.shift())
                    || which == 2 && problem.isWeekend(demand.day());
            asked += counts ? demand.need() : 0;
        }
        var queue = new PriorityQueue<Integer>();
        for (Member member : problem.members()) {
            Load carried = member.carried();
            queue.add(which == 0 ? carried.shifts() : which == 1 ? carried.nights() : carried.weekends());
        }
        for (long i = 0; i < asked && !queue.isEmpty(); i++) {
            queue.add(queue.remove() + 1);
        }
        return queue.stream().mapToLong(n -> (long) n * n).sum();
    }

    private long wishes(List<Duty> duties) {
        Set<List<Object>> served = new HashSet<>();
        for (Duty duty : duties) {
            served.add(List.of(duty.member(), duty.day(), duty.shift()));
            served.add(List.of(duty.member(), duty.day()));
        }
        long cost = 0;
        for (Wish wish : problem.wishes()) {
            boolean serves = served.contains(
                    wish.shift() == null
                            ? List.of(wish.member(), wish.day())
                            : List.of(wish.member(), wish.day(), wish.shift()));
            cost += serves == wish.on() ? 0 : wish.weight();
        }
        return cost;
    }

    /** Member-days whose post or shift differs from the published roster; a published duty that nobody asks for any more is not missed. */
    private long stability(List<Duty> duties) {
        if (problem.published().isEmpty()) {
            return 0;
        }
        Set<List<Object>> asked = new HashSet<>();
        problem.demands().forEach(d -> asked.add(List.of(d.post(), d.day(), d.shift())));
        problem.fixed().forEach(d -> asked.add(List.of(d.post(), d.day(), d.shift())));
        Map<List<Object>, String> was = new HashMap<>();
        for (Duty duty : problem.published()) {
            if (asked.contains(List.of(duty.post(), duty.day(), duty.shift()))) {
                was.put(List.of(duty.member(), duty.day()), duty.shift() + "@" + duty.post());
            }
        }
        Map<List<Object>, String> is = new HashMap<>();
        duties.forEach(d -> is.put(List.of(d.member(), d.day()), d.shift() + "@" + d.post()));
        Set<List<Object>> cells = new HashSet<>(was.keySet());
        cells.addAll(is.keySet());
        long differing = cells.stream()
                .filter(cell -> !Objects.equals(was.get(cell), is.get(cell)))
                .count();
        return differing * problem.weights().stability();
    }
}
