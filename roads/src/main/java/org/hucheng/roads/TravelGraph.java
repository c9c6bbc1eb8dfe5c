package org.hucheng.roads;

/** Driving times over a {@link CutNetwork}: seconds per piece at the class's usual speed, ready for shortest routes both ways. */
final class TravelGraph {
    final CutNetwork cut;
    final float[] seconds;
    private final int[] start;
    private final int[] incident;

    TravelGraph(CutNetwork cut) {
        this.cut = cut;
        int edges = cut.edges();
        seconds = new float[edges];
        start = new int[cut.nodes + 1];
        for (int e = 0; e < edges; e++) {
            double metresPerSecond = switch (cut.mode) {
                case DRIVE -> cut.network.classOf(cut.segment.get(e)).speed() / 3.6;
                case CYCLE -> 15 / 3.6;
                case FOOT -> 5 / 3.6;
            };
            seconds[e] = (float) ((cut.end.get(e) - cut.begin.get(e)) / metresPerSecond);
            start[cut.u.get(e) + 1]++;
            start[cut.v.get(e) + 1]++;
        }
        for (int n = 0; n < cut.nodes; n++) {
            start[n + 1] += start[n];
        }
        incident = new int[2 * edges];
        int[] next = start.clone();
        for (int e = 0; e < edges; e++) {
            incident[next[cut.u.get(e)]++] = e;
            incident[next[cut.v.get(e)]++] = e;
        }
    }

    int first(int node) {
        return start[node];
    }

    int end(int node) {
        return start[node + 1];
    }

    int edge(int at) {
        return incident[at];
    }

    int other(int edge, int node) {
        return cut.u.get(edge) == node ? cut.v.get(edge) : cut.u.get(edge);
    }

    /** May an edge be left from this node; with {@code reversed}, entered from the other end. */
    boolean leaves(int edge, int node, boolean reversed) {
        boolean isU = cut.u.get(edge) == node;
        int way = isU == reversed ? CutNetwork.BACKWARD : CutNetwork.FORWARD;
        return (cut.ways.get(edge) & way) != 0 || (cut.u.get(edge) == cut.v.get(edge));
    }
}
