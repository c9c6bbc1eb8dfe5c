package org.hucheng.roads;

import org.jspecify.annotations.Nullable;

/** Finds the piece of road nearest to a place: square cells over the pieces of a {@link CutNetwork}. */
final class PieceIndex {
    /** A post further than this from every road of its mode stands on none, metres. */
    static final double AT_MOST = 100;

    record Hit(int edge, Snap snap) {}

    private final CutNetwork cut;
    private final Plane plane;
    private final CellGrid grid;
    private final int[] start;
    private final int[] members;

    PieceIndex(CutNetwork cut) {
        this.cut = cut;
        this.plane = cut.outline.plane;
        Bounds b = cut.network.bounds;
        grid = new CellGrid(plane.x(b.west()), plane.y(b.south()), plane.x(b.east()), plane.y(b.north()), 200);
        start = new int[grid.cells() + 1];
        visitAll((cell, edge) -> start[cell + 1]++);
        for (int i = 0; i < grid.cells(); i++) {
            start[i + 1] += start[i];
        }
        members = new int[start[grid.cells()]];
        int[] next = start.clone();
        visitAll((cell, edge) -> members[next[cell]++] = edge);
    }

    @FunctionalInterface
    private interface Visit {
        void visit(int cell, int edge);
    }

    private void visitAll(Visit visit) {
        for (int e = 0; e < cut.edges(); e++) {
            int s = cut.segment.get(e);
            double west = Double.MAX_VALUE;
            double east = -Double.MAX_VALUE;
            double south = Double.MAX_VALUE;
            double north = -Double.MAX_VALUE;
            for (int i = 0; i < cut.network.points(s); i++) {
                west = Math.min(west, plane.x(cut.network.lon(s, i)));
                east = Math.max(east, plane.x(cut.network.lon(s, i)));
                south = Math.min(south, plane.y(cut.network.lat(s, i)));
                north = Math.max(north, plane.y(cut.network.lat(s, i)));
            }
            for (int row = grid.row(south); row <= grid.row(north); row++) {
                for (int column = grid.column(west); column <= grid.column(east); column++) {
                    visit.visit(grid.at(column, row), e);
                }
            }
        }
    }

    Hit mustSnap(String post, GeoPoint place) {
        Hit hit = snap(place, AT_MOST);
        if (hit == null) {
            Hit far = snap(place, 20_000);
            throw RoadProblem.POST_NOT_ON_A_ROAD.refuse(
                    "post",
                    post,
                    "metres",
                    far == null ? ">20000" : Math.round(far.snap.metres()),
                    "limit",
                    (int) AT_MOST,
                    "mode",
                    cut.mode);
        }
        return hit;
    }

    /** The nearest piece at most so many metres away; of equally near ones the first. */
    @Nullable
    Hit snap(GeoPoint place, double atMost) {
        double x = plane.x(place.lon());
        double y = plane.y(place.lat());
        double best = atMost;
        Hit hit = null;
        for (double reach = Math.min(atMost, grid.cell); hit == null; reach = Math.min(atMost, reach * 4)) {
            for (int row = grid.row(y - reach); row <= grid.row(y + reach); row++) {
                for (int column = grid.column(x - reach); column <= grid.column(x + reach); column++) {
                    int cell = grid.at(column, row);
                    for (int k = start[cell]; k < start[cell + 1]; k++) {
                        Hit found = onPiece(members[k], x, y);
                        if (found.snap.metres() < best && found.snap.metres() <= reach) {
                            best = found.snap.metres();
                            hit = found;
                        }
                    }
                }
            }
            if (reach >= atMost) {
                break;
            }
        }
        return hit;
    }

    private Hit onPiece(int edge, double x, double y) {
        int s = cut.segment.get(edge);
        double begin = cut.begin.get(edge);
        double end = cut.end.get(edge);
        double before = 0;
        double best = Double.MAX_VALUE;
        double along = begin;
        for (int i = 1; i < cut.network.points(s); i++) {
            double lonA = cut.network.lon(s, i - 1);
            double latA = cut.network.lat(s, i - 1);
            double lonB = cut.network.lon(s, i);
            double latB = cut.network.lat(s, i);
            double length = GeoPoint.metres(lonA, latA, lonB, latB);
            if (length > 0 && before + length >= begin - Outline.ON_IT && before <= end + Outline.ON_IT) {
                double ax = plane.x(lonA);
                double ay = plane.y(latA);
                double dx = plane.x(lonB) - ax;
                double dy = plane.y(latB) - ay;
                double low = Math.clamp((begin - before) / length, 0.0, 1.0);
                double high = Math.clamp((end - before) / length, low, 1.0);
                double t = Math.clamp(((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy), low, high);
                double d = Math.hypot(x - ax - t * dx, y - ay - t * dy);
                if (d < best) {
                    best = d;
                    along = before + t * length;
                }
            }
            before += length;
        }
        return new Hit(edge, new Snap(s, along, cut.along(s, along), best));
    }
}
