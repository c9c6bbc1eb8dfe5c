package org.hucheng.roads;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.LongArrayList;
import java.util.Arrays;
import java.util.function.IntToLongFunction;

/** The flow problem behind a question: all sources are one node, all sinks one, and what lies within either is gone. */
final class CutProblem {
    static final int SOURCE = 0;
    static final int SINK = 1;

    final IntArrayList u = new IntArrayList();
    final IntArrayList v = new IntArrayList();
    final LongArrayList forward = new LongArrayList();
    final LongArrayList backward = new LongArrayList();
    /** The edge of the cut network behind each edge here. */
    final IntArrayList edge = new IntArrayList();

    int nodes = 2;

    /** @param price of closing an edge; 0 leaves it out, it is closed already */
    CutProblem(CutNetwork cut, Terminals ends, IntToLongFunction price) {
        int[] number = new int[cut.nodes];
        Arrays.fill(number, -1);
        for (int n = 0; n < cut.nodes; n++) {
            if (ends.source[n]) {
                number[n] = SOURCE;
            } else if (ends.sink[n]) {
                number[n] = SINK;
            }
        }
        for (int e = 0; e < cut.edges(); e++) {
            int a = cut.u.get(e);
            int b = cut.v.get(e);
            if (number[a] >= 0 && number[a] <= 1 && number[a] == number[b]) {
                continue;
            }
            long price1 = price.applyAsLong(e);
            if (price1 == 0) {
                continue;
            }
            number[a] = number[a] < 0 ? nodes++ : number[a];
            number[b] = number[b] < 0 ? nodes++ : number[b];
            u.add(number[a]);
            v.add(number[b]);
            forward.add((cut.ways.get(e) & CutNetwork.FORWARD) != 0 ? price1 : 0);
            backward.add((cut.ways.get(e) & CutNetwork.BACKWARD) != 0 ? price1 : 0);
            edge.add(e);
        }
    }

    MaxFlow flow() {
        return new MaxFlow(nodes, edge.size(), u.buffer, v.buffer, forward.buffer, backward.buffer);
    }

    /** The edges of the cut network that lead out of the source's side. */
    IntArrayList cut(boolean[] sourceSide) {
        IntArrayList found = new IntArrayList();
        for (int i = 0; i < edge.size(); i++) {
            boolean from = sourceSide[u.get(i)];
            boolean to = sourceSide[v.get(i)];
            if ((from && !to && forward.get(i) > 0) || (to && !from && backward.get(i) > 0)) {
                found.add(edge.get(i));
            }
        }
        return found;
    }
}
