package org.hucheng.roads;

/** What drivers meet at a place: a wait of so many minutes, or a closed road (infinite). */
public record DriverPost(GeoPoint point, double minutes) {
    public static DriverPost closed(GeoPoint point) {
        return new DriverPost(point, Double.POSITIVE_INFINITY);
    }
}
