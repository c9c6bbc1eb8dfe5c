package org.hucheng.roads;

/**
 * A stand-in where the extract does not say where roads go on (no missing nodes, no rectangle, no street counts): the roads that end
 * outside the area within 500 m of the rectangle around the whole network.
 */
final class RimByEdge {
    static final double NEAR = 500;

    private final CutNetwork cut;

    RimByEdge(CutNetwork cut) {
        this.cut = cut;
    }

    /** Marks the ends found; false where there are none. */
    boolean mark(boolean[] outside) {
        int[] ends = new int[cut.nodes];
        for (int e = 0; e < cut.edges(); e++) {
            ends[cut.u.get(e)]++;
            ends[cut.v.get(e)]++;
        }
        Bounds b = cut.network.bounds;
        Plane plane = cut.outline.plane;
        boolean any = false;
        for (int n = 0; n < cut.nodes; n++) {
            if (ends[n] != 1 || cut.side(n) != Side.OUT) {
                continue;
            }
            double x = plane.x(cut.lon(n));
            double y = plane.y(cut.lat(n));
            boolean isNear = x - plane.x(b.west()) < NEAR
                    || plane.x(b.east()) - x < NEAR
                    || y - plane.y(b.south()) < NEAR
                    || plane.y(b.north()) - y < NEAR;
            outside[n] = isNear;
            any |= isNear;
        }
        return any;
    }
}
