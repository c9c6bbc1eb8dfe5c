package org.hucheng.roads;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hucheng.roads.ImportReport.Remark;

/** Joins the two directed edges of a street into one segment and reads its tags; an edge merged of several ways allows what all allow. */
final class GraphMlSegments {
    private record Street(int a, int b, List<String> osmids, long decimetres) {}

    private final NetworkBuilder builder;
    private final ImportReport report;
    private final List<GraphMl.Edge> edges;

    GraphMlSegments(NetworkBuilder builder, ImportReport report, List<GraphMl.Edge> edges) {
        this.builder = builder;
        this.report = report;
        this.edges = edges;
    }

    void build() {
        Map<Street, Deque<GraphMl.Edge>> waiting = new HashMap<>();
        List<GraphMl.Edge[]> streets = new ArrayList<>();
        Map<GraphMl.Edge, GraphMl.Edge[]> open = new java.util.IdentityHashMap<>();
        for (GraphMl.Edge edge : edges) {
            boolean isTwoWay = !isTrue(edge.get("oneway"));
            Deque<GraphMl.Edge> twins = waiting.get(street(edge.to(), edge.from(), edge));
            if (isTwoWay && twins != null && !twins.isEmpty()) {
                GraphMl.Edge[] twin = open.get(twins.remove());
                if (twin == null) {
                    throw new IllegalStateException("an edge waited without its street");
                }
                twin[1] = edge;
                continue;
            }
            GraphMl.Edge[] street = {edge, null};
            streets.add(street);
            if (isTwoWay) {
                open.put(edge, street);
                waiting.computeIfAbsent(street(edge.from(), edge.to(), edge), s -> new ArrayDeque<>())
                        .add(edge);
            }
        }
        streets.forEach(s -> add(s[0], s[1] != null));
    }

    /** The same street from either end: its ends in the order given, its ways in any order, its length. */
    private static Street street(int from, int to, GraphMl.Edge edge) {
        List<String> osmids = new ArrayList<>(list(edge.osmid()));
        osmids.sort(null);
        double length = edge.get("length").isEmpty() ? 0 : Double.parseDouble(edge.get("length"));
        return new Street(from, to, osmids, Math.round(length * 10));
    }

    private void add(GraphMl.Edge edge, boolean bothWays) {
        int forward = TagRules.BY_LAW | TagRules.AT_ALL;
        int backward = forward;
        RoadClass least = RoadClass.MOTORWAY;
        for (String highway : list(edge.get("highway"))) {
            RoadClass roadClass = RoadClass.ofHighway(highway);
            if (roadClass == null) {
                report.add(Remark.NO_ROAD);
                return;
            }
            Tags tags = tags(edge, highway);
            forward &= TagRules.passable(roadClass, tags, true);
            backward &= TagRules.passable(roadClass, tags, false);
            least = roadClass.compareTo(least) > 0 ? roadClass : least;
        }
        // the graph has one edge for each direction that cars may take; walkers may go either way
        int walkers = TravelMode.FOOT.bit() | TravelMode.FOOT.bit() << 3;
        backward = bothWays ? backward | (forward & ~walkers) : backward & walkers;
        if ((forward | backward) == 0) {
            report.add(Remark.NOBODY_PASSES);
            return;
        }
        shape(edge.get("geometry"));
        long way = GraphMl.number(list(edge.osmid()).getFirst(), 0);
        builder.segment(
                edge.from(),
                edge.to(),
                way,
                least,
                forward,
                backward,
                builder.name(String.join(" / ", list(edge.get("name")))));
        report.way();
    }

    /** The edge's own direction is the direction of travel, so one-way tags are left aside. */
    private static Tags tags(GraphMl.Edge edge, String highway) {
        var tags = new Tags();
        tags.add("highway", highway);
        tags.add("oneway", "no");
        for (String key : List.of("access", "motor_vehicle", "bicycle", "foot", "vehicle")) {
            List<String> values = list(edge.get(key));
            values.stream()
                    .filter(v -> !v.isEmpty())
                    .reduce((a, b) -> stricter(a, b))
                    .ifPresent(v -> tags.add(key, v));
        }
        return tags;
    }

    private static String stricter(String a, String b) {
        return a.equals("no") || a.equals("private") ? a : b;
    }

    private void shape(String wkt) {
        int open = wkt.indexOf('(');
        if (open < 0) {
            return;
        }
        String[] points = wkt.substring(open + 1, wkt.indexOf(')')).split(",");
        for (String point : Arrays.asList(points).subList(1, points.length - 1)) {
            String[] lonLat = point.trim().split(" ");
            builder.shape(GeoPoint.toE7(Double.parseDouble(lonLat[0])), GeoPoint.toE7(Double.parseDouble(lonLat[1])));
        }
    }

    private static boolean isTrue(String text) {
        return text.equalsIgnoreCase("true");
    }

    /** OSMnx writes one value plainly and several as {@code ['a', 'b']}. */
    static List<String> list(String text) {
        if (!text.startsWith("[")) {
            return List.of(text);
        }
        return Arrays.stream(text.substring(1, text.length() - 1).split(","))
                .map(v -> v.trim().replaceAll("^['\"]|['\"]$", ""))
                .toList();
    }
}
