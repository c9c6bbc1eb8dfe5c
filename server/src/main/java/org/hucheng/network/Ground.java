package org.hucheng.network;

import org.hucheng.roads.Cordon;
import org.jspecify.annotations.Nullable;

/** A network in memory with what is worked out on it. */
final class Ground {
    private final LoadedNetwork network;
    private @Nullable Cordon cordon;

    Ground(LoadedNetwork network) {
        this.network = network;
    }

    LoadedNetwork network() {
        return network;
    }

    /** Cut at the first question and kept. */
    synchronized Cordon cordon() {
        Cordon made = cordon;
        if (made == null) {
            made = Cordon.of(network.roads(), network.area(), network.setUp().choice());
            cordon = made;
        }
        return made;
    }
}
