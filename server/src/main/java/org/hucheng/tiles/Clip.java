package org.hucheng.tiles;

/** Liang and Barsky's cut of a straight edge by a square. */
final class Clip {
    private static final int[] NOTHING = {};

    private Clip() {}

    /** The part of the edge within {@code least .. most} in both directions as {@code x, y, x, y}; empty when there is none. */
    static int[] edge(int x1, int y1, int x2, int y2, int least, int most) {
        double dx = (double) x2 - x1;
        double dy = (double) y2 - y1;
        double[] toward = {-dx, dx, -dy, dy};
        double[] room = {(double) x1 - least, (double) most - x1, (double) y1 - least, (double) most - y1};
        double from = 0;
        double to = 1;
        for (int side = 0; side < 4; side++) {
            if (toward[side] == 0) {
                if (room[side] < 0) {
                    return NOTHING;
                }
                continue;
            }
            double at = room[side] / toward[side];
            if (toward[side] < 0) {
                from = Math.max(from, at);
            } else {
                to = Math.min(to, at);
            }
        }
        if (from > to) {
            return NOTHING;
        }
        return new int[] {
            from == 0 ? x1 : (int) Math.round(x1 + from * dx),
            from == 0 ? y1 : (int) Math.round(y1 + from * dy),
            to == 1 ? x2 : (int) Math.round(x1 + to * dx),
            to == 1 ? y2 : (int) Math.round(y1 + to * dy)
        };
    }
}
