package org.hucheng.roads;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes what {@link NetworkReader} reads, in the same order. */
final class NetworkWriter {
    private final ByteArrayOutputStream out;

    NetworkWriter(ByteArrayOutputStream out) {
        this.out = out;
    }

    void write(RoadNetwork n) {
        out.write(NetworkBytes.FORM);
        out.write(n.shapesAreNodes ? 1 : 0);
        Bounds claimed = n.claimed;
        out.write(claimed == null ? 0 : 1);
        if (claimed != null) {
            point(claimed.west(), claimed.south());
            point(claimed.east(), claimed.north());
        }
        nodes(n);
        number(n.names.size());
        n.names.forEach(this::text);
        segments(n);
        places(n.places);
        places(n.hospitals);
        number(n.residential.size());
        for (double[] ring : n.residential) {
            number(ring.length / 2);
            for (int i = 0; i < ring.length; i += 2) {
                point(ring[i], ring[i + 1]);
            }
        }
    }

    private void nodes(RoadNetwork n) {
        number(n.nodes);
        long id = 0;
        int lon = 0;
        int lat = 0;
        for (int i = 0; i < n.nodes; i++) {
            signed(n.nodeId[i] - id);
            signed(n.nodeLon[i] - lon);
            signed(n.nodeLat[i] - lat);
            out.write(n.nodeMarks[i]);
            id = n.nodeId[i];
            lon = n.nodeLon[i];
            lat = n.nodeLat[i];
        }
    }

    private void segments(RoadNetwork n) {
        number(n.segments);
        int from = 0;
        long way = 0;
        for (int s = 0; s < n.segments; s++) {
            signed(n.from[s] - from);
            signed(n.to[s] - n.from[s]);
            signed(n.way[s] - way);
            out.write(n.roadClass[s]);
            out.write(n.forward[s]);
            out.write(n.backward[s]);
            number(n.name[s]);
            number(n.shapeStart[s + 1] - n.shapeStart[s]);
            int lon = n.nodeLon[n.from[s]];
            int lat = n.nodeLat[n.from[s]];
            for (int i = n.shapeStart[s]; i < n.shapeStart[s + 1]; i++) {
                signed(n.shapeLon[i] - lon);
                signed(n.shapeLat[i] - lat);
                lon = n.shapeLon[i];
                lat = n.shapeLat[i];
            }
            from = n.from[s];
            way = n.way[s];
        }
    }

    private void places(List<Place> places) {
        number(places.size());
        for (Place place : places) {
            text(place.kind());
            text(place.name());
            point(place.point().lon(), place.point().lat());
        }
    }

    private void point(double lon, double lat) {
        fixed(Double.doubleToLongBits(lon));
        fixed(Double.doubleToLongBits(lat));
    }

    private void fixed(long bits) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            out.write((int) (bits >>> shift));
        }
    }

    private void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        out.writeBytes(bytes);
    }

    /** Small amounts of either sign become small numbers. */
    private void signed(long value) {
        number((value << 1) ^ (value >> 63));
    }

    /** Seven bits a byte, the lowest first; the eighth says that more follow. */
    private void number(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
