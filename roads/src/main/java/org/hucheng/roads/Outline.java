package org.hucheng.roads;

import com.carrotsearch.hppc.DoubleArrayList;
import java.util.Arrays;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Location;

/**
 * The outline of an area, prepared for a million questions: on which side is a place, and where does a line cross. Cells without a piece
 * of the outline lie on one side as a whole.
 */
final class Outline {
    /** Nearer than this to the outline is on it, in metres. */
    static final double ON_IT = 0.01;

    private static final byte UNKNOWN = -1;

    final Plane plane;
    private final IndexedPointInAreaLocator locator;
    private final CellGrid grid;
    private final double[] ax;
    private final double[] ay;
    private final double[] bx;
    private final double[] by;
    private final int[] start;
    private final int[] pieces;
    private final byte[] sideOfCell;
    private final double west;
    private final double south;
    private final double east;
    private final double north;

    Outline(Area area) {
        Bounds b = area.bounds();
        plane = new Plane((b.south() + b.north()) / 2);
        locator = new IndexedPointInAreaLocator(area.shape);
        west = plane.x(b.west()) - 1;
        east = plane.x(b.east()) + 1;
        south = plane.y(b.south()) - 1;
        north = plane.y(b.north()) + 1;
        grid = new CellGrid(west, south, east, north, 25);
        DoubleArrayList lines = new DoubleArrayList();
        for (int g = 0; g < area.shape.getNumGeometries(); g++) {
            var polygon = (org.locationtech.jts.geom.Polygon) area.shape.getGeometryN(g);
            ring(polygon.getExteriorRing().getCoordinates(), lines);
            for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
                ring(polygon.getInteriorRingN(h).getCoordinates(), lines);
            }
        }
        int count = lines.size() / 4;
        ax = new double[count];
        ay = new double[count];
        bx = new double[count];
        by = new double[count];
        for (int i = 0; i < count; i++) {
            ax[i] = lines.get(4 * i);
            ay[i] = lines.get(4 * i + 1);
            bx[i] = lines.get(4 * i + 2);
            by[i] = lines.get(4 * i + 3);
        }
        start = new int[grid.cells() + 1];
        for (int i = 0; i < count; i++) {
            eachCell(i, cell -> start[cell + 1]++);
        }
        for (int i = 0; i < grid.cells(); i++) {
            start[i + 1] += start[i];
        }
        pieces = new int[start[grid.cells()]];
        int[] next = start.clone();
        for (int i = 0; i < count; i++) {
            int piece = i;
            eachCell(i, cell -> pieces[next[cell]++] = piece);
        }
        sideOfCell = new byte[grid.cells()];
        Arrays.fill(sideOfCell, UNKNOWN);
    }

    private void ring(Coordinate[] ring, DoubleArrayList lines) {
        for (int i = 1; i < ring.length; i++) {
            lines.add(plane.x(ring[i - 1].x), plane.y(ring[i - 1].y));
            lines.add(plane.x(ring[i].x), plane.y(ring[i].y));
        }
    }

    @FunctionalInterface
    private interface CellVisit {
        void visit(int cell);
    }

    /** Every cell that piece i touches, a hand's breadth wider. */
    private void eachCell(int i, CellVisit visit) {
        double low = Math.min(ay[i], by[i]) - 2 * ON_IT;
        double high = Math.max(ay[i], by[i]) + 2 * ON_IT;
        for (int row = grid.row(low); row <= grid.row(high); row++) {
            double from = Math.max(low, grid.south + row * grid.cell - 2 * ON_IT);
            double to = Math.min(high, grid.south + (row + 1) * grid.cell + 2 * ON_IT);
            double xFrom = xAt(i, from);
            double xTo = xAt(i, to);
            boolean isFlat = Math.abs(ay[i] - by[i]) < 4 * ON_IT;
            double left = (isFlat ? Math.min(ax[i], bx[i]) : Math.min(xFrom, xTo)) - 2 * ON_IT;
            double right = (isFlat ? Math.max(ax[i], bx[i]) : Math.max(xFrom, xTo)) + 2 * ON_IT;
            for (int column = grid.column(left); column <= grid.column(right); column++) {
                visit.visit(grid.at(column, row));
            }
        }
    }

    private double xAt(int i, double y) {
        double t = Math.clamp((y - ay[i]) / (by[i] - ay[i]), 0.0, 1.0);
        return Double.isNaN(t) ? ax[i] : ax[i] + t * (bx[i] - ax[i]);
    }

    Side side(double lon, double lat) {
        double x = plane.x(lon);
        double y = plane.y(lat);
        if (x < west || x > east || y < south || y > north) {
            return Side.OUT;
        }
        int cell = grid.at(grid.column(x), grid.row(y));
        if (start[cell] == start[cell + 1]) {
            if (sideOfCell[cell] == UNKNOWN) {
                sideOfCell[cell] = (byte) locate(lon, lat).ordinal();
            }
            return SIDES[sideOfCell[cell]];
        }
        for (int k = start[cell]; k < start[cell + 1]; k++) {
            if (distance(pieces[k], x, y) < ON_IT) {
                return Side.EDGE;
            }
        }
        return locate(lon, lat);
    }

    private Side locate(double lon, double lat) {
        return locator.locate(new Coordinate(lon, lat)) == Location.EXTERIOR ? Side.OUT : Side.IN;
    }

    private double distance(int i, double x, double y) {
        double dx = bx[i] - ax[i];
        double dy = by[i] - ay[i];
        double length = dx * dx + dy * dy;
        double t = length == 0 ? 0 : Math.clamp(((x - ax[i]) * dx + (y - ay[i]) * dy) / length, 0.0, 1.0);
        return Math.hypot(x - ax[i] - t * dx, y - ay[i] - t * dy);
    }

    /** Where the line between two places meets the outline, as shares of its length, unsorted, doubles allowed. */
    void crossings(double lonA, double latA, double lonB, double latB, DoubleArrayList shares) {
        double px = plane.x(lonA);
        double py = plane.y(latA);
        double qx = plane.x(lonB);
        double qy = plane.y(latB);
        double left = Math.min(px, qx);
        double right = Math.max(px, qx);
        double low = Math.min(py, qy);
        double high = Math.max(py, qy);
        if (right < west || left > east || high < south || low > north) {
            return;
        }
        for (int row = grid.row(low); row <= grid.row(high); row++) {
            for (int column = grid.column(left); column <= grid.column(right); column++) {
                int cell = grid.at(column, row);
                for (int k = start[cell]; k < start[cell + 1]; k++) {
                    meet(pieces[k], px, py, qx, qy, shares);
                }
            }
        }
    }

    private void meet(int i, double px, double py, double qx, double qy, DoubleArrayList shares) {
        double rx = qx - px;
        double ry = qy - py;
        double sx = bx[i] - ax[i];
        double sy = by[i] - ay[i];
        double length = Math.hypot(rx, ry);
        if (length == 0) {
            return;
        }
        // where an end of one touches the other, also when both run along each other
        onLine(px, py, rx, ry, length, ax[i], ay[i], shares);
        onLine(px, py, rx, ry, length, bx[i], by[i], shares);
        if (distance(i, px, py) < ON_IT) {
            shares.add(0);
        }
        if (distance(i, qx, qy) < ON_IT) {
            shares.add(1);
        }
        double cross = rx * sy - ry * sx;
        if (Math.abs(cross) < 1e-9 * length * Math.hypot(sx, sy)) {
            return;
        }
        double t = ((ax[i] - px) * sy - (ay[i] - py) * sx) / cross;
        double u = ((ax[i] - px) * ry - (ay[i] - py) * rx) / cross;
        if (t >= 0 && t <= 1 && u >= 0 && u <= 1) {
            shares.add(t);
        }
    }

    private static void onLine(
            double px, double py, double rx, double ry, double length, double x, double y, DoubleArrayList shares) {
        double t = ((x - px) * rx + (y - py) * ry) / (length * length);
        if (t >= 0 && t <= 1 && Math.hypot(px + t * rx - x, py + t * ry - y) < ON_IT) {
            shares.add(t);
        }
    }

    /** Metres from a place to the outline, roughly (a grid of cells away), at most the given limit. */
    CellDistance distances() {
        return new CellDistance(grid, cell -> start[cell] != start[cell + 1]);
    }

    private static final Side[] SIDES = Side.values();
}
