package org.hucheng.rostering;

/** A point of a flat map in metres; whoever has latitudes projects them first. */
public record Place(double east, double north) {
    /** Straight-line distance in units of 100 m, rounded. */
    public int hundredMetresTo(Place other) {
        return (int) Math.round(Math.hypot(east - other.east, north - other.north) / 100);
    }
}
