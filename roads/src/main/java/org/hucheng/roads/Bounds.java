package org.hucheng.roads;

import java.util.Locale;

/** A rectangle of WGS-84 degrees. */
public record Bounds(double west, double south, double east, double north) {
    boolean contains(double lon, double lat) {
        return lon >= west && lon <= east && lat >= south && lat <= north;
    }

    boolean touches(Bounds other) {
        return west <= other.east && other.west <= east && south <= other.north && other.south <= north;
    }

    Bounds swapped() {
        return new Bounds(south, west, north, east);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.4f,%.4f,%.4f,%.4f", west, south, east, north);
    }
}
