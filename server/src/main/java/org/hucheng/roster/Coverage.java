package org.hucheng.roster;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.hucheng.organisation.MemberRef;
import org.hucheng.roster.Demands.Wanted;

/**
 * How far one post had its people over a stretch of time, exact to the record: between two moments at which anybody comes or goes or any demand
 * begins or ends nothing changes, so each such piece is looked at once.
 */
final class Coverage {
    private final List<Wanted> wanted;
    private final List<Stay> stays;
    private final Map<List<Boolean>, Integer> groups = new LinkedHashMap<>();
    private final int[] groupOf;
    private final int[] present;
    private final boolean[][] fits;

    /** Hears of each piece of time in which the post needs anybody: the lines in force and how many each of them is short of. */
    interface Reader {
        void piece(Instant from, Instant to, List<Wanted> lines, int[] missing);
    }

    /** @param stays at this post; members are looked up by {@code memberOf} */
    Coverage(List<Wanted> wanted, List<Stay> stays, java.util.function.IntFunction<MemberRef> memberOf) {
        this.wanted = wanted;
        this.stays = stays;
        var needs = wanted.stream().map(Wanted::need).distinct().toList();
        groupOf = new int[stays.size()];
        for (int i = 0; i < groupOf.length; i++) {
            var fitting = new ArrayList<Boolean>();
            for (boolean fit : Places.fitting(needs, memberOf.apply(stays.get(i).memberId()))) {
                fitting.add(fit);
            }
            groupOf[i] = groups.computeIfAbsent(fitting, f -> groups.size());
        }
        present = new int[groups.size()];
        fits = new boolean[groups.size()][wanted.size()];
        groups.forEach((fitting, group) -> {
            for (int line = 0; line < wanted.size(); line++) {
                fits[group][line] = fitting.get(needs.indexOf(wanted.get(line).need()));
            }
        });
    }

    void read(Reader reader) {
        Integer[] coming = order(Comparator.comparing(i -> stays.get(i).from()));
        Integer[] going = order(Comparator.comparing(i -> stays.get(i).to()));
        Arrays.fill(present, 0);
        int came = 0;
        int went = 0;
        Instant before = null;
        for (Instant moment : moments()) {
            if (before != null) {
                piece(before, moment, reader);
            }
            while (went < going.length && !stays.get(going[went]).to().isAfter(moment)) {
                present[groupOf[going[went++]]]--;
            }
            while (came < coming.length && !stays.get(coming[came]).from().isAfter(moment)) {
                present[groupOf[coming[came++]]]++;
            }
            before = moment;
        }
    }

    private void piece(Instant from, Instant to, Reader reader) {
        int[] now = new int[wanted.size()];
        int count = 0;
        for (int i = 0; i < now.length; i++) {
            if (wanted.get(i).during().contains(from)) {
                now[count++] = i;
            }
        }
        if (count == 0) {
            return;
        }
        int[] needed = new int[count];
        var lines = new ArrayList<Wanted>(count);
        boolean[][] fitNow = new boolean[present.length][count];
        for (int i = 0; i < count; i++) {
            lines.add(wanted.get(now[i]));
            needed[i] = wanted.get(now[i]).line().needed();
            for (int group = 0; group < present.length; group++) {
                fitNow[group][i] = fits[group][now[i]];
            }
        }
        reader.piece(from, to, lines, Places.missing(needed, present, fitNow));
    }

    private TreeSet<Instant> moments() {
        var moments = new TreeSet<Instant>();
        for (Wanted line : wanted) {
            moments.add(line.during().from());
            moments.add(line.end());
        }
        if (moments.isEmpty()) {
            return moments;
        }
        Instant first = moments.first();
        Instant last = moments.last();
        for (Stay stay : stays) {
            for (Instant moment : List.of(stay.from(), stay.to())) {
                if (moment.isAfter(first) && moment.isBefore(last)) {
                    moments.add(moment);
                }
            }
        }
        return moments;
    }

    private Integer[] order(Comparator<Integer> by) {
        Integer[] indexes = new Integer[stays.size()];
        Arrays.setAll(indexes, i -> i);
        Arrays.sort(indexes, by);
        return indexes;
    }

    /** How long something was needed, and how long not all of it was there. */
    record Tally(Duration required, Duration uncovered) {
        static final Tally NONE = new Tally(Duration.ZERO, Duration.ZERO);

        Tally plus(Tally other) {
            return new Tally(required.plus(other.required), uncovered.plus(other.uncovered));
        }

        static Tally of(Instant from, Instant to, boolean uncovered) {
            var length = Duration.between(from, to);
            return new Tally(length, uncovered ? length : Duration.ZERO);
        }

        /** Whole minutes, a begun one counted: only what was never uncovered is 0. */
        long uncoveredMinutes() {
            return minutes(uncovered);
        }

        long requiredMinutes() {
            return minutes(required);
        }

        private static long minutes(Duration time) {
            return time.plusMinutes(1).minusNanos(1).toMinutes();
        }
    }

    Tally total() {
        var sum = new Tally[] {Tally.NONE};
        read((from, to, lines, missing) ->
                sum[0] = sum[0].plus(Tally.of(from, to, Arrays.stream(missing).anyMatch(m -> m > 0))));
        return sum[0];
    }

    /** A shift system's shift on a day. */
    record Duty(String system, String shift, java.time.LocalDate day) {}

    /** By duty, in the order in which they begin: uncovered is when a line of that very duty is short of somebody. */
    Map<Duty, Tally> byDuty() {
        var byDuty = new LinkedHashMap<Duty, Tally>();
        read((from, to, lines, missing) -> {
            var here = new LinkedHashMap<Duty, Boolean>();
            for (int i = 0; i < missing.length; i++) {
                var line = lines.get(i);
                here.merge(
                        new Duty(line.line().system(), line.line().shift(), line.day()),
                        missing[i] > 0,
                        Boolean::logicalOr);
            }
            here.forEach((duty, uncovered) -> byDuty.merge(duty, Tally.of(from, to, uncovered), Tally::plus));
        });
        return byDuty;
    }

    /** Since when, without a break up to {@code moment}, somebody of that line has been missing; the moment itself when it was all there until then. */
    Instant missingSince(Wanted line, Instant moment) {
        var since = new Instant[] {moment};
        var until = new Instant[] {Instant.MIN};
        read((from, to, lines, missing) -> {
            for (int i = 0; i < missing.length; i++) {
                if (sameLine(lines.get(i), line) && missing[i] > 0) {
                    since[0] = from.equals(until[0]) ? since[0] : from;
                    until[0] = to;
                }
            }
        });
        return until[0].equals(moment) ? since[0] : moment;
    }

    private static boolean sameLine(Wanted one, Wanted other) {
        return Objects.equals(one.line(), other.line()) && one.day().equals(other.day());
    }
}
