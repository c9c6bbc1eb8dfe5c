package org.hucheng.tiles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The square of a tile in the world of {@link World}, a little wider than what it shows so that lines meet across its edges. Brings lines of
 * world units into it: scaled, thinned to what can be seen, cut at the edges.
 *
 * @param shift world units to tile pixels, in powers of two
 */
record TileBox(int left, int top, int shift) {
    private static final int MARGIN = 64;
    /** Half a pixel of a 512-pixel tile: a point nearer to the last one cannot be seen. */
    private static final int NEAR = 4;

    static TileBox of(int z, int x, int y) {
        int size = World.BITS - z;
        return new TileBox(x << size, y << size, size - 12);
    }

    private long margin() {
        return (long) MARGIN << shift;
    }

    private long size() {
        return (long) TileLayer.EXTENT << shift;
    }

    double west() {
        return left - margin();
    }

    double north() {
        return top - margin();
    }

    double east() {
        return left + size() + margin();
    }

    double south() {
        return top + size() + margin();
    }

    boolean shows(int x, int y) {
        return x >= left && x < left + size() && y >= top && y < top + size();
    }

    int pixelX(int x) {
        return x - left >> shift;
    }

    int pixelY(int y) {
        return y - top >> shift;
    }

    /** What of a line is seen, in pixels; each part has at least two points. */
    void draw(int[] world, List<int[]> into) {
        int[] line = thin(world);
        if (line.length < 4) {
            return;
        }
        boolean isInside = true;
        for (int value : line) {
            isInside &= value >= -MARGIN && value <= TileLayer.EXTENT + MARGIN;
        }
        if (isInside) {
            into.add(line);
        } else {
            cut(line, into);
        }
    }

    /** Scaled, without points too near to the one before; the last one stays. */
    private int[] thin(int[] world) {
        int[] line = new int[world.length];
        int n = 0;
        for (int i = 0; i < world.length; i += 2) {
            int x = pixelX(world[i]);
            int y = pixelY(world[i + 1]);
            if (n > 0 && x == line[n - 2] && y == line[n - 1]) {
                continue;
            }
            boolean isLast = i == world.length - 2;
            boolean isNear = n > 0 && Math.abs(x - line[n - 2]) < NEAR && Math.abs(y - line[n - 1]) < NEAR;
            if (isNear && !isLast) {
                continue;
            }
            if (isNear && n > 2) {
                n -= 2; // the end takes the place of the point beside it
            }
            line[n++] = x;
            line[n++] = y;
        }
        return n == line.length ? line : Arrays.copyOf(line, n);
    }

    private static void cut(int[] line, List<int[]> into) {
        var part = new ArrayList<Integer>();
        for (int i = 2; i < line.length; i += 2) {
            int[] seen = Clip.edge(line[i - 2], line[i - 1], line[i], line[i + 1], -MARGIN, TileLayer.EXTENT + MARGIN);
            if (seen.length == 0) {
                finish(part, into);
                continue;
            }
            boolean goesOn = part.size() >= 2 && part.get(part.size() - 2) == seen[0] && part.getLast() == seen[1];
            if (!goesOn) {
                finish(part, into);
                part.add(seen[0]);
                part.add(seen[1]);
            }
            if (seen[0] != seen[2] || seen[1] != seen[3]) {
                part.add(seen[2]);
                part.add(seen[3]);
            }
        }
        finish(part, into);
    }

    private static void finish(List<Integer> part, List<int[]> into) {
        if (part.size() >= 4) {
            into.add(part.stream().mapToInt(Integer::intValue).toArray());
        }
        part.clear();
    }
}
