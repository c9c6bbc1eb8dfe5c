package org.hucheng.board;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import org.hucheng.kernel.Scope;
import org.springframework.stereotype.Component;

/** How fast inspections arrive, from the totals that the board reads anyway: the slope over the last ten seconds. */
@Component
class ArrivalRate {
    private static final int SECONDS = 10;

    private final Map<Seen, Deque<Point>> points = new ConcurrentHashMap<>();
    private final Clock clock;

    ArrivalRate(Clock clock) {
        this.clock = clock;
    }

    /** Totals of one part of an operation are not compared with those of another. */
    private record Seen(int operationId, SortedSet<Integer> posts) {}

    private record Point(Instant at, long total) {}

    double perSecond(int operationId, long total) {
        var line = points.computeIfAbsent(new Seen(operationId, Scope.current().posts()), seen -> new ArrayDeque<>());
        synchronized (line) {
            Instant now = clock.instant();
            line.addLast(new Point(now, total));
            while (line.size() > 2 && line.getFirst().at().isBefore(now.minusSeconds(SECONDS))) {
                line.removeFirst();
            }
            Point first = line.getFirst();
            double seconds = (now.toEpochMilli() - first.at().toEpochMilli()) / 1000.0;
            return seconds < 0.5 || seconds > 3 * SECONDS
                    ? 0
                    : Math.round((total - first.total()) / seconds * 10) / 10.0;
        }
    }
}
