package org.hucheng.tiles;

/** The web's Mercator square in whole numbers: 2^30 units from west to east and from north to south, about 4 cm at the equator. */
final class World {
    static final int BITS = 30;

    /** Where the square ends in the north; the south is its mirror. */
    private static final double LAST_LATITUDE = 85.0511287798;

    private static final double SIZE = 1L << BITS;

    private World() {}

    static int x(double lon) {
        return whole((lon + 180) / 360);
    }

    static int y(double lat) {
        double sine = Math.sin(Math.toRadians(Math.clamp(lat, -LAST_LATITUDE, LAST_LATITUDE)));
        return whole(0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI));
    }

    private static int whole(double share) {
        return (int) Math.clamp(Math.round(share * SIZE), 0, (1L << BITS) - 1);
    }
}
