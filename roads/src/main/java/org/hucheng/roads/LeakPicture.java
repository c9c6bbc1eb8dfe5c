package org.hucheng.roads;

import java.util.List;

/**
 * Is the net closed, and if not, where not. Routes differ in their gate and are ordered by travel time.
 *
 * @param moreThanShown true where further ways in exist beyond the routes given
 */
public record LeakPicture(List<LeakRoute> routes, boolean moreThanShown) {
    public LeakPicture {
        routes = List.copyOf(routes);
    }

    public boolean isClosed() {
        return routes.isEmpty();
    }
}
