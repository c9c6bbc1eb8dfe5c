package org.hucheng.tiles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Segments of one road put together end to end, so that its name has room to stand. Where three meet, two of them go on as one line.
 */
final class Joined {
    private final Map<Long, Line> byEnd = new HashMap<>();
    private final Set<Line> lines = new LinkedHashSet<>();

    private Joined() {}

    /** A line being put together, {@code x, y, x, y...}; two of them are never equal. */
    private static final class Line {
        final int[] points;

        Line(int[] points) {
            this.points = points;
        }

        long first() {
            return end(points[0], points[1]);
        }

        long last() {
            return end(points[points.length - 2], points[points.length - 1]);
        }
    }

    static List<int[]> of(List<int[]> segments) {
        if (segments.size() < 2) {
            return segments;
        }
        var joined = new Joined();
        segments.forEach(points -> joined.add(new Line(points)));
        var together = new ArrayList<int[]>();
        joined.lines.forEach(line -> together.add(line.points));
        return together;
    }

    private void add(Line segment) {
        Line line = segment;
        @Nullable Line before = take(line.first());
        if (before != null) {
            line = new Line(after(towards(before, line.first()), line.points));
        }
        @Nullable Line behind = take(line.last());
        if (behind != null) {
            line = new Line(after(line.points, reversed(towards(behind, line.last()))));
        }
        lines.add(line);
        byEnd.putIfAbsent(line.first(), line);
        byEnd.putIfAbsent(line.last(), line);
    }

    /** The line that ends there, no longer one of the lines. */
    private @Nullable Line take(long end) {
        Line line = byEnd.get(end);
        if (line != null) {
            byEnd.remove(line.first(), line);
            byEnd.remove(line.last(), line);
            lines.remove(line);
        }
        return line;
    }

    /** Its points so that they end there. */
    private static int[] towards(Line line, long end) {
        return line.last() == end ? line.points : reversed(line.points);
    }

    private static int[] after(int[] one, int[] other) {
        int[] both = new int[one.length + other.length - 2];
        System.arraycopy(one, 0, both, 0, one.length);
        System.arraycopy(other, 2, both, one.length, other.length - 2);
        return both;
    }

    private static int[] reversed(int[] points) {
        int[] reversed = new int[points.length];
        for (int i = 0; i < points.length; i += 2) {
            reversed[points.length - 2 - i] = points[i];
            reversed[points.length - 1 - i] = points[i + 1];
        }
        return reversed;
    }

    private static long end(int x, int y) {
        return (long) x << 32 | y;
    }
}
