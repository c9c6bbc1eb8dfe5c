package org.hucheng.roads;

import com.carrotsearch.hppc.IntArrayDeque;
import java.util.Arrays;

/**
 * Greatest flow and smallest cut by two search trees that are kept from path to path (Boykov and Kolmogorov), on primitive arrays: one grows
 * from the source, one from the sink, and where they meet is a path; what a path uses up is grafted on elsewhere. Edge i is arc 2i from u to
 * v and arc 2i+1 from v to u, each with a capacity of its own and each the other's way back, so a two-way road costs no more than a one-way
 * road.
 */
final class MaxFlow {
    /** More than any sum of capacities here: an edge that cannot be cut. */
    static final long ENDLESS = Long.MAX_VALUE / 4;

    private static final byte FREE = 0;
    private static final byte SOURCE = 1;
    private static final byte SINK = 2;
    private static final int NONE = -1;
    private static final int FAR = Integer.MAX_VALUE / 2;

    private final int nodes;
    private final int[] head;
    private final long[] left;
    private final int[] start;
    private final int[] arcs;
    private final byte[] tree;
    /** The arc from a node to its parent in its tree; NONE for a root, a free node, or one that has just lost its parent. */
    private final int[] parent;
    /** Steps to the root, true as of {@link #seen}. */
    private final int[] steps;

    private final int[] seen;
    private final boolean[] isActive;
    private final IntArrayDeque active = new IntArrayDeque();
    private final IntArrayDeque orphans = new IntArrayDeque();
    private int round;
    private int source;
    private int sink;

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
        tree = new byte[nodes];
        parent = new int[nodes];
        steps = new int[nodes];
        seen = new int[nodes];
        isActive = new boolean[nodes];
    }

    /** The greatest flow from source to sink, once; afterwards {@link #sourceSide} is the smallest cut's near side. */
    long run(int from, int to) {
        source = from;
        sink = to;
        Arrays.fill(parent, NONE);
        tree[source] = SOURCE;
        tree[sink] = SINK;
        activate(source);
        activate(sink);
        long flow = 0;
        while (!active.isEmpty() && flow < ENDLESS) {
            int n = active.getFirst();
            int bridge = tree[n] == FREE ? NONE : grow(n);
            if (bridge == NONE) {
                active.removeFirst();
                isActive[n] = false;
                continue;
            }
            round++;
            flow += augment(bridge);
            while (!orphans.isEmpty()) {
                graft(orphans.removeFirst());
            }
        }
        return Math.min(flow, ENDLESS);
    }

    private void activate(int n) {
        if (!isActive[n]) {
            isActive[n] = true;
            active.addLast(n);
        }
    }

    /** Room from the source's side to the sink's side between a node of a tree and the other end of one of its arcs. */
    private long room(byte side, int arc) {
        return side == SOURCE ? left[arc] : left[arc ^ 1];
    }

    /** Takes free neighbours into n's tree; returns an arc from the source's tree to the sink's if there is one. */
    private int grow(int n) {
        byte side = tree[n];
        for (int k = start[n]; k < start[n + 1]; k++) {
            int arc = arcs[k];
            if (room(side, arc) == 0) {
                continue;
            }
            int other = head[arc];
            if (tree[other] == FREE) {
                tree[other] = side;
                hang(other, arc ^ 1, n);
                activate(other);
            } else if (tree[other] != side) {
                return side == SOURCE ? arc : arc ^ 1;
            } else if (seen[other] <= seen[n] && steps[other] > steps[n] + 1) {
                hang(other, arc ^ 1, n);
            }
        }
        return NONE;
    }

    private void hang(int n, int arc, int under) {
        parent[n] = arc;
        seen[n] = seen[under];
        steps[n] = steps[under] + 1;
    }

    private long augment(int bridge) {
        long room = left[bridge];
        for (int n = head[bridge ^ 1]; n != source; n = head[parent[n]]) {
            room = Math.min(room, left[parent[n] ^ 1]);
        }
        for (int n = head[bridge]; n != sink; n = head[parent[n]]) {
            room = Math.min(room, left[parent[n]]);
        }
        use(bridge, room);
        for (int n = head[bridge ^ 1]; n != source; ) {
            int arc = parent[n];
            use(arc ^ 1, room);
            if (left[arc ^ 1] == 0) {
                orphan(n);
            }
            n = head[arc];
        }
        for (int n = head[bridge]; n != sink; ) {
            int arc = parent[n];
            use(arc, room);
            if (left[arc] == 0) {
                orphan(n);
            }
            n = head[arc];
        }
        return room;
    }

    private void use(int arc, long room) {
        left[arc] -= room;
        left[arc ^ 1] += room;
    }

    private void orphan(int n) {
        parent[n] = NONE;
        orphans.addLast(n);
    }

    /** Finds a new parent that still hangs on the root, the nearest to it, or sets the node free. */
    private void graft(int n) {
        byte side = tree[n];
        int best = NONE;
        int least = FAR;
        for (int k = start[n]; k < start[n + 1]; k++) {
            int arc = arcs[k];
            int other = head[arc];
            if (tree[other] == side && room(side, arc ^ 1) > 0) {
                int distance = stepsToRoot(other);
                if (distance < least) {
                    least = distance;
                    best = arc;
                }
            }
        }
        if (best != NONE) {
            hang(n, best, head[best]);
            return;
        }
        for (int k = start[n]; k < start[n + 1]; k++) {
            int arc = arcs[k];
            int other = head[arc];
            if (tree[other] == side) {
                if (room(side, arc ^ 1) > 0) {
                    activate(other);
                }
                if (parent[other] == (arc ^ 1)) {
                    orphan(other);
                }
            }
        }
        tree[n] = FREE;
    }

    /** Steps from a node to the root of its tree, or FAR where it hangs on an orphan; remembers them along the way. */
    private int stepsToRoot(int n) {
        int distance = 0;
        int m = n;
        while (seen[m] != round) {
            if (m == source || m == sink) {
                seen[m] = round;
                steps[m] = 0;
                break;
            }
            if (parent[m] == NONE) {
                return FAR;
            }
            distance++;
            m = head[parent[m]];
        }
        distance += steps[m];
        int all = distance;
        for (int k = n; seen[k] != round; k = head[parent[k]]) {
            seen[k] = round;
            steps[k] = distance--;
        }
        return all;
    }

    /** Has this arc (2i forward, 2i+1 backward on edge i) room left after the flow? */
    boolean hasRoom(int arc) {
        return left[arc] > 0;
    }

    /** The nodes that the source still reaches; the smallest such set of all smallest cuts, whichever flow was found. */
    boolean[] sourceSide(int from) {
        return reached(from, 0);
    }

    /** The nodes from which the sink can still be reached: beyond the largest near side of all smallest cuts. */
    boolean[] sinkSide(int from) {
        return reached(from, 1);
    }

    /** @param back 0 to follow arcs with room, 1 to follow them against their direction */
    private boolean[] reached(int from, int back) {
        boolean[] reached = new boolean[nodes];
        int[] queue = new int[nodes];
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
