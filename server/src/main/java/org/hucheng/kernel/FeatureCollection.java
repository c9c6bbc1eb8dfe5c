package org.hucheng.kernel;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Things of one kind that a module offers to maps outside (OGC API Features). A module adds a collection by offering one of these as a bean;
 * nothing else has to change.
 */
public interface FeatureCollection {
    /** How addresses name it, for example {@code posts}. */
    String id();

    Text title();

    Text description();

    /** The code of the permission a reader needs, for example {@code posts.read}. */
    String permission();

    /**
     * Features in the order of their ids, at most {@code limit} of those that come after {@code after}; fewer mean that there are no more.
     *
     * @param at the moment at which states are given
     */
    List<Feature> list(int operationId, Instant at, @Nullable String after, int limit);

    /** One feature; null where there is none of that id. */
    @Nullable
    Feature find(int operationId, Instant at, String id);
}
