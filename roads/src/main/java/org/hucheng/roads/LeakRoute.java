package org.hucheng.roads;

import java.util.List;

/**
 * One way in. The gate is where it could be stopped: the first unmanned post on it, otherwise its crossing of the outline.
 *
 * @param line from where it begins to what it reaches
 * @param post code of the unmanned or revoked post at the gate, or an empty text
 */
public record LeakRoute(List<GeoPoint> line, double metres, double minutes, PostSite gate, String post) {
    public LeakRoute {
        line = List.copyOf(line);
    }
}
