package org.hucheng.network;

import org.hucheng.roads.RoadNetwork;
import org.hucheng.roads.Snap;

/** A place on a road: its name (may be empty), its class, and how far it is from the place that was asked about, in metres. */
record RoadSpot(String road, String roadClass, double lon, double lat, double metres) {
    static RoadSpot of(RoadNetwork roads, Snap snap) {
        return new RoadSpot(
                roads.nameOf(snap.segment()),
                roads.classOf(snap.segment()).word(),
                snap.point().lon(),
                snap.point().lat(),
                Math.round(snap.metres() * 10) / 10.0);
    }
}
