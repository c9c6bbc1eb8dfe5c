package org.hucheng.roads;

import com.carrotsearch.hppc.IntArrayList;
import java.util.Arrays;
import java.util.function.IntPredicate;

/** Quickest routes from a set of nodes; closed edges are not travelled, delayed ones take longer. Reusable: arrays are kept. */
final class Dijkstra {
    private final TravelGraph graph;
    private final boolean reversed;
    final double[] seconds;
    final int[] by;
    private int[] heapNode = new int[1024];
    private double[] heapKey = new double[1024];
    private int size;

    /** @param reversed times to the beginning instead of from it */
    Dijkstra(TravelGraph graph, boolean reversed) {
        this.graph = graph;
        this.reversed = reversed;
        seconds = new double[graph.cut.nodes];
        by = new int[graph.cut.nodes];
    }

    interface Delay {
        /** Seconds added on an edge; infinite where it is closed. */
        double seconds(int edge);
    }

    /**
     * Runs until a node passes the test, and returns it, or -1 when all that can be reached was; {@code seconds} and {@code by} (the edge
     * a node was reached over, -1 at a beginning) hold for what was reached.
     */
    int run(IntArrayList from, Delay delay, IntPredicate isGoal) {
        Arrays.fill(seconds, Double.POSITIVE_INFINITY);
        Arrays.fill(by, -1);
        size = 0;
        for (int i = 0; i < from.size(); i++) {
            seconds[from.get(i)] = 0;
            add(from.get(i), 0);
        }
        while (size > 0) {
            double at = heapKey[0];
            int n = take();
            if (at > seconds[n]) {
                continue;
            }
            if (isGoal.test(n)) {
                return n;
            }
            for (int k = graph.first(n); k < graph.end(n); k++) {
                int edge = graph.edge(k);
                if (!graph.leaves(edge, n, reversed)) {
                    continue;
                }
                int to = graph.other(edge, n);
                double then = at + graph.seconds[edge] + delay.seconds(edge);
                if (then < seconds[to]) {
                    seconds[to] = then;
                    by[to] = edge;
                    add(to, then);
                }
            }
        }
        return -1;
    }

    private void add(int node, double key) {
        if (size == heapNode.length) {
            heapNode = Arrays.copyOf(heapNode, size * 2);
            heapKey = Arrays.copyOf(heapKey, size * 2);
        }
        int i = size++;
        while (i > 0 && heapKey[(i - 1) >> 1] > key) {
            heapKey[i] = heapKey[(i - 1) >> 1];
            heapNode[i] = heapNode[(i - 1) >> 1];
            i = (i - 1) >> 1;
        }
        heapKey[i] = key;
        heapNode[i] = node;
    }

    private int take() {
        int top = heapNode[0];
        double key = heapKey[--size];
        int node = heapNode[size];
        int i = 0;
        while (2 * i + 1 < size) {
            int child = 2 * i + 1;
            if (child + 1 < size && heapKey[child + 1] < heapKey[child]) {
                child++;
            }
            if (heapKey[child] >= key) {
                break;
            }
            heapKey[i] = heapKey[child];
            heapNode[i] = heapNode[child];
            i = child;
        }
        heapKey[i] = key;
        heapNode[i] = node;
        return top;
    }
}
