package org.hucheng.roads;

import com.carrotsearch.hppc.DoubleArrayList;
import java.util.Arrays;

/** Cuts each segment at the outline and puts its pieces into a {@link CutNetwork}. */
final class PieceCutter {
    private static final byte UNKNOWN = -1;

    private final CutNetwork cut;
    private final RoadNetwork network;
    private final RoadFilter filter;
    private final DoubleArrayList shares = new DoubleArrayList();
    private final DoubleArrayList at = new DoubleArrayList();

    PieceCutter(CutNetwork cut, RoadFilter filter) {
        this.cut = cut;
        this.network = cut.network;
        this.filter = filter;
        Arrays.fill(cut.nodeSide, UNKNOWN);
    }

    void cut() {
        for (int s = 0; s < network.segments; s++) {
            boolean forward = network.isForward(s, cut.mode, cut.access);
            boolean backward = network.isBackward(s, cut.mode, cut.access);
            if ((!forward && !backward) || filter.without().contains(network.classOf(s))) {
                continue;
            }
            if (filter.ignoreOneWay()) {
                forward = true;
                backward = true;
            }
            segment(s, (forward ? CutNetwork.FORWARD : 0) | (backward ? CutNetwork.BACKWARD : 0));
        }
    }

    private void segment(int s, int directions) {
        at.clear();
        double length = 0;
        for (int i = 1; i < network.points(s); i++) {
            double lonA = network.lon(s, i - 1);
            double latA = network.lat(s, i - 1);
            double lonB = network.lon(s, i);
            double latB = network.lat(s, i);
            double step = GeoPoint.metres(lonA, latA, lonB, latB);
            shares.clear();
            cut.outline.crossings(lonA, latA, lonB, latB, shares);
            for (int k = 0; k < shares.size(); k++) {
                at.add(length + shares.get(k) * step);
            }
            length += step;
        }
        int a = end(network.from[s]);
        int b = end(network.to[s]);
        if (at.isEmpty()) {
            Side side = cut.outline.side(
                    (network.lon(s, 0) + network.lon(s, 1)) / 2, (network.lat(s, 0) + network.lat(s, 1)) / 2);
            cut.piece(a, b, s, 0, length, directions, side);
        } else {
            pieces(s, directions, a, b, length);
        }
    }

    /** A node of the network, or this segment's own side of a barrier that stands there. */
    private int end(int node) {
        if (cut.nodeSide[node] == UNKNOWN) {
            cut.nodeSide[node] = (byte) cut.outline
                    .side(network.nodeLon[node] * 1e-7, network.nodeLat[node] * 1e-7)
                    .ordinal();
        }
        if ((network.nodeMarks[node] & cut.access.bit(cut.mode)) == 0) {
            return node;
        }
        return cut.extra(cut.lon(node), cut.lat(node), cut.side(node));
    }

    private void pieces(int s, int directions, int a, int b, double length) {
        double[] positions = positions(length);
        int from = a;
        double begin = 0;
        Side side = sideBetween(s, 0, positions[0]);
        for (int i = 1; i < positions.length; i++) {
            Side then = sideBetween(s, positions[i - 1], positions[i]);
            if (then == side) {
                continue;
            }
            double where = positions[i - 1];
            GeoPoint point = cut.along(s, where);
            int crossing = cut.extra(point.lon(), point.lat(), Side.EDGE);
            piece(from, crossing, s, begin, where, directions, side);
            from = crossing;
            begin = where;
            side = then;
        }
        piece(from, b, s, begin, length, directions, side);
    }

    /** The places to look at, in order, more than a centimetre apart and away from the ends; the last is the end. */
    private double[] positions(double length) {
        double[] sorted = at.toArray();
        Arrays.sort(sorted);
        double[] kept = new double[sorted.length + 1];
        int count = 0;
        double last = 0;
        for (double p : sorted) {
            if (p - last > Outline.ON_IT && length - p > Outline.ON_IT) {
                kept[count++] = p;
                last = p;
            }
        }
        kept[count++] = length;
        return Arrays.copyOf(kept, count);
    }

    private Side sideBetween(int s, double from, double to) {
        GeoPoint middle = cut.along(s, (from + to) / 2);
        return cut.outline.side(middle.lon(), middle.lat());
    }

    /** A piece between two places on the outline gets a middle, so that the road on that side has a node to count as in or out. */
    private void piece(int a, int b, int s, double from, double to, int directions, Side side) {
        if (side != Side.EDGE && cut.side(a) == Side.EDGE && cut.side(b) == Side.EDGE) {
            double half = (from + to) / 2;
            GeoPoint point = cut.along(s, half);
            int middle = cut.extra(point.lon(), point.lat(), side);
            if (!hasNode(s, from, to)) {
                cut.touching.add(middle);
            }
            cut.piece(a, middle, s, from, half, directions, side);
            cut.piece(middle, b, s, half, to, directions, side);
        } else {
            cut.piece(a, b, s, from, to, directions, side);
        }
    }

    /** Is one of the file's nodes between these metres? The points of a GraphML geometry are not nodes. */
    private boolean hasNode(int s, double from, double to) {
        if (!network.shapesAreNodes) {
            return false;
        }
        double before = 0;
        for (int i = 1; i < network.points(s) - 1; i++) {
            before +=
                    GeoPoint.metres(network.lon(s, i - 1), network.lat(s, i - 1), network.lon(s, i), network.lat(s, i));
            if (before > from + Outline.ON_IT && before < to - Outline.ON_IT) {
                return true;
            }
        }
        return false;
    }
}
