package org.hucheng.roads;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.IntHashSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Watches one cordon while posts open and close. Each change is answered with the picture as it then is. Not safe for several threads:
 * give each its own, or take turns.
 */
public final class LeakWatch {
    private final Cordon cordon;
    private final CutNetwork cut;
    private final TravelGraph graph;
    private final Dijkstra routes;
    private final IntArrayList sources = new IntArrayList();
    private final Map<String, StandingPost> posts = new LinkedHashMap<>();
    private final Map<String, Integer> edgeOf = new HashMap<>();
    private final Map<Integer, String> codeAt = new HashMap<>();
    private final Map<String, Snap> snaps = new LinkedHashMap<>();
    private final List<String> offRoad = new ArrayList<>();
    private final int[] manned;

    LeakWatch(Cordon cordon, List<StandingPost> standing) {
        this.cordon = cordon;
        cut = cordon.cut;
        graph = new TravelGraph(cut);
        routes = new Dijkstra(graph, false);
        manned = new int[cut.edges()];
        for (int n = 0; n < cut.nodes; n++) {
            if (cordon.ends.source[n]) {
                sources.add(n);
            }
        }
        var index = cordon.pieces();
        for (StandingPost post : standing) {
            PieceIndex.Hit hit = index.snap(post.point(), PieceIndex.AT_MOST);
            if (hit == null) {
                offRoad.add(post.code());
                continue;
            }
            edgeOf.put(post.code(), hit.edge());
            codeAt.putIfAbsent(hit.edge(), post.code());
            snaps.put(post.code(), hit.snap());
            posts.put(post.code(), post);
            manned[hit.edge()] += post.state() == StandingPost.State.MANNED ? 1 : 0;
        }
    }

    /** Posts further than 100 m from every road of the mode: they close nothing. */
    public List<String> offRoad() {
        return List.copyOf(offRoad);
    }

    /** Where each other post stands on its road. */
    public Map<String, Snap> snaps() {
        return Map.copyOf(snaps);
    }

    /** Changes one post's state and returns the picture with at most so many routes. */
    public LeakPicture change(String code, StandingPost.State state, int atMost) {
        set(code, state);
        return picture(atMost);
    }

    /** Changes one post's state; a post on no road changes nothing. */
    public void set(String code, StandingPost.State state) {
        StandingPost post = posts.get(code);
        if (post == null) {
            if (offRoad.contains(code)) {
                return;
            }
            throw new IllegalArgumentException("no such post: " + code);
        }
        int edge = Objects.requireNonNull(edgeOf.get(code));
        manned[edge] +=
                (state == StandingPost.State.MANNED ? 1 : 0) - (post.state() == StandingPost.State.MANNED ? 1 : 0);
        posts.put(code, post.state(state));
    }

    /** The picture as it is: the quickest ways in that differ in their gate, at most so many. */
    public LeakPicture picture(int atMost) {
        List<LeakRoute> found = new ArrayList<>();
        IntHashSet shut = new IntHashSet();
        while (true) {
            int reached = routes.run(
                    sources,
                    e -> manned[e] > 0 || cordon.closed.contains(e) || shut.contains(e) ? Double.POSITIVE_INFINITY : 0,
                    n -> cordon.ends.sink[n]);
            if (reached < 0) {
                return new LeakPicture(found, false);
            }
            if (found.size() == atMost) {
                return new LeakPicture(found, true);
            }
            found.add(route(reached, shut));
        }
    }

    private LeakRoute route(int reached, IntHashSet shut) {
        IntArrayList edges = new IntArrayList();
        IntArrayList nodes = new IntArrayList();
        nodes.add(reached);
        for (int n = reached; routes.by[n] >= 0; ) {
            edges.add(routes.by[n]);
            n = graph.other(routes.by[n], n);
            nodes.add(n);
        }
        List<GeoPoint> line = new ArrayList<>();
        double metres = 0;
        for (int i = edges.size() - 1; i >= 0; i--) {
            int edge = edges.get(i);
            metres += cut.end.get(edge) - cut.begin.get(edge);
            List<GeoPoint> piece = cut.line(edge);
            List<GeoPoint> onward = cut.u.get(edge) == nodes.get(i + 1) ? piece : piece.reversed();
            line.addAll(line.isEmpty() ? onward : onward.subList(1, onward.size()));
        }
        int gate = gate(edges);
        shut.add(gate);
        return new LeakRoute(line, metres, routes.seconds[reached] / 60, cordon.site(gate), postAt(gate));
    }

    private int gate(IntArrayList edges) {
        int crossing = edges.get(edges.size() - 1);
        for (int i = 0; i < edges.size(); i++) {
            int edge = edges.get(i);
            if (!postAt(edge).isEmpty()) {
                return edge;
            }
            if (cut.side(cut.u.get(edge)) == Side.EDGE || cut.side(cut.v.get(edge)) == Side.EDGE) {
                crossing = edge;
            }
        }
        return crossing;
    }

    private String postAt(int edge) {
        return codeAt.getOrDefault(edge, "");
    }
}
