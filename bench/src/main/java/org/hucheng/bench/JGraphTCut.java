package org.hucheng.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.hucheng.roads.FlowGraph;
import org.jgrapht.Graph;
import org.jgrapht.alg.flow.BoykovKolmogorovMFImpl;
import org.jgrapht.alg.flow.DinicMFImpl;
import org.jgrapht.alg.flow.PushRelabelMFImpl;
import org.jgrapht.alg.interfaces.MinimumSTCutAlgorithm;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;

/** JGraphT's minimum cuts and ours on one problem; all must find the same price. Building the graphs is timed on neither side. */
final class JGraphTCut {
    private final FlowGraph problem;
    private final Graph<Integer, DefaultWeightedEdge> graph =
            new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
    final Map<String, Double> millis = new LinkedHashMap<>();
    final int edges;
    double ownMillis;

    JGraphTCut(FlowGraph problem) {
        this.problem = problem;
        edges = problem.edges();
        for (int n = 0; n < problem.nodes(); n++) {
            graph.addVertex(n);
        }
        for (int i = 0; i < problem.edges(); i++) {
            arc(problem.u()[i], problem.v()[i], problem.forward()[i]);
            arc(problem.v()[i], problem.u()[i], problem.backward()[i]);
        }
    }

    private void arc(int from, int to, long price) {
        if (price <= 0 || from == to) {
            return;
        }
        DefaultWeightedEdge edge = graph.getEdge(from, to);
        if (edge == null) {
            edge = graph.addEdge(from, to);
            graph.setEdgeWeight(edge, price);
        } else {
            graph.setEdgeWeight(edge, graph.getEdgeWeight(edge) + price);
        }
    }

    /** How many times as long the quickest of JGraphT's takes, each by the quickest of so many runs. */
    double ratio(int runs) {
        long expected = problem.minimumCut();
        ownMillis = quickest(runs, expected, p -> p.minimumCut());
        millis.put("dinic", quickest(runs, expected, with(DinicMFImpl::new)));
        millis.put("push_relabel", quickest(runs, expected, with(PushRelabelMFImpl::new)));
        millis.put("boykov_kolmogorov", quickest(runs, expected, with(BoykovKolmogorovMFImpl::new)));
        return millis.values().stream().mapToDouble(m -> m).min().orElseThrow() / ownMillis;
    }

    private ToLongFunction<FlowGraph> with(
            Function<Graph<Integer, DefaultWeightedEdge>, MinimumSTCutAlgorithm<Integer, DefaultWeightedEdge>>
                    algorithm) {
        return p -> Math.round(algorithm.apply(graph).calculateMinCut(p.source(), p.sink()));
    }

    private double quickest(int runs, long expected, ToLongFunction<FlowGraph> cut) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < runs; i++) {
            long started = System.nanoTime();
            long price = cut.applyAsLong(problem);
            best = Math.min(best, (System.nanoTime() - started) / 1e6);
            if (price != expected) {
                throw new IllegalStateException("two minimum cuts: " + expected + " and " + price);
            }
        }
        return best;
    }
}
