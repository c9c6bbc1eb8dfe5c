package org.hucheng.roads;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.IntHashSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hucheng.roads.CordonChoice.Direction;
import org.jspecify.annotations.Nullable;

/**
 * One area on one network, asked one way: who must not get from where to where. Finds the cheapest posts that close it, and is the ground
 * on which leaks, budgets and burdens are computed. The model in full: README.md of this folder.
 */
public final class Cordon {
    private static final double TIE_STEP = 100;
    private static final int TIE_MOST = 255;

    final CutNetwork cut;
    final Terminals ends;
    final CordonChoice choice;
    private @Nullable PieceIndex pieces;
    final IntHashSet closed = new IntHashSet();

    private Cordon(RoadNetwork network, Area area, CordonChoice choice) {
        area.mustTouch(network);
        this.choice = choice;
        cut = new CutNetwork(network, area, choice.mode(), choice.access(), choice.filter());
        ends = new Terminals(cut, choice);
        if (!choice.fixed().isEmpty()) {
            choice.fixed().forEach(p -> closed.add(pieces().mustSnap("fixed", p).edge()));
        }
    }

    /** Refuses an area or a choice that makes no sense on this network, with the reason. */
    public static Cordon of(RoadNetwork network, Area area, CordonChoice choice) {
        return new Cordon(network, area, choice);
    }

    /** The cheapest posts that close the area; among equally cheap sets the one nearest the outline (README, "Ties"). */
    public CordonPlan close() {
        CellDistance distance = cut.outline.distances();
        var problem = new CutProblem(cut, ends, this::price);
        MaxFlow flow = problem.flow();
        long value = flow.run(CutProblem.SOURCE, CutProblem.SINK);
        if (value >= MaxFlow.ENDLESS) {
            throw RoadProblem.CANNOT_BE_CLOSED.refuse("roads", uncuttable());
        }
        IntArrayList edges = problem.cut(new TieRule(problem, flow, e -> tie(e, distance)).nearSide());
        List<PostSite> posts = new ArrayList<>();
        for (int i = 0; i < edges.size(); i++) {
            posts.add(site(edges.get(i)));
        }
        posts.sort(Comparator.comparing(PostSite::roadClass)
                .thenComparing(PostSite::way)
                .thenComparing(p -> p.point().lon())
                .thenComparing(p -> p.point().lat()));
        var crossings = new Crossings(cut, choice.direction() == Direction.IN);
        return new CordonPlan(choice, posts, value, crossings.all, crossings.leading, ends.sources, ends.sinks);
    }

    /** Made at the first question and kept. */
    PieceIndex pieces() {
        PieceIndex made = pieces;
        if (made == null) {
            made = new PieceIndex(cut);
            pieces = made;
        }
        return made;
    }

    /** Watches this cordon with posts as they stand now. */
    public LeakWatch watch(List<StandingPost> posts) {
        return new LeakWatch(this, posts);
    }

    /**
     * What fewer posts than needed are worth.
     *
     * @param counts measured traffic where there is some; elsewhere the class's usual traffic counts
     * @param byPrice spend the prices of the choice, for example people, instead of counting posts
     */
    public Budget budget(List<TrafficCount> counts, boolean byPrice) {
        return new Budget(this, counts, byPrice);
    }

    /**
     * What posts cost drivers, over 40 times 50 trips drawn by the seed, and who loses the hospital within so many minutes. Refuses a post
     * that stands on no road.
     */
    public BurdenReport burden(List<DriverPost> posts, long seed, double hospitalMinutes) {
        return new Burden(this, posts).report(40, 50, seed, hospitalMinutes);
    }

    /** The nearest place on a road of the mode, or empty when there is none within so many metres. */
    public Optional<Snap> snap(GeoPoint place, double atMost) {
        return Optional.ofNullable(pieces().snap(place, atMost)).map(PieceIndex.Hit::snap);
    }

    private long price(int edge) {
        RoadClass roadClass = cut.network.classOf(cut.segment.get(edge));
        boolean isNever = choice.prices().never().contains(roadClass);
        return closed.contains(edge)
                ? 0
                : isNever ? MaxFlow.ENDLESS : choice.prices().of(roadClass);
    }

