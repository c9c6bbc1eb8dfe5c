package org.hucheng.roads;

import java.util.Arrays;
import java.util.function.IntToLongFunction;

/**
 * Chooses among all smallest cuts of a flow the one of least second price, and among those the one nearest the source. Whether a node may
 * change sides without making the cut dearer can be read off the flow: only nodes that neither the source reaches nor the sink is reached
 * from are free, and a second flow among these decides.
 */
final class TieRule {
    private final CutProblem problem;
    private final MaxFlow flow;
    private final IntToLongFunction second;

    /** @param second price of an edge of the cut network, 0 or more */
    TieRule(CutProblem problem, MaxFlow flow, IntToLongFunction second) {
        this.problem = problem;
        this.flow = flow;
        this.second = second;
    }

    /** Which nodes of the problem are on the source's side. */
    boolean[] nearSide() {
        boolean[] near = flow.sourceSide(CutProblem.SOURCE);
        boolean[] far = flow.sinkSide(CutProblem.SINK);
        int[] number = new int[problem.nodes];
        int nodes = 2;
        for (int n = 0; n < problem.nodes; n++) {
            number[n] = near[n] ? CutProblem.SOURCE : far[n] ? CutProblem.SINK : nodes++;
        }
        int edges = 0;
        int[] u = new int[problem.edge.size()];
        int[] v = new int[u.length];
        long[] forward = new long[u.length];
        long[] backward = new long[u.length];
        for (int i = 0; i < u.length; i++) {
            int a = number[problem.u.get(i)];
            int b = number[problem.v.get(i)];
            if (a == b) {
                continue;
            }
            u[edges] = a;
            v[edges] = b;
            long price = second.applyAsLong(problem.edge.get(i));
            forward[edges] = flow.hasRoom(2 * i) ? MaxFlow.ENDLESS : problem.forward.get(i) > 0 ? price : 0;
            backward[edges] = flow.hasRoom(2 * i + 1) ? MaxFlow.ENDLESS : problem.backward.get(i) > 0 ? price : 0;
            edges++;
        }
        var among = new MaxFlow(nodes, edges, Arrays.copyOf(u, edges), Arrays.copyOf(v, edges), forward, backward);
        among.run(CutProblem.SOURCE, CutProblem.SINK);
        boolean[] chosen = among.sourceSide(CutProblem.SOURCE);
        for (int n = 0; n < near.length; n++) {
            near[n] = chosen[number[n]];
        }
        return near;
    }
}
