package org.hucheng.roads;

/** Flat metres around a latitude: x east, y north. Good for areas of some hundred kilometres. */
final class Plane {
    private final double metresPerLon;

    Plane(double latitude) {
        metresPerLon = GeoPoint.METRES_PER_DEGREE * Math.cos(Math.toRadians(latitude));
    }

    double x(double lon) {
        return lon * metresPerLon;
    }

    double y(double lat) {
        return lat * GeoPoint.METRES_PER_DEGREE;
    }

    double lon(double x) {
        return x / metresPerLon;
    }

    double lat(double y) {
        return y / GeoPoint.METRES_PER_DEGREE;
    }
}
