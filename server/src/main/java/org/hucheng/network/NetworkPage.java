package org.hucheng.network;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.hucheng.kernel.Text;
import org.hucheng.operations.OperationView;
import org.hucheng.posts.PostRef;
import org.jspecify.annotations.Nullable;

/**
 * The page of the net.
 *
 * @param loaded false without a network, and then there is nothing else
 * @param posts of the cordon's kinds, those on no road first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NetworkPage(
        boolean loaded,
        @Nullable OffsetDateTime asOf,
        @Nullable NetPicture net,
        @Nullable CordonSetUp setUp,
        @Nullable String hash,
        @Nullable Text synthetic,
        @Nullable ImportFigures figures,
        @Nullable Boolean fromScenario,
        @Nullable String importedBy,
        @Nullable OffsetDateTime importedAt,
        @Nullable List<PostOnRoad> posts) {
    static final NetworkPage EMPTY = new NetworkPage(false, null, null, null, null, null, null, null, null, null, null);

    /**
     * @param state {@code planned}, {@code open} or {@code revoked}; {@code closes} whether it closes its road now
     * @param road null when the post stands on none; {@code nearest} is then the nearest one and how far it is, null when there is none around
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PostOnRoad(
            String code,
            Text name,
            String kind,
            String state,
            boolean manned,
            boolean closes,
            double lon,
            double lat,
            @Nullable RoadSpot road,
            @Nullable RoadSpot nearest) {}

    static NetworkPage of(OperationView operation, Nets.Standing standing, NetPicture net, NetworkStore.Origin origin) {
        var network = standing.ground().network();
        return new NetworkPage(
                true,
                standing.at().atZone(operation.zone()).toOffsetDateTime(),
                net,
                network.setUp(),
                network.hash(),
                network.synthetic(),
                origin.figures(),
                origin.loaded(),
                origin.by(),
                origin.at().atZone(operation.zone()).toOffsetDateTime(),
                posts(standing));
    }

    private static List<PostOnRoad> posts(Nets.Standing standing) {
        List<PostOnRoad> off = new ArrayList<>();
        List<PostOnRoad> on = new ArrayList<>();
        for (PostRef post : standing.watched().posts) {
            var snap = standing.watched().snaps().get(post.code());
            var line = new PostOnRoad(
                    post.code(),
                    post.name(),
                    post.kind(),
                    post.stateAt(standing.at()),
                    standing.present().contains(post.id()),
                    standing.closing().contains(post.code()),
                    post.place().lon(),
                    post.place().lat(),
                    snap == null
                            ? null
                            : RoadSpot.of(standing.ground().network().roads(), snap),
                    snap == null ? standing.ground().nearest(Ground.place(post)) : null);
            (snap == null ? off : on).add(line);
        }
        off.addAll(on);
        return off;
    }
}
