package org.hucheng.tiles;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Protocol Buffers' wire format, as much of it as a tile needs: varints and length-delimited fields. */
final class ProtoBytes {
    private static final int VARINT = 0;
    private static final int DELIMITED = 2;

    private byte[] bytes;
    private int size;

    ProtoBytes(int capacity) {
        bytes = new byte[Math.max(16, capacity)];
    }

    int size() {
        return size;
    }

    ProtoBytes number(int field, long value) {
        return varint(field << 3 | VARINT).varint(value);
    }

    ProtoBytes text(int field, String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        varint(field << 3 | DELIMITED).varint(utf8.length);
        return raw(utf8, utf8.length);
    }

    ProtoBytes message(int field, ProtoBytes message) {
        varint(field << 3 | DELIMITED).varint(message.size);
        return raw(message.bytes, message.size);
    }

    /** Fields written elsewhere, as they are. */
    ProtoBytes append(ProtoBytes fields) {
        return raw(fields.bytes, fields.size);
    }

    /** Seven bits a byte, the lowest first; negative numbers take ten bytes. */
    ProtoBytes varint(long value) {
        if (size + 10 > bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2 + 10);
        }
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            bytes[size++] = (byte) (rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
        return this;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    private ProtoBytes raw(byte[] source, int length) {
        if (size + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + length, bytes.length * 2));
        }
        System.arraycopy(source, 0, bytes, size, length);
        size += length;
        return this;
    }
}
