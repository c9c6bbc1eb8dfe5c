package org.hucheng.roads;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A road network in primitive arrays. A <em>segment</em> is the piece of one way between two nodes where roads meet or end; it is one
 * thing on the ground, whichever ways it may be driven. Coordinates are degrees times 10,000,000 (1 cm). Immutable once built.
 */
public final class RoadNetwork {
    /** Bit of {@link #nodeMarks} above the six of {@link TagRules#stopped}: the road goes on here, beyond the extract. */
    static final int GOES_ON = 1 << 6;

    /** The road ends here and the file says so. */
    static final int KNOWN_END = 1 << 7;

    final int nodes;
    final long[] nodeId;
    final int[] nodeLon;
    final int[] nodeLat;
    final byte[] nodeMarks;

    final int segments;
    final int[] from;
    final int[] to;
    final long[] way;
    final byte[] roadClass;
    final byte[] forward;
    final byte[] backward;
    final int[] name;
    /** Points between the ends: those of segment s are {@code shapeStart[s] .. shapeStart[s + 1]}. */
    final int[] shapeStart;

    final int[] shapeLon;
    final int[] shapeLat;

    final List<String> names;
    final List<Place> places;
    final List<Place> hospitals;
    /** Rings of residential land, each as lon, lat, lon, lat... in degrees. */
    final List<double[]> residential;

    final boolean shapesAreNodes;
    final @Nullable Bounds claimed;
    final Bounds bounds;

    RoadNetwork(NetworkBuilder b) {
        nodes = b.nodes;
        nodeId = java.util.Arrays.copyOf(b.nodeId, nodes);
        nodeLon = java.util.Arrays.copyOf(b.nodeLon, nodes);
        nodeLat = java.util.Arrays.copyOf(b.nodeLat, nodes);
        nodeMarks = java.util.Arrays.copyOf(b.nodeMarks, nodes);
        segments = b.segments;
        from = java.util.Arrays.copyOf(b.from, segments);
        to = java.util.Arrays.copyOf(b.to, segments);
        way = java.util.Arrays.copyOf(b.way, segments);
        roadClass = java.util.Arrays.copyOf(b.roadClass, segments);
        forward = java.util.Arrays.copyOf(b.forward, segments);
        backward = java.util.Arrays.copyOf(b.backward, segments);
        name = java.util.Arrays.copyOf(b.name, segments);
        shapeStart = java.util.Arrays.copyOf(b.shapeStart, segments + 1);
        shapeLon = java.util.Arrays.copyOf(b.shapeLon, b.shapePoints);
        shapeLat = java.util.Arrays.copyOf(b.shapeLat, b.shapePoints);
        names = List.copyOf(b.names);
        places = List.copyOf(b.places);
        hospitals = List.copyOf(b.hospitals);
        residential = List.copyOf(b.residential);
        shapesAreNodes = b.shapesAreNodes;
        claimed = b.claimed;
        bounds = extent();
    }

    public int nodes() {
        return nodes;
    }

    public int segments() {
        return segments;
    }

    /** The rectangle that holds every node of a road. */
    public Bounds bounds() {
        return bounds;
    }

    public List<Place> places() {
        return places;
    }

    public List<Place> hospitals() {
        return hospitals;
    }

    public long wayOf(int segment) {
        return way[segment];
    }

    /** The road's name, or an empty text. */
    public String nameOf(int segment) {
        return names.get(name[segment]);
    }

    public RoadClass classOf(int segment) {
        return CLASSES[roadClass[segment]];
    }

    /** May the segment be travelled from its first to its last point? */
    public boolean isForward(int segment, TravelMode mode, Access access) {
        return (forward[segment] & access.bit(mode)) != 0;
    }

    public boolean isBackward(int segment, TravelMode mode, Access access) {
        return (backward[segment] & access.bit(mode)) != 0;
    }

    /** Number of points of a segment, its ends included. */
    public int points(int segment) {
        return shapeStart[segment + 1] - shapeStart[segment] + 2;
    }

    /** Longitude of a segment's point, in degrees; the first is 0. */
    public double lon(int segment, int point) {
        return lonE7(segment, point) * 1e-7;
    }

    public double lat(int segment, int point) {
        return latE7(segment, point) * 1e-7;
    }

    private int lonE7(int segment, int point) {
        if (point == 0) {
            return nodeLon[from[segment]];
        }
        int at = shapeStart[segment] + point - 1;
        return at < shapeStart[segment + 1] ? shapeLon[at] : nodeLon[to[segment]];
    }

    private int latE7(int segment, int point) {
        if (point == 0) {
            return nodeLat[from[segment]];
        }
        int at = shapeStart[segment] + point - 1;
        return at < shapeStart[segment + 1] ? shapeLat[at] : nodeLat[to[segment]];
    }

    GeoPoint point(int node) {
        return new GeoPoint(nodeLon[node] * 1e-7, nodeLat[node] * 1e-7);
    }

    /** Length of a segment in metres. */
    public double metres(int segment) {
        double sum = 0;
        for (int i = 1; i < points(segment); i++) {
            sum += GeoPoint.metres(lon(segment, i - 1), lat(segment, i - 1), lon(segment, i), lat(segment, i));
        }
        return sum;
    }

    private Bounds extent() {
        int west = Integer.MAX_VALUE;
        int south = Integer.MAX_VALUE;
        int east = Integer.MIN_VALUE;
        int north = Integer.MIN_VALUE;
        for (int i = 0; i < nodes; i++) {
            west = Math.min(west, nodeLon[i]);
            east = Math.max(east, nodeLon[i]);
            south = Math.min(south, nodeLat[i]);
            north = Math.max(north, nodeLat[i]);
        }
        return new Bounds(west * 1e-7, south * 1e-7, east * 1e-7, north * 1e-7);
    }

    private static final RoadClass[] CLASSES = RoadClass.values();
}
