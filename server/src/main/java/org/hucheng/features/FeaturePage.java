package org.hucheng.features;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hucheng.kernel.Feature;
import org.hucheng.kernel.FeatureCollection;
import org.jspecify.annotations.Nullable;

/** Features that match, and the id to go on after; null on the last page. */
record FeaturePage(List<Feature> features, @Nullable String next) {
    private static final int READ_AT_ONCE = 1_000;

    static FeaturePage of(FeatureCollection collection, int operationId, Instant at, FeatureQuery query) {
        var found = new ArrayList<Feature>();
        String after = query.after();
        while (true) {
            List<Feature> some = collection.list(operationId, at, after, READ_AT_ONCE);
            for (Feature feature : some) {
                if (!query.matches(feature)) {
                    continue;
                }
                if (found.size() == query.limit()) {
                    return new FeaturePage(found, found.getLast().id());
                }
                found.add(feature);
            }
            if (some.size() < READ_AT_ONCE) {
                return new FeaturePage(found, null);
            }
            after = some.getLast().id();
        }
    }
}
