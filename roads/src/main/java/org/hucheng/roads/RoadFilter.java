package org.hucheng.roads;

import java.util.Set;

/** Which roads of a mode count: classes left out, and whether one-way rules bind (someone who breaks them does not care). */
public record RoadFilter(Set<RoadClass> without, boolean ignoreOneWay) {
    public static final RoadFilter ALL = new RoadFilter(Set.of(), false);

    public RoadFilter {
        without = Set.copyOf(without);
    }
}
