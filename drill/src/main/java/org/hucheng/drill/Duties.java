package org.hucheng.drill;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who stands where: every demanded place of every shift of every day gets one fitting member, who checks in when the
 * shift starts and out when the next one has come, and who is never at two places at once.
 */
final class Duties {
    /** Nobody is called again before this rest, as long as there is anybody else. */
    private static final long REST = 8 * 3_600_000L;

    private static final long BETWEEN = 60_000L;
    private static final long HAND_OVER = 6 * 60_000L;

    /** One person-shift; times are epoch milliseconds of check-in and check-out. */
    record Turn(int post, int member, Scenario.Shift shift, LocalDate day, long in, long out) {}

    private record Place(int post, Scenario.Demand demand, LocalDate day, long in, long out, Pool pool) {}

    /** Members fit for one agency and skill, by home unit and all together; the pointer goes round. */
    private static final class Pool {
        final Map<String, int[]> byUnit = new HashMap<>();
        int[] all = {};
        final Map<String, int[]> pointers = new HashMap<>();
    }

    private Duties() {}

    /**
     * All turns in the order of their check-ins.
     *
     * @param share the share of the demanded places that is filled
     * @throws ScenarioProblem when too few members fit a demand
     */
    static List<Turn> plan(Scenario scenario, double share) {
        List<Place> places = places(scenario, share);
        places.sort(Comparator.comparingLong(Place::in)
                .thenComparingInt(p -> p.pool.all.length)
                .thenComparingInt(p -> p.post));
        long[] freeAt = new long[scenario.members().size()];
        java.util.Arrays.fill(freeAt, Long.MIN_VALUE / 2);
        List<Turn> turns = new ArrayList<>(places.size());
        for (Place place : places) {
            int member = choose(place, scenario.posts().get(place.post).unit(), freeAt);
            if (member < 0) {
                throw new ScenarioProblem("demand.csv asks for more people than members.csv has: post "
                        + place.demand.post() + " on " + place.day + ", shift "
                        + place.demand.shift().code() + ", agency " + place.demand.agency() + ", skill "
                        + place.demand.skill());
            }
            freeAt[member] = place.out;
            turns.add(new Turn(place.post, member, place.demand.shift(), place.day, place.in, place.out));
        }
        return turns;
    }

    private static List<Place> places(Scenario scenario, double share) {
        Map<String, Integer> postIndex = new HashMap<>();
        for (int i = 0; i < scenario.posts().size(); i++) {
            postIndex.put(scenario.posts().get(i).code(), i);
        }
        Map<String, Pool> pools = new HashMap<>();
        List<Place> places = new ArrayList<>();
        int row = 0;
        for (Scenario.Demand demand : scenario.demand()) {
            row++;
            Integer post = postIndex.get(demand.post());
            if (post == null) {
                throw new ScenarioProblem("demand.csv names a post that posts.csv has not: " + demand.post());
            }
            Pool pool = pools.computeIfAbsent(
                    demand.agency() + "/" + demand.skill(), k -> pool(scenario, demand.agency(), demand.skill()));
            for (LocalDate day = demand.from(); !day.isAfter(demand.to()); day = day.plusDays(1)) {
                for (int n = 0; n < demand.needed(); n++) {
                    long bits = Mix.of(scenario.drill().seed() ^ 0xD07L, row * 10_000L + n, day.toEpochDay());
                    if (share >= 1 || Mix.fraction(Mix.of(bits)) < share) {
                        Place place = place(scenario, post, demand, day, bits, pool);
                        if (place != null) {
                            places.add(place);
                        }
                    }
                }
            }
        }
        return places;
    }

    private static @Nullable Place place(
            Scenario scenario, int post, Scenario.Demand demand, LocalDate day, long bits, Pool pool) {
        Instant start =
                day.atTime(demand.shift().start()).atZone(scenario.zone()).toInstant();
        long from = start.toEpochMilli();
        long to = from + demand.shift().hours() * 3_600_000L;
        long end = scenario.to()
                .plusDays(1)
                .atStartOfDay(scenario.zone())
                .toInstant()
                .toEpochMilli();
        for (Scenario.Open open : scenario.posts().get(post).open()) {
            long opened = Math.max(from, open.from().toEpochMilli());
            long closed = Math.min(
                    end,
                    open.to().equals(Instant.MAX) ? Long.MAX_VALUE : open.to().toEpochMilli());
            if (opened < Math.min(to, closed)) {
                long in = Math.min(opened + 1000 + Mix.below(bits, (int) HAND_OVER), closed - 2000);
                long out = Math.min(to + HAND_OVER + Mix.below(bits << 32, (int) HAND_OVER), closed - 1000);
                return new Place(post, demand, day, in, out, pool);
            }
        }
        return null;
    }

    private static Pool pool(Scenario scenario, String agency, String skill) {
        Pool pool = new Pool();
        List<Integer> all = new ArrayList<>();
        Map<String, List<Integer>> byUnit = new HashMap<>();
        for (int i = 0; i < scenario.members().size(); i++) {
            Scenario.Member member = scenario.members().get(i);
            boolean fits = (agency.isEmpty() || agency.equals(member.agency()))
                    && (skill.isEmpty() || member.skills().contains(skill));
            if (fits) {
                all.add(i);
                byUnit.computeIfAbsent(member.unit(), k -> new ArrayList<>()).add(i);
            }
        }
        pool.all = all.stream().mapToInt(Integer::intValue).toArray();
        byUnit.forEach((unit, list) ->
                pool.byUnit.put(unit, list.stream().mapToInt(Integer::intValue).toArray()));
        return pool;
    }

    /** Somebody of the post's own unit who has rested, else anybody who has, else anybody who is free; -1 for nobody. */
    private static int choose(Place place, String unit, long[] freeAt) {
        Pool pool = place.pool;
        int[] home = pool.byUnit.getOrDefault(unit, new int[0]);
        int member = next(pool, unit, home, freeAt, place.in - REST);
        if (member < 0) {
            member = next(pool, "", pool.all, freeAt, place.in - REST);
        }
        return member >= 0 ? member : next(pool, "", pool.all, freeAt, place.in - BETWEEN);
    }

    private static int next(Pool pool, String list, int[] candidates, long[] freeAt, long latest) {
        int[] pointer = pool.pointers.computeIfAbsent(list, k -> new int[1]);
        for (int i = 0; i < candidates.length; i++) {
            int at = (pointer[0] + i) % candidates.length;
            if (freeAt[candidates[at]] <= latest) {
                pointer[0] = at + 1;
                return candidates[at];
            }
        }
        return -1;
    }
}
