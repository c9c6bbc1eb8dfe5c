package org.hucheng.rostering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** Who fits which slot at what cost: skills and agencies as bits, post by post. */
final class SlotCosts {
    private final RosterProblem problem;
    private final Map<String, Integer> words = new HashMap<>();

    private SlotCosts(RosterProblem problem) {
        this.problem = problem;
    }

    /** [member * slots + slot], -1 where the member does not fit. */
    static short[] of(RosterProblem problem, List<SlotKey> slots) {
        return new SlotCosts(problem).count(slots);
    }

    private short[] count(List<SlotKey> slots) {
        Map<String, List<Integer>> byPost = new HashMap<>();
        long[] asks = new long[slots.size()];
        for (int q = 0; q < slots.size(); q++) {
            SlotKey key = slots.get(q);
            byPost.computeIfAbsent(key.post(), p -> new ArrayList<>()).add(q);
            for (String skill : key.skills()) {
                asks[q] |= bit("skill " + skill);
            }
            asks[q] |= key.agency() == null ? 0 : bit("agency " + key.agency());
        }
        Map<String, List<Post>> byUnit = new HashMap<>();
        for (Post post : problem.posts()) {
            if (byPost.containsKey(post.id())) {
                byUnit.computeIfAbsent(post.unit(), u -> new ArrayList<>()).add(post);
            }
        }
        short[] cost = new short[problem.members().size() * slots.size()];
        Arrays.fill(cost, (short) -1);
        IntStream.range(0, problem.members().size()).parallel().forEach(m -> {
            Member member = problem.members().get(m);
            long has = has(member);
            for (String unit : member.pools()) {
                for (Post post : byUnit.getOrDefault(unit, List.of())) {
                    short price = price(member, post);
                    for (int q : Objects.requireNonNull(byPost.get(post.id()))) {
                        if ((asks[q] & ~has) == 0) {
                            cost[m * slots.size() + q] = price;
                        }
                    }
                }
            }
        });
        return cost;
    }

    /** Of what anybody asks for. */
    private long has(Member member) {
        long has = known("agency " + member.agency());
        for (String skill : member.skills()) {
            has |= known("skill " + skill);
        }
        return has;
    }

    private long known(String word) {
        Integer index = words.get(word);
        return index == null ? 0 : 1L << index;
    }

    private short price(Member member, Post post) {
        Weights weights = problem.weights();
        long sum = (long) weights.distance() * member.home().hundredMetresTo(post.place());
        if (member.basePost() != null && !member.basePost().equals(post.id())) {
            sum += weights.offBase();
        }
        if (post.team() != null && !post.team().equals(member.team())) {
            sum += weights.offTeam();
        }
        return (short) Math.min(Short.MAX_VALUE, sum);
    }

    private long bit(String word) {
        int index = words.computeIfAbsent(word, w -> words.size());
        if (index > 62) {
            throw new RosterRefused(Sentence.of(Say.TOO_MANY_WORDS, words.size()));
        }
        return 1L << index;
    }
}
