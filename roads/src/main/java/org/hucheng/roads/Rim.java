package org.hucheng.roads;

/**
 * Where roads lead on into the wider network: nodes that the file itself shows to go on (a missing neighbour, a place beyond the
 * extract's rectangle, more streets than are in the graph), and every road that simply ends outside the area, unless the file says that
 * it is a dead end. An extract does not tell where it was cut; taking an end for a way in can cost a post, the opposite would hide a leak.
 */
final class Rim {
    private Rim() {}

    /** Marks the rim among the nodes outside; false where there is none. */
    static boolean mark(CutNetwork cut, boolean[] outside) {
        int[] ends = new int[cut.nodes];
        for (int e = 0; e < cut.edges(); e++) {
            ends[cut.u.get(e)]++;
            ends[cut.v.get(e)]++;
        }
        boolean any = false;
        for (int n = 0; n < cut.nodes; n++) {
            if (cut.isUsed[n] && cut.side(n) == Side.OUT) {
                outside[n] = cut.goesOn(n) || (ends[n] == 1 && !cut.isKnownEnd(n));
                any |= outside[n];
            }
        }
        return any;
    }
}
