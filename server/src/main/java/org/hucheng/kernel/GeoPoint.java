package org.hucheng.kernel;

/** A place in WGS-84 degrees. */
public record GeoPoint(double lon, double lat) {
    public GeoPoint {
        if (!(lon >= -180 && lon <= 180 && lat >= -90 && lat <= 90)) {
            throw KernelProblem.FIELD_INVALID.refuse("field", "lon, lat", "lon", lon, "lat", lat);
        }
    }
}
