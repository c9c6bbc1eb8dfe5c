package org.hucheng.roads;

/** A place on a road: the nearest to a given one. {@code metres} is how far the road is, {@code along} metres from the segment's start. */
public record Snap(int segment, double along, GeoPoint point, double metres) {}
