package org.hucheng.network;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hucheng.inspection.Inspections;
import org.hucheng.operations.OperationView;
import org.hucheng.posts.PostCatalog;
import org.hucheng.posts.PostRef;
import org.hucheng.posts.Posts;
import org.hucheng.roads.GeoPoint;
import org.hucheng.roads.LeakPicture;
import org.hucheng.roads.LeakRoute;
import org.hucheng.roads.Place;
import org.hucheng.roads.RoadNetwork;
import org.hucheng.roads.StandingPost;
import org.hucheng.roster.Roster;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The door to the net: do an operation's posts close every road in, and what would an order change. */
@Component
public class Nets {
    /** Ways in that are shown. */
    private static final int SHOWN = 12;
    /** A named place further than this from a way's end is not what it leads to, metres. */
    private static final double NEAR = 3000;

    private final Networks networks;
    private final Posts posts;
    private final Roster roster;
    private final Inspections inspections;
    private final Clock clock;

    Nets(Networks networks, Posts posts, Roster roster, Inspections inspections, Clock clock) {
        this.networks = networks;
        this.posts = posts;
        this.roster = roster;
        this.inspections = inspections;
        this.clock = clock;
    }

    /**
     * The net at a moment, by the posts that the operation's set-up counts; empty without a network.
     *
     * @param present ids of the posts where somebody is at that moment
     */
    public Optional<NetPicture> picture(OperationView operation, Instant at, Set<Integer> present) {
        Ground ground = networks.ground(operation.id());
        if (ground == null) {
            return Optional.empty();
        }
        return Optional.of(picture(standing(operation, ground, at, null, present)));
    }

    /** Now while the operation runs; its newest record once it is over. */
    Instant moment(OperationView operation) {
        Instant now = clock.instant();
        if (now.isBefore(operation.period().endIn(operation.zone()))) {
            return now;
        }
        return inspections
                .newest(operation.id())
                .or(() -> roster.newest(operation.id()))
                .orElse(operation.period().startIn(operation.zone()));
    }

    /** Codes of the posts that close their road, with everything that is asked about them. */
    record Standing(
            Ground ground, Watched watched, Instant at, String counts, Set<Integer> present, Set<String> closing) {}

    /** Refuses NETWORK_NOT_LOADED. */
    Standing standing(OperationView operation, Instant at, @Nullable String counts) {
        Ground ground = networks.ground(operation.id());
        if (ground == null) {
            throw NetworkProblem.NETWORK_NOT_LOADED.refuse("operation", operation.code());
        }
        return standing(
                operation,
                ground,
                at,
                counts,
                roster.manning(operation, at).present().keySet());
    }

    private Standing standing(
            OperationView operation, Ground ground, Instant at, @Nullable String counts, Set<Integer> present) {
        Watched watched = ground.watched(posts.catalog(operation.id()));
        String by = counts == null ? ground.network().setUp().counts() : counts;
        return new Standing(ground, watched, at, by, present, closing(watched, at, by, present));
    }

    NetPicture picture(Standing s) {
        return picture(s, s.watched, s.closing, SHOWN);
    }

    /** The net after an order for one post; a post that is opened counts as manned, for it will be. */
    NetPreview preview(Standing s, PostRef post, boolean opens) {
        Set<String> after = new HashSet<>(s.closing);
        if (opens && s.watched.snaps().containsKey(post.code())) {
            after.add(post.code());
        } else {
            after.remove(post.code());
        }
        NetPicture then = picture(s, s.watched, after, Watched.MOST);
        var snap = s.watched.snaps().get(post.code());
        return NetPreview.of(
                picture(s, s.watched, s.closing, Watched.MOST),
                opens ? then : then.revoking(post.code()),
                snap == null ? null : RoadSpot.of(s.ground.network().roads(), snap),
                s.ground.nearest(Ground.place(post)),
                s.ground.network().setUp().closesRoads(post.kind()));
    }

    /**
     * The net with a post more, at a place where there is none yet.
     *
     * @param kind what kind of post; null for one that closes its road
     */
    NetPreview preview(Standing s, GeoPoint place, @Nullable String kind) {
        NetPicture before = picture(s, s.watched, s.closing, Watched.MOST);
        if (kind != null && !s.ground.network().setUp().closesRoads(kind)) {
            return NetPreview.of(before, before, s.ground.road(place), s.ground.nearest(place), false);
        }
        String code = "";
        var with = new Watched(
                s.ground, s.watched.catalog, List.of(new StandingPost(code, place, StandingPost.State.REVOKED)));
        Set<String> after = new HashSet<>(s.closing);
        var snap = with.snaps().get(code);
        if (snap != null) {
            after.add(code);
        }
        return NetPreview.of(
                before,
                picture(s, with, after, Watched.MOST),
                snap == null ? null : RoadSpot.of(s.ground.network().roads(), snap),
                s.ground.nearest(place),
                true);
    }

    private static Set<String> closing(Watched watched, Instant at, String counts, Set<Integer> present) {
        Set<String> closing = new HashSet<>();
        for (PostRef post : watched.posts) {
            if (watched.snaps().containsKey(post.code())
                    && post.openAt(at)
                    && (counts.equals("open") || present.contains(post.id()))) {
                closing.add(post.code());
            }
        }
        return closing;
    }

    private static NetPicture picture(Standing s, Watched watched, Set<String> closing, int most) {
        int onRoad = watched.snaps().size();
        int offRoad = (int) watched.posts.stream()
                .filter(p -> !watched.snaps().containsKey(p.code()))
                .count();
        int manned = closing(watched, s.at, "manned", s.present).size();
        boolean isSet = !closing.isEmpty() || watched.posts.stream().anyMatch(p -> p.openAt(s.at));
        if (!isSet) {
            return new NetPicture("not-set", s.counts, onRoad, 0, manned, offRoad, List.of(), false);
        }
        LeakPicture found = watched.picture(closing);
        List<Leak> leaks = found.routes().stream()
                .map(route -> leak(s.ground.network().roads(), watched.catalog, s.at, route))
                .limit(most)
                .toList();
        boolean more = found.moreThanShown() || found.routes().size() > most;
        return new NetPicture(
                found.isClosed() ? "closed" : "leaks", s.counts, onRoad, closing.size(), manned, offRoad, leaks, more);
    }

    private static Leak leak(RoadNetwork roads, PostCatalog catalog, Instant at, LeakRoute route) {
        PostRef post = route.post().isEmpty() ? null : catalog.find(route.post());
        String state = post == null ? "no-post" : post.openAt(at) ? "unmanned" : post.stateAt(at);
        var gate = route.gate();
        return new Leak(
                state,
                post == null ? null : post.code(),
                post == null ? null : post.name(),
                gate.name(),
                gate.roadClass().word(),
                nearest(roads.places(), route.line().getLast()),
                gate.point().lon(),
                gate.point().lat(),
                Math.round(route.metres()),
                Math.round(route.minutes() * 10) / 10.0,
                route.line().stream().map(p -> List.of(p.lon(), p.lat())).toList());
    }

    private static String nearest(List<Place> places, GeoPoint end) {
        String name = "";
        double best = NEAR;
        for (Place place : places) {
            double metres = place.point().metresTo(end);
            if (metres < best && !place.name().isEmpty()) {
                best = metres;
                name = place.name();
            }
        }
        return name;
    }
}
