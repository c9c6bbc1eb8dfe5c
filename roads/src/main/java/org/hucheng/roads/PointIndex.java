package org.hucheng.roads;

import com.carrotsearch.hppc.IntArrayList;

/** Finds the nodes near a place: square cells over the nodes of a {@link CutNetwork} that pass a test. */
final class PointIndex {
    private final CutNetwork cut;
    private final CellGrid grid;
    private final int[] start;
    private final int[] members;

    PointIndex(CutNetwork cut, java.util.function.IntPredicate isMember) {
        this.cut = cut;
        Bounds b = cut.network.bounds;
        Plane plane = cut.outline.plane;
        grid = new CellGrid(plane.x(b.west()), plane.y(b.south()), plane.x(b.east()), plane.y(b.north()), 250);
        IntArrayList all = new IntArrayList();
        for (int n = 0; n < cut.nodes; n++) {
            if (cut.isUsed[n] && isMember.test(n)) {
                all.add(n);
            }
        }
        start = new int[grid.cells() + 1];
        for (int i = 0; i < all.size(); i++) {
            start[cell(all.get(i)) + 1]++;
        }
        for (int i = 0; i < grid.cells(); i++) {
            start[i + 1] += start[i];
        }
        members = new int[all.size()];
        int[] next = start.clone();
        for (int i = 0; i < all.size(); i++) {
            members[next[cell(all.get(i))]++] = all.get(i);
        }
    }

    private int cell(int node) {
        return grid.at(grid.column(x(node)), grid.row(y(node)));
    }

    private double x(int node) {
        return cut.outline.plane.x(cut.lon(node));
    }

    private double y(int node) {
        return cut.outline.plane.y(cut.lat(node));
    }

    /** All members at most so many metres from a place. */
    IntArrayList within(GeoPoint place, double metres) {
        IntArrayList found = new IntArrayList();
        double x = cut.outline.plane.x(place.lon());
        double y = cut.outline.plane.y(place.lat());
        for (int row = grid.row(y - metres); row <= grid.row(y + metres); row++) {
            for (int column = grid.column(x - metres); column <= grid.column(x + metres); column++) {
                int cell = grid.at(column, row);
                for (int k = start[cell]; k < start[cell + 1]; k++) {
                    if (Math.hypot(x(members[k]) - x, y(members[k]) - y) <= metres) {
                        found.add(members[k]);
                    }
                }
            }
        }
        return found;
    }

    /** The nearest member at most so many metres away, or -1; of equally near ones the first. */
    int nearest(GeoPoint place, double metres) {
        double x = cut.outline.plane.x(place.lon());
        double y = cut.outline.plane.y(place.lat());
        int best = -1;
        double least = metres;
        IntArrayList near = within(place, metres);
        for (int i = 0; i < near.size(); i++) {
            double d = Math.hypot(x(near.get(i)) - x, y(near.get(i)) - y);
            if (d < least || (d == least && best < 0)) {
                least = d;
                best = near.get(i);
            }
        }
        return best;
    }
}
