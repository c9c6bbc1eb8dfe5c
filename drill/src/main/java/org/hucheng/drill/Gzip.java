package org.hucheng.drill;

import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Gzip at the fastest level into a reused buffer (RFC 1952). */
final class Gzip {
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    private final CRC32 crc = new CRC32();
    final Bytes out = new Bytes(64 * 1024);

    Bytes pack(byte[] content, int length) {
        out.clear();
        out.put(HEADER);
        deflater.reset();
        deflater.setInput(content, 0, length);
        deflater.finish();
        while (!deflater.finished()) {
            out.room(16 * 1024);
            out.length += deflater.deflate(out.array, out.length, out.array.length - out.length);
        }
        crc.reset();
        crc.update(content, 0, length);
        little((int) crc.getValue());
        little(length);
        return out;
    }

    private void little(int value) {
        out.put(value).put(value >>> 8).put(value >>> 16).put(value >>> 24);
    }

    void close() {
        deflater.end();
    }
}
