package org.hucheng.network;

import org.hucheng.kernel.Text;
import org.hucheng.roads.Area;
import org.hucheng.roads.RoadNetwork;
import org.jspecify.annotations.Nullable;

/**
 * An operation's network in memory; never changes.
 *
 * @param version another one whenever roads, area or set-up were imported anew
 * @param hash SHA-256 of the roads alone, 64 hexadecimal digits: the same roads have the same hash
 * @param synthetic what in it is made up; null for a real one
 * @param area what the posts are to close
 */
public record LoadedNetwork(
        int operationId,
        long version,
        String hash,
        @Nullable Text synthetic,
        RoadNetwork roads,
        Area area,
        CordonSetUp setUp) {}
