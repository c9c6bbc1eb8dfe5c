package org.hucheng.roads;

import com.carrotsearch.hppc.IntArrayList;
import java.util.ArrayList;
import java.util.List;
import org.hucheng.roads.CordonChoice.Direction;
import org.hucheng.roads.CordonChoice.Inside;
import org.hucheng.roads.CordonChoice.Outside;
import org.locationtech.jts.algorithm.RayCrossingCounter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Location;

/** Which nodes travel begins at (sources) and which it must not reach (sinks), by the user's choice. */
final class Terminals {
    /** Every node this near to an inhabited place belongs to it, metres. */
    static final double PLACE_REACHES = 250;
    /** A place further than this from every road is not on the network, metres. */
    static final double PLACE_AT_MOST = 2000;

    final boolean[] source;
    final boolean[] sink;
    int sources;
    int sinks;

    Terminals(CutNetwork cut, CordonChoice choice) {
        boolean[] outside = new boolean[cut.nodes];
        boolean[] inside = new boolean[cut.nodes];
        boolean anyOut = false;
        boolean anyIn = false;
        for (int n = 0; n < cut.nodes; n++) {
            if (!cut.isUsed[n] || (choice.ignoreTouching() && cut.touching.contains(n))) {
                continue;
            }
            boolean isOut = cut.side(n) == Side.OUT;
            boolean isIn = cut.side(n) == Side.IN;
            anyOut |= isOut;
            anyIn |= isIn;
            outside[n] = isOut && choice.outside() == Outside.ALL;
            inside[n] = isIn && choice.inside() == Inside.ALL;
        }
        if (!anyIn) {
            throw RoadProblem.AREA_WITHOUT_ROADS.refuse("mode", choice.mode());
        }
        if (!anyOut) {
            throw RoadProblem.NOTHING_OUTSIDE.refuse("mode", choice.mode());
        }
        if (choice.outside() == Outside.RIM && !Rim.mark(cut, outside)) {
            throw RoadProblem.NO_RIM.refuse();
        }
        if (choice.inside() == Inside.PLACES && !markPlaces(cut, choice.places(), inside)) {
            throw RoadProblem.NO_PLACES.refuse();
        }
        boolean isIn = choice.direction() == Direction.IN;
        source = isIn ? outside : inside;
        sink = isIn ? inside : outside;
        for (int n = 0; n < cut.nodes; n++) {
            sources += source[n] ? 1 : 0;
            sinks += sink[n] ? 1 : 0;
        }
    }

    private static boolean markPlaces(CutNetwork cut, List<Place> more, boolean[] inside) {
        var index = new PointIndex(cut, n -> cut.side(n) == Side.IN);
        List<Place> places = new ArrayList<>(cut.network.places);
        places.addAll(more);
        boolean any = false;
        for (Place place : places) {
            if (cut.outline.side(place.point().lon(), place.point().lat()) != Side.IN) {
                continue;
            }
            int nearest = index.nearest(place.point(), PLACE_AT_MOST);
            if (nearest >= 0) {
                inside[nearest] = true;
                any = true;
            }
            IntArrayList near = index.within(place.point(), PLACE_REACHES);
            for (int i = 0; i < near.size(); i++) {
                inside[near.get(i)] = true;
            }
        }
        for (double[] ring : cut.network.residential) {
            any |= markRing(cut, index, ring, inside);
        }
        return any;
    }

    /** Every node on residential land. */
    private static boolean markRing(CutNetwork cut, PointIndex index, double[] ring, boolean[] inside) {
        Coordinate[] corners = new Coordinate[ring.length / 2];
        double west = 180;
        double east = -180;
        double south = 90;
        double north = -90;
        for (int i = 0; i < corners.length; i++) {
            corners[i] = new Coordinate(ring[2 * i], ring[2 * i + 1]);
            west = Math.min(west, corners[i].x);
            east = Math.max(east, corners[i].x);
            south = Math.min(south, corners[i].y);
            north = Math.max(north, corners[i].y);
        }
        var middle = new GeoPoint((west + east) / 2, (south + north) / 2);
        double reach = GeoPoint.metres(west, south, east, north) / 2 + 10;
        IntArrayList near = index.within(middle, reach);
        boolean any = false;
        for (int i = 0; i < near.size(); i++) {
            var at = new Coordinate(cut.lon(near.get(i)), cut.lat(near.get(i)));
            if (RayCrossingCounter.locatePointInRing(at, corners) != Location.EXTERIOR) {
                inside[near.get(i)] = true;
                any = true;
            }
        }
        return any;
    }
}
