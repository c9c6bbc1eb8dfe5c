package org.hucheng.roads;

import com.carrotsearch.hppc.ByteArrayList;
import com.carrotsearch.hppc.DoubleArrayList;
import com.carrotsearch.hppc.FloatArrayList;
import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.IntHashSet;
import java.util.ArrayList;
import java.util.List;

/**
 * The roads of one travel mode, cut where they cross the outline: every piece lies on one side as a whole. Nodes up to
 * {@code network.nodes} are the network's; those above are crossings, middles of pieces that only touch the area, and the two sides of a
 * barrier.
 */
final class CutNetwork {
    static final int FORWARD = 1;
    static final int BACKWARD = 2;

    final RoadNetwork network;
    final Outline outline;
    final TravelMode mode;
    final Access access;

    final IntArrayList u = new IntArrayList();
    final IntArrayList v = new IntArrayList();
    final IntArrayList segment = new IntArrayList();
    /** Metres from the segment's first point where a piece begins and ends. */
    final FloatArrayList begin = new FloatArrayList();

    final FloatArrayList end = new FloatArrayList();
    /** FORWARD and BACKWARD, from u to v and from v to u. */
    final ByteArrayList ways = new ByteArrayList();

    final ByteArrayList pieceSide = new ByteArrayList();

    /** Side of every node; meaningless for a node that no piece touches. */
    byte[] nodeSide;

    final DoubleArrayList extraLon = new DoubleArrayList();
    final DoubleArrayList extraLat = new DoubleArrayList();
    int nodes;
    /** Middles of pieces that have no node of the file on their side. */
    final IntHashSet touching = new IntHashSet();

    boolean[] isUsed;

    CutNetwork(RoadNetwork network, Area area, TravelMode mode, Access access, RoadFilter filter) {
        this.network = network;
        this.outline = new Outline(area);
        this.mode = mode;
        this.access = access;
        nodes = network.nodes;
        nodeSide = new byte[nodes + 64];
        isUsed = new boolean[0];
        new PieceCutter(this, filter).cut();
        isUsed = new boolean[nodes];
        for (int e = 0; e < edges(); e++) {
            isUsed[u.get(e)] = true;
            isUsed[v.get(e)] = true;
        }
    }

    int edges() {
        return u.size();
    }

    Side side(int node) {
        return SIDES[nodeSide[node]];
    }

    Side pieceSide(int edge) {
        return SIDES[pieceSide.get(edge)];
    }

    boolean goesOn(int node) {
        return node < network.nodes && (network.nodeMarks[node] & RoadNetwork.GOES_ON) != 0;
    }

    /** A dead end by the file's own word; a side of a barrier is one too. */
    boolean isKnownEnd(int node) {
        return node >= network.nodes || (network.nodeMarks[node] & RoadNetwork.KNOWN_END) != 0;
    }

    double lon(int node) {
        return node < network.nodes ? network.nodeLon[node] * 1e-7 : extraLon.get(node - network.nodes);
    }

    double lat(int node) {
        return node < network.nodes ? network.nodeLat[node] * 1e-7 : extraLat.get(node - network.nodes);
    }

    int extra(double lon, double lat, Side side) {
        if (nodes == nodeSide.length) {
            nodeSide = java.util.Arrays.copyOf(nodeSide, nodes * 2);
        }
        nodeSide[nodes] = (byte) side.ordinal();
        extraLon.add(lon);
        extraLat.add(lat);
        return nodes++;
    }

    void piece(int a, int b, int of, double from, double to, int directions, Side side) {
        u.add(a);
        v.add(b);
        segment.add(of);
        begin.add((float) from);
        end.add((float) to);
        ways.add((byte) directions);
        pieceSide.add((byte) side.ordinal());
    }

    /** The place on a segment so many metres from its first point. */
    GeoPoint along(int of, double metres) {
        double before = 0;
        for (int i = 1; i < network.points(of); i++) {
            double lonA = network.lon(of, i - 1);
            double latA = network.lat(of, i - 1);
            double lonB = network.lon(of, i);
            double latB = network.lat(of, i);
            double length = GeoPoint.metres(lonA, latA, lonB, latB);
            if (before + length >= metres || i == network.points(of) - 1) {
                double t = length == 0 ? 0 : Math.clamp((metres - before) / length, 0.0, 1.0);
                return new GeoPoint(lonA + t * (lonB - lonA), latA + t * (latB - latA));
            }
            before += length;
        }
        throw new IllegalStateException("a segment without points: " + of);
    }

    /** The points of a piece, from u to v. */
    List<GeoPoint> line(int edge) {
        int of = segment.get(edge);
        List<GeoPoint> line = new ArrayList<>();
        line.add(new GeoPoint(lon(u.get(edge)), lat(u.get(edge))));
        double before = 0;
        for (int i = 1; i < network.points(of) - 1; i++) {
            before += GeoPoint.metres(
                    network.lon(of, i - 1), network.lat(of, i - 1), network.lon(of, i), network.lat(of, i));
            if (before > begin.get(edge) + Outline.ON_IT && before < end.get(edge) - Outline.ON_IT) {
                line.add(new GeoPoint(network.lon(of, i), network.lat(of, i)));
            }
        }
        line.add(new GeoPoint(lon(v.get(edge)), lat(v.get(edge))));
        return line;
    }

    private static final Side[] SIDES = Side.values();
}
