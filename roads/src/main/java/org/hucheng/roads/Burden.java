package org.hucheng.roads;

import com.carrotsearch.hppc.IntArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Weighs a set of posts from the drivers' side: the same trips without and with the posts. */
final class Burden {
    /** A hospital or place further than this from every road is left out, metres. */
    private static final double NEAR = 2000;

    private final Cordon cordon;
    private final TravelGraph graph;
    private final double[] delay;

    Burden(Cordon cordon, List<DriverPost> posts) {
        this.cordon = cordon;
        graph = new TravelGraph(cordon.cut);
        delay = new double[cordon.cut.edges()];
        var index = cordon.pieces();
        for (DriverPost post : posts) {
            delay[index.mustSnap("post", post.point()).edge()] += post.minutes() * 60;
        }
    }

    /** @param origins trips are drawn from so many beginnings to so many ends each, by this seed, among all nodes of the network */
    BurdenReport report(int origins, int perOrigin, long seed, double hospitalMinutes) {
        var random = new SplittableRandom(seed);
        IntArrayList nodes = new IntArrayList();
        for (int n = 0; n < cordon.cut.nodes; n++) {
            if (cordon.cut.isUsed[n]) {
                nodes.add(n);
            }
        }
        var free = new Dijkstra(graph, false);
        var slowed = new Dijkstra(graph, false);
        double[] extra = new double[origins * perOrigin];
        int possible = 0;
        int trips = 0;
        for (int o = 0; o < origins; o++) {
            IntArrayList from = IntArrayList.from(nodes.get(random.nextInt(nodes.size())));
            free.run(from, e -> 0, n -> false);
            slowed.run(from, e -> delay[e], n -> false);
            for (int i = 0; i < perOrigin; i++) {
                int to = nodes.get(random.nextInt(nodes.size()));
                if (Double.isInfinite(free.seconds[to])) {
                    continue;
                }
                trips++;
                if (!Double.isInfinite(slowed.seconds[to])) {
                    extra[possible++] = (slowed.seconds[to] - free.seconds[to]) / 60;
                }
            }
        }
        double[] sorted = Arrays.copyOf(extra, possible);
        Arrays.sort(sorted);
        int slower = (int) Arrays.stream(sorted).filter(m -> m > 0.05).count();
        List<Place> losing = new ArrayList<>();
        int before = hospitals(hospitalMinutes * 60, losing);
        return new BurdenReport(
                trips,
                slower,
                trips - possible,
                Arrays.stream(sorted).average().orElse(0),
                possible == 0 ? 0 : sorted[(int) Math.ceil(possible * 0.95) - 1],
                possible == 0 ? 0 : sorted[possible - 1],
                before,
                losing);
    }

    private int hospitals(double seconds, List<Place> losing) {
        CutNetwork cut = cordon.cut;
        var index = new PointIndex(cut, n -> true);
        IntArrayList doors = new IntArrayList();
        for (Place hospital : cut.network.hospitals) {
            int node = index.nearest(hospital.point(), NEAR);
            if (node >= 0) {
                doors.add(node);
            }
        }
        var free = new Dijkstra(graph, true);
        var slowed = new Dijkstra(graph, true);
        free.run(doors, e -> 0, n -> false);
        slowed.run(doors, e -> delay[e], n -> false);
        int before = 0;
        List<Place> places = new ArrayList<>(cut.network.places);
        places.addAll(cordon.choice.places());
        for (Place place : places) {
            int node = index.nearest(place.point(), NEAR);
            boolean isInside =
                    cut.outline.side(place.point().lon(), place.point().lat()) == Side.IN;
            if (node >= 0 && isInside && free.seconds[node] <= seconds) {
                before++;
                if (slowed.seconds[node] > seconds) {
                    losing.add(place);
                }
            }
        }
        return before;
    }
}
