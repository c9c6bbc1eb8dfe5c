package org.hucheng.posts;

import java.time.Instant;
import java.util.List;
import org.hucheng.kernel.GeoPoint;
import org.hucheng.kernel.Text;
import org.hucheng.kernel.TimeWindow;
import org.jspecify.annotations.Nullable;

/**
 * A post as other modules refer to one.
 *
 * @param postClass class by traffic, null where the operation has none
 * @param open the times between opening and revoking orders, oldest first; the last one may be open-ended
 */
public record PostRef(
        int id,
        String code,
        Text name,
        String kind,
        @Nullable String postClass,
        int lanes,
        GeoPoint place,
        int unitId,
        List<TimeWindow> open) {

    public boolean openAt(Instant at) {
        for (TimeWindow window : open) {
            if (window.contains(at)) {
                return true;
            }
        }
        return false;
    }

    /** {@code planned} before the first opening takes effect, then {@code open} or {@code revoked}. */
    public String stateAt(Instant at) {
        if (openAt(at)) {
            return "open";
        }
        return open.isEmpty() || at.isBefore(open.getFirst().from()) ? "planned" : "revoked";
    }
}
