package org.hucheng.roads;

/** Where roads cross the outline, counted one by one: what a plan without thinking would man. */
final class Crossings {
    final int all;
    final int leading;

    /** @param inward count as leading the pieces that can be travelled from outside in; otherwise those from inside out */
    Crossings(CutNetwork cut, boolean inward) {
        boolean[] seesInside = new boolean[cut.nodes];
        for (int e = 0; e < cut.edges(); e++) {
            if (cut.pieceSide(e) == Side.IN) {
                seesInside[cut.u.get(e)] = true;
                seesInside[cut.v.get(e)] = true;
            }
        }
        // a road may run along the outline for a while before it enters
        for (boolean changed = true; changed; ) {
            changed = false;
            for (int e = 0; e < cut.edges(); e++) {
                int a = cut.u.get(e);
                int b = cut.v.get(e);
                if (cut.pieceSide(e) == Side.EDGE && seesInside[a] != seesInside[b]) {
                    seesInside[a] = true;
                    seesInside[b] = true;
                    changed = true;
                }
            }
        }
        int crossings = 0;
        int leadingOnes = 0;
        for (int e = 0; e < cut.edges(); e++) {
            if (cut.pieceSide(e) != Side.OUT) {
                continue;
            }
            int towardV = inward ? CutNetwork.FORWARD : CutNetwork.BACKWARD;
            int towardU = inward ? CutNetwork.BACKWARD : CutNetwork.FORWARD;
            if (cut.side(cut.v.get(e)) == Side.EDGE && seesInside[cut.v.get(e)]) {
                crossings++;
                leadingOnes += (cut.ways.get(e) & towardV) != 0 ? 1 : 0;
            }
            if (cut.side(cut.u.get(e)) == Side.EDGE && seesInside[cut.u.get(e)]) {
                crossings++;
                leadingOnes += (cut.ways.get(e) & towardU) != 0 ? 1 : 0;
            }
        }
        all = crossings;
        leading = leadingOnes;
    }
}