    private long tie(int edge, CellDistance distance) {
        int a = cut.u.get(edge);
        int b = cut.v.get(edge);
        if (cut.side(a) == Side.EDGE || cut.side(b) == Side.EDGE) {
            return 0;
        }
        double x = cut.outline.plane.x((cut.lon(a) + cut.lon(b)) / 2);
        double y = cut.outline.plane.y((cut.lat(a) + cut.lat(b)) / 2);
        return Math.min(TIE_MOST, 1 + (long) (distance.metres(x, y) / TIE_STEP));
    }

    /** Names of roads that reach from source to sink and must not carry a post. */
    private String uncuttable() {
        var only = new CutProblem(
                cut,
                ends,
                e -> !closed.contains(e) && choice.prices().never().contains(cut.network.classOf(cut.segment.get(e)))
                        ? 1
                        : 0);
        MaxFlow flow = only.flow();
        flow.run(CutProblem.SOURCE, CutProblem.SINK);
        IntArrayList edges = only.cut(flow.sourceSide(CutProblem.SOURCE));
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < edges.size() && names.size() < 5; i++) {
            PostSite site = site(edges.get(i));
            names.add(site.name().isEmpty() ? "way " + site.way() : site.name());
        }
        return String.join(", ", names);
    }

    PostSite site(int edge) {
        int segment = cut.segment.get(edge);
        int a = cut.u.get(edge);
        int b = cut.v.get(edge);
        double begin = cut.begin.get(edge);
        double end = cut.end.get(edge);
        boolean isCrossing = cut.side(a) == Side.EDGE || cut.side(b) == Side.EDGE;
        double at = cut.side(a) == Side.EDGE ? begin : cut.side(b) == Side.EDGE ? end : (begin + end) / 2;
        RoadClass roadClass = cut.network.classOf(segment);
        return new PostSite(
                segment,
                cut.network.wayOf(segment),
                cut.network.nameOf(segment),
                roadClass,
                cut.along(segment, at),
                isCrossing,
                cut.ways.get(edge) != (CutNetwork.FORWARD | CutNetwork.BACKWARD),
                end - begin,
                choice.prices().of(roadClass));
    }

    /** The problem behind {@link #close}, without the tie rule. */
    public FlowGraph flowGraph() {
        var problem = new CutProblem(cut, ends, this::price);
        return new FlowGraph(
                problem.nodes,
                CutProblem.SOURCE,
                CutProblem.SINK,
                problem.u.toArray(),
                problem.v.toArray(),
                problem.forward.toArray(),
                problem.backward.toArray());
    }

    /** The whole segment on which a post stands, from its first to its last point. */
    public List<GeoPoint> line(PostSite post) {
        List<GeoPoint> line = new ArrayList<>();
        for (int i = 0; i < cut.network.points(post.segment()); i++) {
            line.add(new GeoPoint(cut.network.lon(post.segment(), i), cut.network.lat(post.segment(), i)));
        }
        return line;
    }

    /**
     * The network as it was cut, one piece of road a line, so that others can check the answer with a minimum cut of their own: a source
     * is a node of role {@code source}, a sink one of role {@code sink}; a post closes both directions of one line at its price.
     */
    public String networkCsv() {
        var text =
                new StringBuilder("u,v,forward,backward,price,way,class,side,u_role,v_role,u_lon,u_lat,v_lon,v_lat\n");
        for (int e = 0; e < cut.edges(); e++) {
            int a = cut.u.get(e);
            int b = cut.v.get(e);
            RoadClass roadClass = cut.network.classOf(cut.segment.get(e));
            boolean isFree = closed.contains(e);
            text.append(a).append(',').append(b).append(',');
            text.append(cut.ways.get(e) & CutNetwork.FORWARD)
                    .append(',')
                    .append((cut.ways.get(e) & CutNetwork.BACKWARD) / 2);
            text.append(',')
                    .append(
                            isFree
                                    ? 0
                                    : choice.prices().never().contains(roadClass)
                                            ? -1
                                            : choice.prices().of(roadClass));
            text.append(',')
                    .append(cut.network.wayOf(cut.segment.get(e)))
                    .append(',')
                    .append(roadClass.word());
            text.append(',').append(cut.pieceSide(e).name().toLowerCase(Locale.ROOT));
            text.append(',').append(role(a)).append(',').append(role(b));
            for (int n : new int[] {a, b}) {
                text.append(String.format(Locale.ROOT, ",%.7f,%.7f", cut.lon(n), cut.lat(n)));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private String role(int node) {
        return ends.source[node] ? "source" : ends.sink[node] ? "sink" : "";
    }
}
