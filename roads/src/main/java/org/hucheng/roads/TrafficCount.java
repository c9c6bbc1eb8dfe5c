package org.hucheng.roads;

/** A measured traffic on the road at a place, for example vehicles a day; in the same unit for all counts. */
public record TrafficCount(GeoPoint point, long vehicles) {}
