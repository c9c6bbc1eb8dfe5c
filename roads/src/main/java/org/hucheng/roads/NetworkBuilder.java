package org.hucheng.roads;

import com.carrotsearch.hppc.ObjectIntHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Grows the arrays of a {@link RoadNetwork}. */
final class NetworkBuilder {
    int nodes;
    long[] nodeId = new long[1024];
    int[] nodeLon = new int[1024];
    int[] nodeLat = new int[1024];
    byte[] nodeMarks = new byte[1024];
    int segments;
    int[] from = new int[1024];
    int[] to = new int[1024];
    long[] way = new long[1024];
    byte[] roadClass = new byte[1024];
    byte[] forward = new byte[1024];
    byte[] backward = new byte[1024];
    int[] name = new int[1024];
    int[] shapeStart = new int[1025];
    /** False where the points between a segment's ends only draw it. */
    boolean shapesAreNodes = true;

    int shapePoints;
    int[] shapeLon = new int[1024];
    int[] shapeLat = new int[1024];
    final List<String> names = new ArrayList<>(List.of(""));
    final List<Place> places = new ArrayList<>();
    final List<Place> hospitals = new ArrayList<>();
    final List<double[]> residential = new ArrayList<>();

    @Nullable
    Bounds claimed;

    private final ObjectIntHashMap<String> nameIndex = new ObjectIntHashMap<>();

    int node(long id, int lon, int lat) {
        if (nodes == nodeId.length) {
            int size = nodes * 2;
            nodeId = Arrays.copyOf(nodeId, size);
            nodeLon = Arrays.copyOf(nodeLon, size);
            nodeLat = Arrays.copyOf(nodeLat, size);
            nodeMarks = Arrays.copyOf(nodeMarks, size);
        }
        nodeId[nodes] = id;
        nodeLon[nodes] = lon;
        nodeLat[nodes] = lat;
        return nodes++;
    }

    void mark(int node, int bits) {
        nodeMarks[node] |= (byte) bits;
    }

    /** A point between the ends of the segment that is added next. */
    void shape(int lon, int lat) {
        if (shapePoints == shapeLon.length) {
            shapeLon = Arrays.copyOf(shapeLon, shapePoints * 2);
            shapeLat = Arrays.copyOf(shapeLat, shapePoints * 2);
        }
        shapeLon[shapePoints] = lon;
        shapeLat[shapePoints++] = lat;
    }

    int segment(int a, int b, long wayId, RoadClass of, int forwardBits, int backwardBits, int nameIs) {
        if (segments == from.length) {
            int size = segments * 2;
            from = Arrays.copyOf(from, size);
            to = Arrays.copyOf(to, size);
            way = Arrays.copyOf(way, size);
            roadClass = Arrays.copyOf(roadClass, size);
            forward = Arrays.copyOf(forward, size);
            backward = Arrays.copyOf(backward, size);
            name = Arrays.copyOf(name, size);
            shapeStart = Arrays.copyOf(shapeStart, size + 1);
        }
        from[segments] = a;
        to[segments] = b;
        way[segments] = wayId;
        roadClass[segments] = (byte) of.ordinal();
        forward[segments] = (byte) forwardBits;
        backward[segments] = (byte) backwardBits;
        name[segments] = nameIs;
        shapeStart[segments + 1] = shapePoints;
        return segments++;
    }

    int name(String text) {
        int index = nameIndex.getOrDefault(text, text.isEmpty() ? 0 : -1);
        if (index < 0) {
            index = names.size();
            names.add(text);
            nameIndex.put(text, index);
        }
        return index;
    }

    RoadNetwork build() {
        return new RoadNetwork(this);
    }
}
