package org.hucheng.positions;

import java.nio.ByteBuffer;
import java.time.Instant;

/**
 * Where a carrier was.
 *
 * @param accuracy radius in metres within which it really was; 0 where the device does not say
 */
record Place(Instant at, double lon, double lat, int accuracy) {
    byte[] toBytes() {
        return ByteBuffer.allocate(20)
                .putDouble(lon)
                .putDouble(lat)
                .putInt(accuracy)
                .array();
    }

    static Place of(Instant at, byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        return new Place(at, buffer.getDouble(), buffer.getDouble(), buffer.getInt());
    }
}
