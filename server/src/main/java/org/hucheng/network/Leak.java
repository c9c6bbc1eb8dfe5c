package org.hucheng.network;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.hucheng.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * One way in that nothing stops.
 *
 * @param why {@code no-post}: no post stands on it; {@code unmanned}, {@code revoked} or {@code planned}: the state of the post at the gate
 * @param post code of that post
 * @param road name of the road at the gate, empty when it has none; {@code roadClass} its class
 * @param reaches the named place nearest to where the way ends, empty when none is near
 * @param lon of the gate: where the way could be stopped; {@code lat} likewise
 * @param line from where it begins to what it reaches, as pairs of lon and lat
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Leak(
        String why,
        @Nullable String post,
        @Nullable Text postName,
        String road,
        String roadClass,
        String reaches,
        double lon,
        double lat,
        long metres,
        double minutes,
        List<List<Double>> line) {

    /** The same way in, told as it is once this post is revoked. */
    Leak revoking(String code) {
        return code.equals(post)
                ? new Leak("revoked", post, postName, road, roadClass, reaches, lon, lat, metres, minutes, line)
                : this;
    }

    /** The same gap in the net, whatever the way to it. */
    boolean isSameGate(Leak other) {
        return lon == other.lon && lat == other.lat;
    }
}
