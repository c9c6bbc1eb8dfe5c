package org.hucheng.roads;

/** The shifted coordinates that maps published in China use, and back to WGS-84 (to about a centimetre, by iteration). */
final class Gcj02 {
    private static final double AXIS = 6_378_245.0;
    private static final double ECCENTRICITY = 0.00669342162296594323;

    private Gcj02() {}

    static boolean isShifted(double lon, double lat) {
        return lon >= 72.004 && lon <= 137.8347 && lat >= 0.8293 && lat <= 55.8271;
    }

    static GeoPoint fromWgs84(double lon, double lat) {
        if (!isShifted(lon, lat)) {
            return new GeoPoint(lon, lat);
        }
        double x = lon - 105;
        double y = lat - 35;
        double waves = (20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * 2 / 3;
        double dLat = -100
                + 2 * x
                + 3 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * Math.sqrt(Math.abs(x))
                + waves
                + (20 * Math.sin(y * Math.PI) + 40 * Math.sin(y / 3 * Math.PI)) * 2 / 3
                + (160 * Math.sin(y / 12 * Math.PI) + 320 * Math.sin(y * Math.PI / 30)) * 2 / 3;
        double dLon = 300
                + x
                + 2 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * Math.sqrt(Math.abs(x))
                + waves
                + (20 * Math.sin(x * Math.PI) + 40 * Math.sin(x / 3 * Math.PI)) * 2 / 3
                + (150 * Math.sin(x / 12 * Math.PI) + 300 * Math.sin(x / 30 * Math.PI)) * 2 / 3;
        double angle = Math.toRadians(lat);
        double magic = 1 - ECCENTRICITY * Math.sin(angle) * Math.sin(angle);
        double root = Math.sqrt(magic);
        return new GeoPoint(
                lon + dLon * 180 / (AXIS / root * Math.cos(angle) * Math.PI),
                lat + dLat * 180 / (AXIS * (1 - ECCENTRICITY) / (magic * root) * Math.PI));
    }

    static GeoPoint toWgs84(double lon, double lat) {
        double guessLon = lon;
        double guessLat = lat;
        for (int i = 0; i < 6; i++) {
            GeoPoint shifted = fromWgs84(guessLon, guessLat);
            guessLon += lon - shifted.lon();
            guessLat += lat - shifted.lat();
        }
        return new GeoPoint(guessLon, guessLat);
    }
}
