package org.hucheng.rostering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the bound's prices as an answer to "who is scarce?": per kind of post, unit, kind of person and shift. */
final class Scarcities {
    private static final int SHOWN = 12;

    private Scarcities() {}

    static List<Scarcity> of(Compiled compiled, Rows rows, LagrangeBound bound) {
        Map<String, Post> posts = new TreeMap<>();
        compiled.problem.posts().forEach(p -> posts.put(p.id(), p));
        Map<List<String>, double[]> sums = new TreeMap<>(Comparator.comparing(Object::toString));
        Instance in = compiled.in;
        for (int l = 0; l < in.lines(); l++) {
            if (compiled.demandOf[l] >= 0) {
                Demand demand = compiled.problem.demands().get(compiled.demandOf[l]);
                Post post = java.util.Objects.requireNonNull(posts.get(demand.post()));
                double[] sum = sums.computeIfAbsent(
                        List.of(post.kind(), post.unit(), SeatCheck.kind(demand), demand.shift()), k -> new double[3]);
                sum[0] += bound.price(l) * demand.need();
                sum[1] += demand.need();
                sum[2] += Math.max(0, demand.need() - rows.count[l]);
            }
        }
        List<Scarcity> all = new ArrayList<>();
        sums.forEach((key, sum) -> {
            double price = sum[0] / Math.max(1, sum[1]);
            long rounded = Math.round(price);
            all.add(new Scarcity(
                    key.get(0),
                    key.get(1),
                    key.get(2),
                    key.get(3),
                    price,
                    (int) sum[1],
                    (int) sum[2],
                    Sentence.of(
                            Say.SCARCE,
                            key.get(0) + " " + key.get(1),
                            key.get(2),
                            key.get(3),
                            rounded,
                            (int) sum[1],
                            (int) sum[2],
                            rounded)));
        });
        all.sort(Comparator.comparingInt(Scarcity::missing).reversed().thenComparing(s -> -s.price()));
        return all.subList(0, Math.min(SHOWN, all.size()));
    }
}
