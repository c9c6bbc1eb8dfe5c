package org.hucheng.drill;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The shifts that the posts' leaders sign over, both on one device while both are there. As many as the scenario says are signed late, and some not
 * at all; which ones, its seed says.
 */
final class HandOvers {
    /** How long after the end of a shift the next one may begin and still take it over. */
    private static final long FOLLOWS = 3_600_000L;

    private static final long MINUTE = 60_000L;

    /**
     * One shift signed over; posts and members are numbers of the scenario's lists.
     *
     * @param at epoch milliseconds
     * @param present how many are checked in at the post then
     * @param remarks empty for none
     */
    record Signed(
            int post,
            Scenario.Shift shift,
            LocalDate day,
            int giver,
            int taker,
            long at,
            int present,
            String remarks) {}

    private final Scenario scenario;
    private final RosterSettings.HandOvers settings;
    private final List<Duties.Turn> turns;

    private HandOvers(Scenario scenario, List<Duties.Turn> turns) {
        this.scenario = scenario;
        this.settings = scenario.drill().roster().handOvers();
        this.turns = turns;
    }

    /** By post, each in the order of time. */
    static List<List<Signed>> of(Scenario scenario, List<Duties.Turn> turns) {
        return new HandOvers(scenario, turns).byPost();
    }

    private List<List<Signed>> byPost() {
        List<List<Signed>> byPost = new ArrayList<>();
        scenario.posts().forEach(p -> byPost.add(new ArrayList<>()));
        List<Pair> pairs = pairs();
        // the order of the draw: the first are not signed, the next ones late
        pairs.sort(Comparator.comparingLong(Pair::bits));
        Map<Integer, long[]> presence = presence(pairs);
        for (int i = settings.missing(); i < pairs.size(); i++) {
            Signed signed = signed(pairs.get(i), i < settings.missing() + settings.late(), presence);
            byPost.get(signed.post()).add(signed);
        }
        byPost.forEach(list -> list.sort(Comparator.comparingLong(Signed::at)));
        return byPost;
    }

    /** A leader's shift and the one that follows. */
    private record Pair(Duties.Turn ending, Duties.Turn next, long bits) {}

    private List<Pair> pairs() {
        Map<Integer, TreeMap<Long, Duties.Turn>> leading = new HashMap<>();
        for (Duties.Turn turn : turns) {
            if (turn.leads()) {
                leading.computeIfAbsent(turn.post(), p -> new TreeMap<>()).putIfAbsent(turn.begins(), turn);
            }
        }
        List<Pair> pairs = new ArrayList<>();
        leading.forEach((post, byBegin) -> byBegin.values().forEach(ending -> {
            var next = byBegin.ceilingEntry(ending.ends());
            if (next != null
                    && next.getKey() <= ending.ends() + FOLLOWS
                    && next.getValue().member() != ending.member()
                    && ending.out() > ending.ends()) {
                long bits = Mix.of(
                        scenario.drill().seed() ^ 0x51674EDL,
                        post.longValue() * 31 + ending.shift().code().hashCode(),
                        ending.day().toEpochDay());
                pairs.add(new Pair(ending, next.getValue(), bits));
            }
        }));
        return pairs;
    }

    /** While both are there; a late one when somebody has asked for it. */
    private Signed signed(Pair pair, boolean late, Map<Integer, long[]> presence) {
        Duties.Turn ending = pair.ending();
        long from = Math.max(pair.next().in(), ending.ends());
        long until = Math.max(from + 1, ending.out());
        long at = from + (long) ((until - from) * Mix.fraction(Mix.of(pair.bits(), 1)));
        if (late) {
            double span = settings.lateTo() - settings.lateFrom();
            at = ending.ends() + (long) ((settings.lateFrom() + span * Mix.fraction(Mix.of(pair.bits(), 2))) * MINUTE);
        }
        List<String> usual = settings.remarks();
        boolean says = !usual.isEmpty() && Mix.fraction(Mix.of(pair.bits(), 3)) < settings.withRemarks();
        return new Signed(
                ending.post(),
                ending.shift(),
                ending.day(),
                ending.member(),
                pair.next().member(),
                at,
                present(presence.getOrDefault(ending.post(), new long[0]), at),
                says ? usual.get(Mix.below(Mix.of(pair.bits(), 4), usual.size())) : "");
    }

    /** Of the posts that are led: moments of coming (times 2) and going (times 2, plus 1), in order. */
    private Map<Integer, long[]> presence(List<Pair> pairs) {
        Set<Integer> led = new HashSet<>();
        pairs.forEach(p -> led.add(p.ending().post()));
        Map<Integer, List<Long>> moves = new HashMap<>();
        for (Duties.Turn turn : turns) {
            if (led.contains(turn.post())) {
                List<Long> of = moves.computeIfAbsent(turn.post(), p -> new ArrayList<>());
                of.add(turn.in() * 2);
                of.add(turn.out() * 2 + 1);
            }
        }
        Map<Integer, long[]> sorted = new HashMap<>();
        moves.forEach((post, list) -> sorted.put(
                post, list.stream().mapToLong(Long::longValue).sorted().toArray()));
        return sorted;
    }

    private static int present(long[] moves, long at) {
        int present = 0;
        for (int i = 0; i < moves.length && moves[i] >> 1 <= at; i++) {
            present += (moves[i] & 1) == 0 ? 1 : -1;
        }
        return present;
    }
}
