package org.hucheng.roads;

import java.util.Arrays;

/**
 * Greatest flow and smallest cut by shortest augmenting paths with labels that are kept from path to path (Ahuja and Orlin) and a stop at
 * the first gap among them, on primitive arrays. Edge i is arc 2i from u to v and arc 2i+1 from v to u, each with a capacity of its own and
 * each the other's way back, so a two-way road costs no more than a one-way road.
 */
final class MaxFlow {
    /** More than any sum of capacities here: an edge that cannot be cut. */
    static final long ENDLESS = Long.MAX_VALUE / 4;

    private final int nodes;
    private final int[] head;
    private final long[] left;
    private final int[] start;
    private final int[] arcs;
    /** A lower bound of the steps to the sink over arcs that have room. */
    private final int[] label;
    /** How many nodes have each label. */
    private final int[] having;

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
        label = new int[nodes];
        having = new int[nodes + 1];
        next = new int[nodes];
        queue = new int[nodes];
    }

    /** The greatest flow from source to sink; afterwards {@link #sourceSide} is the smallest cut's near side. */
    long run(int source, int sink) {
        labels(sink);
        System.arraycopy(start, 0, next, 0, nodes);
        int[] path = queue;
        int depth = 0;
        int n = source;
        long flow = 0;
        while (label[source] < nodes && flow < ENDLESS) {
            if (n == sink) {
                int narrow = narrowest(path, depth);
                long room = left[path[narrow]];
                for (int i = 0; i < depth; i++) {
                    left[path[i]] -= room;
                    left[path[i] ^ 1] += room;
                }
                flow += room;
                depth = narrow;
                n = head[path[narrow] ^ 1];
                continue;
            }
            int arc = step(n);
            if (arc >= 0) {
                path[depth++] = arc;
                n = head[arc];
            } else if (--having[label[n]] == 0) {
                break; // no node has this label: no path leads past it any more
            } else {
                relabel(n);
                n = depth == 0 ? source : head[path[--depth] ^ 1];
            }
        }
        return Math.min(flow, ENDLESS);
    }

    /** Exact steps to the sink. */
    private void labels(int sink) {
        Arrays.fill(label, nodes);
        label[sink] = 0;
        int begin = 0;
        int end = 0;
        queue[end++] = sink;
        while (begin < end) {
            int n = queue[begin++];
            for (int k = start[n]; k < start[n + 1]; k++) {
                int from = head[arcs[k]];
                if (label[from] == nodes && left[arcs[k] ^ 1] > 0) {
                    label[from] = label[n] + 1;
                    queue[end++] = from;
                }
            }
        }
        Arrays.fill(having, 0);
        for (int n = 0; n < nodes; n++) {
            having[label[n]]++;
        }
    }

    private int narrowest(int[] path, int depth) {
        int narrow = 0;
        for (int i = 1; i < depth; i++) {
            if (left[path[i]] < left[path[narrow]]) {
                narrow = i;
            }
        }
        return narrow;
    }

    private int step(int n) {
        while (next[n] < start[n + 1]) {
            int arc = arcs[next[n]];
            if (left[arc] > 0 && label[head[arc]] == label[n] - 1) {
                return arc;
            }
            next[n]++;
        }
        return -1;
    }

    private void relabel(int n) {
        int least = nodes;
        for (int k = start[n]; k < start[n + 1]; k++) {
            if (left[arcs[k]] > 0) {
                least = Math.min(least, label[head[arcs[k]]] + 1);
            }
        }
        label[n] = least;
        having[least]++;
        next[n] = start[n];
    }

    /** Has this arc (2i forward, 2i+1 backward on edge i) room left after the flow? */
    boolean hasRoom(int arc) {
        return left[arc] > 0;
    }

    /** The nodes that the source still reaches; the smallest such set of all smallest cuts, whichever flow was found. */
    boolean[] sourceSide(int source) {
        return reached(source, 0);
    }

    /** The nodes from which the sink can still be reached: beyond the largest near side of all smallest cuts. */
    boolean[] sinkSide(int sink) {
        return reached(sink, 1);
    }

    /** @param back 0 to follow arcs with room, 1 to follow them against their direction */
    private boolean[] reached(int from, int back) {
        boolean[] reached = new boolean[nodes];
        int begin = 0;
        int end = 0;
        queue[end++] = from;
        reached[from] = true;
        while (begin < end) {
            int n = queue[begin++];
            for (int k = start[n]; k < start[n + 1]; k++) {
                int other = head[arcs[k]];
                if (left[arcs[k] ^ back] > 0 && !reached[other]) {
                    reached[other] = true;
                    queue[end++] = other;
                }
            }
        }
        return reached;
    }
}
