package org.hucheng.network;

import java.util.List;

/**
 * Whether posts close every road in, at one moment.
 *
 * @param state {@code closed}; {@code leaks}; {@code not-set} while no post of the cordon is open, so that there is no net to speak of
 * @param counts which posts close their road: {@code manned} or {@code open}
 * @param posts of the cordon's kinds that stand on a road, {@code closing} those of them that close theirs
 * @param manned posts that are open and have somebody there, whether they are asked for or not
 * @param offRoad posts of these kinds that are too far from every road to close one
 * @param leaks the quickest ways in, each through another gap
 * @param more whether there are further ones
 */
public record NetPicture(
        String state, String counts, int posts, int closing, int manned, int offRoad, List<Leak> leaks, boolean more) {
    public NetPicture {
        leaks = List.copyOf(leaks);
    }

    NetPicture revoking(String code) {
        return new NetPicture(
                state,
                counts,
                posts,
                closing,
                manned,
                offRoad,
                leaks.stream().map(l -> l.revoking(code)).toList(),
                more);
    }
}
