package org.hucheng.rostering;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;

/**
 * Why people are missing. For a day, a greatest matching of present members with seats is built; from an unmatched seat everything that can
 * be reached by alternating steps is a set of demands whose members are all in it: by Hall's theorem it cannot be met, by exactly so many
 * as are unmatched in it. Sets are then thinned: one demand at a time is left out as long as as many stay missing. Where each day alone
 * could be met, the whole window is looked at with what everybody can give by weekly limits.
 */
final class Shortages {
    private final Compiled compiled;
    private final Instance in;

    private Shortages(Compiled compiled) {
        this.compiled = compiled;
        in = compiled.in;
    }

    static List<Shortage> find(Compiled compiled, Rows rows) {
        var shortages = new Shortages(compiled);
        List<Shortage> found = new ArrayList<>();
        for (int d = 0; d < compiled.in.days; d++) {
            boolean holes = false;
            for (int l : compiled.in.dayLines[d]) {
                holes |= compiled.in.lineUnder[l] > 0 && rows.count[l] < compiled.in.lineNeed[l];
            }
            if (holes) {
                found.addAll(shortages.ofDays(d, d + 1));
            }
        }
        if (found.isEmpty()) {
            found.addAll(shortages.ofDays(0, compiled.in.days));
        }
        return found;
    }

    /** Shortages of a period in which each member can give a certain number of duties on days when present. */
    private List<Shortage> ofDays(int from, int to) {
        int[] capacity = new int[in.members];
        for (int m = 0; m < in.members; m++) {
            capacity[m] = to - from == 1 ? mostDuties(m, from, to) : mostDuties(m, 0, in.days);
        }
        var slots = new SupplyFlow(in, capacity, from, to);
        slots.run();
        List<Shortage> found = new ArrayList<>();
        for (boolean[] set = slots.deficient(); set != null; set = slots.deficient()) {
            found.add(describe(set, slots, from, to));
            if (found.size() >= 20) {
                break;
            }
        }
        return found;
    }

    /** Days in the period on which the member may serve at all, by weekly limits too. */
    private int mostDuties(int m, int from, int to) {
        long open = 0;
        for (int d = from; d < to; d++) {
            for (int k = 0; k < in.kinds; k++) {
                if ((in.blocked[m * in.kinds + k] >>> in.bit(d) & 1) == 0
                        && (!in.isFrozen(m, d) || in.start[m * in.days + d] >= 0)) {
                    open |= 1L << in.bit(d);
                }
            }
        }
        if (to - from == 1) {
            return Long.bitCount(open);
        }
        int sum = 0;
        for (long week : in.rules[m].weeks) {
            long past = 0;
            for (int k = 0; k < in.kinds; k++) {
                past |= in.past[m * in.kinds + k];
            }
            sum += Math.max(
                    0, Math.min(Long.bitCount(open & week), in.rules[m].maxWeekShifts - Long.bitCount(past & week)));
        }
        return sum;
    }

    private Shortage describe(boolean[] slots, SupplyFlow supply, int from, int to) {
        List<Integer> demands = new ArrayList<>();
        var places = new TreeSet<String>();
        var kinds = new TreeSet<String>();
        int needed = 0;
        for (int l = 0; l < in.lines(); l++) {
            if (in.lineDay[l] >= from && in.lineDay[l] < to && slots[in.lineSlot[l]] && compiled.demandOf[l] >= 0) {
                Demand demand = compiled.problem.demands().get(compiled.demandOf[l]);
                demands.add(compiled.demandOf[l]);
                places.add(demand.post());
                kinds.add(SeatCheck.kind(demand));
                needed += demand.need();
            }
        }
        int possible = supply.reach(slots);
        int people = supply.people(slots);
        String who = String.join("/", kinds) + " @ " + shorten(places);
        Sentence sentence = to - from == 1
                ? Sentence.of(Say.SHORTAGE, from + 1, who, places.size(), needed, possible, needed - possible)
                : Sentence.of(Say.SHORTAGE_PERIOD, from + 1, to, who, needed, people, possible, needed - possible);
        return new Shortage(demands, needed, possible, sentence);
    }

    private static String shorten(TreeSet<String> places) {
        Deque<String> names = new ArrayDeque<>(places);
        if (names.size() <= 4) {
            return String.join(", ", names);
        }
        return names.pollFirst() + ", " + names.pollFirst() + ", " + names.pollFirst() + " ... " + names.pollLast();
    }
}
