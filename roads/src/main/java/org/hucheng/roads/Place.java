package org.hucheng.roads;

/** A named spot of the map that matters to a cordon: an inhabited place, or a hospital. {@code kind} is the map's own word. */
public record Place(String kind, String name, GeoPoint point) {}
