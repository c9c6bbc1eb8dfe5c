package org.hucheng.network;

import java.util.List;
import org.hucheng.posts.PostCatalog;
import org.hucheng.posts.PostRef;
import org.hucheng.roads.Cordon;
import org.hucheng.roads.GeoPoint;
import org.jspecify.annotations.Nullable;

/** A network in memory with what is worked out on it; each part is made at the first question. */
final class Ground {
    /** A post further than this from a road closes none, metres. */
    static final double ON_ROAD = 100;

    private static final double LOOKED_AROUND = 20_000;

    private final LoadedNetwork network;
    private @Nullable Cordon cordon;
    private @Nullable Watched watched;
    private final Studies studies = new Studies(this);

    Ground(LoadedNetwork network) {
        this.network = network;
    }

    LoadedNetwork network() {
        return network;
    }

    synchronized Cordon cordon() {
        Cordon made = cordon;
        if (made == null) {
            made = Cordon.of(network.roads(), network.area(), network.setUp().choice());
            cordon = made;
        }
        return made;
    }

    /** The posts of this catalog on the roads; made anew when the catalog is another one. */
    synchronized Watched watched(PostCatalog catalog) {
        Watched made = watched;
        if (made == null || made.catalog != catalog) {
            made = new Watched(this, catalog, List.of());
            watched = made;
        }
        return made;
    }

    /** The road on which a post at this place closes something; null when it is too far from any. */
    @Nullable
    RoadSpot road(GeoPoint place) {
        RoadSpot nearest = nearest(place);
        return nearest == null || nearest.metres() > ON_ROAD ? null : nearest;
    }

    /** The road nearest to a place, as far away as it may be up to {@value #LOOKED_AROUND} metres; null beyond. */
    @Nullable
    RoadSpot nearest(GeoPoint place) {
        return cordon().snap(place, LOOKED_AROUND)
                .map(snap -> RoadSpot.of(network.roads(), snap))
                .orElse(null);
    }

    static GeoPoint place(PostRef post) {
        return new GeoPoint(post.place().lon(), post.place().lat());
    }

    Studies studies() {
        return studies;
    }
}
