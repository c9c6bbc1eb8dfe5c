package org.hucheng.roads;

import java.io.ByteArrayOutputStream;

/**
 * A network as compact bytes, to be kept and read again without the file it came from: whole numbers of variable length, coordinates as
 * differences. The same network gives the same bytes. The first byte names the form; another one is refused.
 */
public final class NetworkBytes {
    static final int FORM = 1;

    private NetworkBytes() {}

    public static byte[] of(RoadNetwork network) {
        var out = new ByteArrayOutputStream(network.segments * 24 + 1024);
        new NetworkWriter(out).write(network);
        return out.toByteArray();
    }

    /** The network of such bytes; IllegalArgumentException when they are none, or not all. */
    public static RoadNetwork read(byte[] bytes) {
        try {
            return new NetworkReader(bytes).read();
        } catch (ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException("the bytes of a network end too soon: " + bytes.length, e);
        }
    }
}
