package org.hucheng.network;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an order would do to the net.
 *
 * @param before the net at the moment the order takes effect, without it; {@code after} with it
 * @param opened ways in that are there only after it, {@code closed} those that are there only before it
 * @param road the road the post stands on; null when it is too far from any, and then the order changes nothing
 * @param nearest the road nearest to the post, however far; null when there is none around
 * @param closesRoads false for a kind of post that the net does not count
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NetPreview(
        NetPicture before,
        NetPicture after,
        List<Leak> opened,
        List<Leak> closed,
        @Nullable RoadSpot road,
        @Nullable RoadSpot nearest,
        boolean closesRoads) {
    static NetPreview of(
            NetPicture before,
            NetPicture after,
            @Nullable RoadSpot road,
            @Nullable RoadSpot nearest,
            boolean closesRoads) {
        return new NetPreview(
                before, after, without(after, before), without(before, after), road, nearest, closesRoads);
    }

    private static List<Leak> without(NetPicture these, NetPicture those) {
        return these.leaks().stream()
                .filter(leak -> those.leaks().stream().noneMatch(leak::isSameGate))
                .toList();
    }
}
