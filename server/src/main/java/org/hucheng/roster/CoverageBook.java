package org.hucheng.roster;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.hucheng.kernel.DayWindow;
import org.hucheng.kernel.Scope;
import org.hucheng.operations.OperationView;
import org.hucheng.posts.PostRef;
import org.hucheng.roster.Coverage.Tally;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How long posts were not fully manned, day by day. A day once reckoned is kept until its records, the configuration or the moment up to which
 * it was reckoned are others; a recount reckons every day anew.
 */
@Component
class CoverageBook {
    private static final Duration ANEW = Duration.ofMinutes(1);

    private final MovementStore store;
    private final DemandBook book;
    private final Clock clock;
    private final Map<Day, Reckoned> days = new ConcurrentHashMap<>();
    private final Map<Integer, SoFar> periods = new ConcurrentHashMap<>();

    private record Day(int operationId, LocalDate day) {}

    private record Reckoned(long stamp, long records, Instant until, Map<Integer, Tally> byPost) {}

    private record SoFar(long stamp, Instant until, Instant madeAt, Tally tally) {}

    CoverageBook(MovementStore store, DemandBook book, Clock clock) {
        this.store = store;
        this.book = book;
        this.clock = clock;
    }

    /** The operation from its beginning, for a picture that is made every second. */
    Tally soFar(OperationView operation, Instant until) {
        Instant minute = until.truncatedTo(ChronoUnit.MINUTES);
        if (!Scope.current().seesWhole(operation.id())) {
            var own = book.of(operation).demands().posts.ids(List.of());
            return kept(operation, operation.period(), minute, own);
        }
        Instant now = clock.instant();
        long stamp = book.of(operation).stamp();
        SoFar known = periods.get(operation.id());
        if (known == null
                || known.stamp() != stamp
                || !known.until().equals(minute)
                || now.isAfter(known.madeAt().plus(ANEW))) {
            known = new SoFar(stamp, minute, now, kept(operation, operation.period(), minute, null));
            periods.put(operation.id(), known);
        }
        return known.tally();
    }

    /**
     * @param until nothing later counts
     * @param posts ids of the posts that count; null for all
     */
    Tally kept(OperationView operation, DayWindow window, Instant until, @Nullable Set<Integer> posts) {
        return Scope.system("coverage kept").get(() -> ofDays(operation, window, until, posts));
    }

    private Tally ofDays(OperationView operation, DayWindow window, Instant until, @Nullable Set<Integer> posts) {
        var known = book.of(operation);
        var records = store.countByHour(
                operation.id(), window.startIn(operation.zone()).minus(Stay.LONGEST), window.endIn(operation.zone()));
        Tally sum = Tally.NONE;
        for (LocalDate day = window.from(); !day.isAfter(window.to()); day = day.plusDays(1)) {
            Instant from = day.atStartOfDay(operation.zone()).toInstant();
            Instant to = end(operation, day, until);
            if (from.isBefore(to)) {
                long count = count(records, from.minus(Stay.LONGEST), to);
                var key = new Day(operation.id(), day);
                var reckoned = days.get(key);
                if (reckoned == null
                        || reckoned.stamp() != known.stamp()
                        || reckoned.records() != count
                        || !reckoned.until().equals(to)) {
                    reckoned =
                            new Reckoned(known.stamp(), count, to, reckon(operation.id(), known.demands(), from, to));
                    days.put(key, reckoned);
                }
                sum = sum.plus(sum(reckoned.byPost(), posts));
            }
        }
        return sum;
    }

    /** The same from the records themselves. */
    Tally recounted(OperationView operation, DayWindow window, Instant until, @Nullable Set<Integer> posts) {
        Tally sum = Tally.NONE;
        for (LocalDate day = window.from(); !day.isAfter(window.to()); day = day.plusDays(1)) {
            Instant from = day.atStartOfDay(operation.zone()).toInstant();
            Instant to = end(operation, day, until);
            if (from.isBefore(to)) {
                sum = sum.plus(sum(reckon(operation.id(), book.of(operation).demands(), from, to), posts));
            }
        }
        return sum;
    }

    private Map<Integer, Tally> reckon(int operationId, Demands demands, Instant from, Instant to) {
        Map<Integer, List<Stay>> stays = Stay.of(store.all(operationId, from.minus(Stay.LONGEST), to)).stream()
                .collect(Collectors.groupingBy(Stay::postId));
        var byPost = new HashMap<Integer, Tally>();
        for (PostRef post : demands.posts.all()) {
            var wanted = demands.within(post, from, to);
            if (!wanted.isEmpty()) {
                byPost.put(
                        post.id(),
                        new Coverage(wanted, stays.getOrDefault(post.id(), List.of()), demands::member).total());
            }
        }
        return byPost;
    }

    private static Tally sum(Map<Integer, Tally> byPost, @Nullable Set<Integer> posts) {
        return byPost.entrySet().stream()
                .filter(e -> posts == null || posts.contains(e.getKey()))
                .map(Map.Entry::getValue)
                .reduce(Tally.NONE, Tally::plus);
    }

    private static Instant end(OperationView operation, LocalDate day, Instant until) {
        Instant end = day.plusDays(1).atStartOfDay(operation.zone()).toInstant();
        return end.isBefore(until) ? end : until;
    }

    private static long count(TreeMap<Long, Long> byHour, Instant from, Instant to) {
        return byHour.subMap(from.getEpochSecond() / 3_600, true, to.getEpochSecond() / 3_600, true).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
