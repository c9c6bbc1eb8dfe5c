package org.hucheng.roads;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads what {@link NetworkWriter} wrote, in the same order. */
final class NetworkReader {
    private static final RoadClass[] CLASSES = RoadClass.values();

    private final byte[] bytes;
    private final NetworkBuilder made = new NetworkBuilder();
    private int at;

    NetworkReader(byte[] bytes) {
        this.bytes = bytes;
    }

    RoadNetwork read() {
        int form = bytes[at++];
        if (form != NetworkBytes.FORM) {
            throw new IllegalArgumentException(
                    "a network of form " + form + ", this version reads " + NetworkBytes.FORM);
        }
        made.shapesAreNodes = bytes[at++] != 0;
        if (bytes[at++] != 0) {
            made.claimed = new Bounds(degrees(), degrees(), degrees(), degrees());
        }
        nodes();
        made.names.clear();
        for (int names = number(); names > 0; names--) {
            made.names.add(text());
        }
        segments();
        places(made.places);
        places(made.hospitals);
        for (int rings = number(); rings > 0; rings--) {
            double[] ring = new double[2 * number()];
            for (int i = 0; i < ring.length; i++) {
                ring[i] = degrees();
            }
            made.residential.add(ring);
        }
        return made.build();
    }

    private void nodes() {
        long id = 0;
        int lon = 0;
        int lat = 0;
        for (int left = number(); left > 0; left--) {
            id += signed();
            lon += (int) signed();
            lat += (int) signed();
            made.mark(made.node(id, lon, lat), bytes[at++]);
        }
    }

    private void segments() {
        int from = 0;
        long way = 0;
        for (int left = number(); left > 0; left--) {
            from += (int) signed();
            int to = from + (int) signed();
            way += signed();
            RoadClass roadClass = CLASSES[bytes[at++]];
            int forward = bytes[at++];
            int backward = bytes[at++];
            int name = number();
            int lon = made.nodeLon[from];
            int lat = made.nodeLat[from];
            for (int points = number(); points > 0; points--) {
                lon += (int) signed();
                lat += (int) signed();
                made.shape(lon, lat);
            }
            made.segment(from, to, way, roadClass, forward, backward, name);
        }
    }

    private void places(List<Place> places) {
        for (int left = number(); left > 0; left--) {
            places.add(new Place(text(), text(), new GeoPoint(degrees(), degrees())));
        }
    }

    private double degrees() {
        long bits = 0;
        for (int i = 0; i < 8; i++) {
            bits = bits << 8 | bytes[at++] & 0xFF;
        }
        return Double.longBitsToDouble(bits);
    }

    private String text() {
        int length = number();
        if (length > bytes.length - at) {
            throw new IllegalArgumentException("the bytes of a network end too soon: " + bytes.length);
        }
        var text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    private long signed() {
        long value = unsigned();
        return value >>> 1 ^ -(value & 1);
    }

    private int number() {
        return Math.toIntExact(unsigned());
    }

    private long unsigned() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[at++];
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }
}
