package org.hucheng.roads;

/** A place on earth in WGS-84 degrees. */
public record GeoPoint(double lon, double lat) {
    /** Metres per degree of latitude on the mean sphere; lengths here are good to about half a percent. */
    static final double METRES_PER_DEGREE = 6_371_008.8 * Math.PI / 180;

    /** Metres between two places that are near each other (some tens of kilometres). */
    public static double metres(double lonA, double latA, double lonB, double latB) {
        double y = (latB - latA) * METRES_PER_DEGREE;
        double x = (lonB - lonA) * METRES_PER_DEGREE * Math.cos(Math.toRadians((latA + latB) / 2));
        return Math.sqrt(x * x + y * y);
    }

    public double metresTo(GeoPoint other) {
        return metres(lon, lat, other.lon, other.lat);
    }

    static int toE7(double degrees) {
        return (int) Math.round(degrees * 1e7);
    }
}
