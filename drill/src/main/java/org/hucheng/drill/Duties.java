package org.hucheng.drill;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When the people of the published rosters come and go: everybody checks in when the shift starts and out when the next one has come, as far as the
 * post is open then.
 */
final class Duties {
    private static final long HAND_OVER = 6 * 60_000L;

    /**
     * One published duty: who is to be where. Posts and members are numbers of the scenario's lists.
     *
     * @param leads whether that one leads the post
     */
    record Assigned(int post, int member, Scenario.Shift shift, LocalDate day, boolean leads) {}

    /** One person-shift; times are epoch milliseconds: when the shift runs, and check-in and check-out. */
    record Turn(
            int post,
            int member,
            Scenario.Shift shift,
            LocalDate day,
            boolean leads,
            long begins,
            long ends,
            long in,
            long out) {}

    private Duties() {}

    /**
     * All turns in the order of their check-ins.
     *
     * @param share the share of the duties that is played
     */
    static List<Turn> of(Scenario scenario, double share, List<Assigned> assigned) {
        List<Turn> turns = new ArrayList<>(assigned.size());
        for (Assigned duty : assigned) {
            String member = scenario.members().get(duty.member()).code();
            long bits = Mix.of(
                    scenario.drill().seed() ^ 0xD07L,
                    member.hashCode() * 31L + duty.shift().code().hashCode(),
                    duty.day().toEpochDay());
            if (share >= 1 || Mix.fraction(Mix.of(bits)) < share) {
                Turn turn = turn(scenario, duty, bits);
                if (turn != null) {
                    turns.add(turn);
                }
            }
        }
        turns.sort(
                Comparator.comparingLong(Turn::in).thenComparingInt(Turn::post).thenComparingInt(Turn::member));
        return turns;
    }

    private static @Nullable Turn turn(Scenario scenario, Assigned duty, long bits) {
        Instant start =
                duty.day().atTime(duty.shift().start()).atZone(scenario.zone()).toInstant();
        long from = start.toEpochMilli();
        long to = from + duty.shift().hours() * 3_600_000L;
        long end = scenario.to()
                .plusDays(1)
                .atStartOfDay(scenario.zone())
                .toInstant()
                .toEpochMilli();
        for (Scenario.Open open : scenario.posts().get(duty.post()).open()) {
            long opened = Math.max(from, open.from().toEpochMilli());
            long closed = Math.min(
                    end,
                    open.to().equals(Instant.MAX) ? Long.MAX_VALUE : open.to().toEpochMilli());
            if (opened < Math.min(to, closed)) {
                long in = Math.min(opened + 1000 + Mix.below(bits, (int) HAND_OVER), closed - 2000);
                long out = Math.min(to + HAND_OVER + Mix.below(bits << 32, (int) HAND_OVER), closed - 1000);
                return new Turn(duty.post(), duty.member(), duty.shift(), duty.day(), duty.leads(), from, to, in, out);
            }
        }
        return null;
    }
}
