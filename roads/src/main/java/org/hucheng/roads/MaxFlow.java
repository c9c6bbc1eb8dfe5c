package org.hucheng.roads;

import java.util.Arrays;

/**
 * Greatest flow and smallest cut by Dinic's method on primitive arrays. Edge i is arc 2i from u to v and arc 2i+1 from v to u, each with
 * a capacity of its own and each the other's way back, so a two-way road costs no more than a one-way road.
 */
final class MaxFlow {
    /** More than any sum of capacities here: an edge that cannot be cut. */
    static final long ENDLESS = Long.MAX_VALUE / 4;

    private final int nodes;
    private final int[] head;
    private final long[] left;
    private final int[] start;
    private final int[] arcs;
    private final int[] level;
    private final int[] next;
    private final int[] queue;

    /** @param u and v the edges' ends, of which the first {@code edges} entries count */
    MaxFlow(int nodes, int edges, int[] u, int[] v, long[] forward, long[] backward) {
        this.nodes = nodes;
        head = new int[2 * edges];
        left = new long[2 * edges];
        start = new int[nodes + 1];
        arcs = new int[2 * edges];
        for (int i = 0; i < edges; i++) {
            head[2 * i] = v[i];
            head[2 * i + 1] = u[i];
            left[2 * i] = forward[i];
            left[2 * i + 1] = backward[i];
            start[u[i] + 1]++;
            start[v[i] + 1]++;
        }
        for (int i = 0; i < nodes; i++) {
            start[i + 1] += start[i];
        }
        int[] at = Arrays.copyOf(start, nodes);
        for (int i = 0; i < edges; i++) {
            arcs[at[u[i]]++] = 2 * i;
            arcs[at[v[i]]++] = 2 * i + 1;
        }
        level = new int[nodes];
        next = new int[nodes];
        queue = new int[nodes];
    }

    /** The greatest flow from source to sink; afterwards {@link #sourceSide} is the smallest cut's near side. */
    long run(int source, int sink) {
        long flow = 0;
        while (flow < ENDLESS && levels(source, sink)) {
            System.arraycopy(start, 0, next, 0, nodes);
            flow += push(source, sink);
        }
        return Math.min(flow, ENDLESS);
    }

    /** Has this arc (2i forward, 2i+1 backward on edge i) room left after the flow? */
    boolean hasRoom(int arc) {
        return left[arc] > 0;
    }

    /** Steps to the sink over arcs that have room, counted from the sink so that dead ends are never entered. */
    private boolean levels(int source, int sink) {
        Arrays.fill(level, -1);
        level[sink] = 0;
        int begin = 0;
        int end = 0;
        queue[end++] = sink;
        while (begin < end) {
            int n = queue[begin++];
            if (n == source) {
                return true;
            }
            for (int k = start[n]; k < start[n + 1]; k++) {
                int arc = arcs[k];
                int from = head[arc];
                if (level[from] < 0 && left[arc ^ 1] > 0) {
                    level[from] = level[n] + 1;
                    queue[end++] = from;
                }
            }
        }
        return false;
    }

    private long push(int source, int sink) {
        long pushed = 0;
        int[] path = queue;
        int depth = 0;
        int n = source;
        while (true) {
            if (n == sink) {
                long room = Long.MAX_VALUE;
                int narrow = 0;
                for (int i = 0; i < depth; i++) {
                    if (left[path[i]] < room) {
                        room = left[path[i]];
                        narrow = i;
                    }
                }
                for (int i = 0; i < depth; i++) {
                    left[path[i]] -= room;
                    left[path[i] ^ 1] += room;
                }
                pushed += room;
                if (pushed >= ENDLESS) {
                    return ENDLESS;
                }
                depth = narrow;
                n = head[path[narrow] ^ 1];
                continue;
            }
            int arc = step(n);
            if (arc >= 0) {
                path[depth++] = arc;
                n = head[arc];
            } else if (depth == 0) {
                return pushed;
            } else {
                level[n] = -1;
                n = head[path[--depth] ^ 1];
            }
        }
    }

    private int step(int n) {
        while (next[n] < start[n + 1]) {
            int arc = arcs[next[n]];
            if (left[arc] > 0 && level[head[arc]] == level[n] - 1) {
                return arc;
            }
            next[n]++;
        }
        return -1;
    }

    /** The nodes that the source still reaches; the smallest such set of all smallest cuts, whichever flow was found. */
    boolean[] sourceSide(int source) {
        boolean[] reached = new boolean[nodes];
        int begin = 0;
        int end = 0;
        queue[end++] = source;
        reached[source] = true;
        while (begin < end) {
            int n = queue[begin++];
            for (int k = start[n]; k < start[n + 1]; k++) {
                if (left[arcs[k]] > 0 && !reached[head[arcs[k]]]) {
                    reached[head[arcs[k]]] = true;
                    queue[end++] = head[arcs[k]];
                }
            }
        }
        return reached;
    }

    /** The nodes from which the sink can still be reached: beyond the largest near side of all smallest cuts. */
    boolean[] sinkSide(int sink) {
        boolean[] reached = new boolean[nodes];
        int begin = 0;
        int end = 0;
        queue[end++] = sink;
        reached[sink] = true;
        while (begin < end) {
            int n = queue[begin++];
            for (int k = start[n]; k < start[n + 1]; k++) {
                int from = head[arcs[k]];
                if (left[arcs[k] ^ 1] > 0 && !reached[from]) {
                    reached[from] = true;
                    queue[end++] = from;
                }
            }
        }
        return reached;
    }
}
