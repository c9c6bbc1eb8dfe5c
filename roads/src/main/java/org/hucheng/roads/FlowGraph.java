package org.hucheng.roads;

/**
 * The flow problem behind a cordon, as others may want to check it: edge i may be travelled from {@code u[i]} to {@code v[i]} if
 * {@code forward[i]} is above 0, and back if {@code backward[i]} is; closing it costs that price, once for both directions.
 */
public record FlowGraph(int nodes, int source, int sink, int[] u, int[] v, long[] forward, long[] backward) {
    public int edges() {
        return u.length;
    }

    /** The least price that cuts the sink from the source, by this module's own flow. */
    public long minimumCut() {
        return new MaxFlow(nodes, u.length, u, v, forward, backward).run(source, sink);
    }
}
