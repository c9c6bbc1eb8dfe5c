package org.hucheng.posts;

import org.hucheng.kernel.GeoPoint;
import org.hucheng.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * A post to be added; it is opened by an order of its own.
 *
 * @param unit code of the unit that answers for it
 * @param division code of the division it stands in, null where none is known
 */
public record NewPost(
        String code,
        String kind,
        @Nullable String postClass,
        int lanes,
        Text name,
        GeoPoint place,
        String unit,
        @Nullable String division) {}
