package org.hucheng.roster;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.hucheng.organisation.MemberRef;
import org.hucheng.organisation.UnitRef;
import org.hucheng.organisation.UnitTree;
import org.hucheng.posts.PostRef;
import org.jspecify.annotations.Nullable;

/** Who could come where somebody is missing: fits, is nowhere on duty, has not been called in elsewhere and has rested; the nearest unit first. */
final class Candidates {
    static final int MOST = 5;
    /** How far back duties are looked at. */
    static final Duration LOOKING_BACK = Duration.ofHours(72);

    private final Demands demands;
    private final UnitTree units;
    private final Predicate<MemberRef> own;
    private final Instant at;
    private final Duration rest;
    private final Set<Integer> busy = new HashSet<>();
    private final Map<Integer, Instant> left = new HashMap<>();
    private final Map<Want, List<Candidate>> found = new HashMap<>();

    private final Function<Instant, Set<Integer>> unavailable;
    private final Map<Instant, Set<Integer>> unavailableUntil = new HashMap<>();

    private record Want(Need need, Instant until, int unitId) {}

    /**
     * @param near {@code own-unit} (or one below it), {@code neighbour-unit} (of the same superior), {@code other-unit}
     * @param rested since the last check-out; null when there was no duty in {@link #LOOKING_BACK}
     */
    record Candidate(
            MemberRef member, String near, @Nullable Duration rested) {}

    /**
     * @param stays of everybody over {@link #LOOKING_BACK} before {@code at}
     * @param calledIn who has been called in and has not come yet
     * @param own whom the caller may call at all
     * @param unavailable whom published duties or absence keep from serving from {@code at} to a moment
     */
    Candidates(
            Demands demands,
            UnitTree units,
            List<Stay> stays,
            Set<Integer> calledIn,
            Predicate<MemberRef> own,
            Duration rest,
            Function<Instant, Set<Integer>> unavailable,
            Instant at) {
        this.demands = demands;
        this.units = units;
        this.own = own;
        this.at = at;
        this.rest = rest;
        this.unavailable = unavailable;
        busy.addAll(calledIn);
        for (Stay stay : stays) {
            if (stay.at(at)) {
                busy.add(stay.memberId());
            } else {
                left.merge(stay.memberId(), stay.to(), (a, b) -> a.isAfter(b) ? a : b);
            }
        }
    }

    /** At most {@link #MOST}; of those equally near, whose skills are needed least elsewhere, then who rested longest. */
    List<Candidate> of(Demands.Wanted wanted, PostRef post) {
        return found.computeIfAbsent(new Want(wanted.need(), demands.endOfShift(wanted), post.unitId()), this::look);
    }

    private List<Candidate> look(Want want) {
        var above = above(want.unitId());
        var ranks = new HashMap<Integer, Integer>();
        var planned = unavailableUntil.computeIfAbsent(want.until(), unavailable);
        return demands.members().all().stream()
                .filter(m -> own.test(m)
                        && want.need().fits(m)
                        && !busy.contains(m.id())
                        && !planned.contains(m.id())
                        && hasRested(m))
                .sorted(Comparator.<MemberRef>comparingInt(
                                m -> ranks.computeIfAbsent(m.unitId(), unit -> rank(unit, above)))
                        .thenComparingInt(m -> m.skills().size())
                        .thenComparing(m -> left.getOrDefault(m.id(), Instant.MIN))
                        .thenComparing(MemberRef::code))
                .limit(MOST)
                .map(m -> candidate(m, rank(m.unitId(), above)))
                .toList();
    }

    private boolean hasRested(MemberRef member) {
        Instant end = left.get(member.id());
        return end == null || !end.plus(rest).isAfter(at);
    }

    private Candidate candidate(MemberRef member, int rank) {
        String near = rank == 0 ? "own-unit" : rank <= 3 ? "neighbour-unit" : "other-unit";
        Instant end = left.get(member.id());
        return new Candidate(member, near, end == null ? null : Duration.between(end, at));
    }

    private List<Integer> above(int unitId) {
        var above = new ArrayList<Integer>();
        UnitRef unit = units.get(unitId);
        while (unit != null) {
            above.add(unit.id());
            Integer parent = unit.parentId();
            unit = parent == null ? null : units.get(parent);
        }
        return above;
    }

    /** Twice the steps up from the post's unit to what it has in common with this one; the staff of a superior unit itself comes after its branches. */
    private int rank(int unitId, List<Integer> above) {
        UnitRef unit = units.get(unitId);
        while (unit != null) {
            int steps = above.indexOf(unit.id());
            if (steps >= 0) {
                return 2 * steps + (steps > 0 && unit.id() == unitId ? 1 : 0);
            }
            Integer parent = unit.parentId();
            unit = parent == null ? null : units.get(parent);
        }
        return Integer.MAX_VALUE;
    }
}
