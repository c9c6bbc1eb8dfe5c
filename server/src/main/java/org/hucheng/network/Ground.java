package org.hucheng.network;

import java.util.List;
import org.hucheng.posts.PostCatalog;
import org.hucheng.roads.Cordon;
import org.jspecify.annotations.Nullable;

/** A network in memory with what is worked out on it; each part is made at the first question. */
final class Ground {
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

    Studies studies() {
        return studies;
    }
}
