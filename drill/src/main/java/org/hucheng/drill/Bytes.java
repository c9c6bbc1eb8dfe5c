package org.hucheng.drill;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing byte buffer for hand-written UTF-8 JSON; reused from batch to batch, so that a record costs no garbage. */
final class Bytes {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    byte[] array;
    int length;

    Bytes(int capacity) {
        array = new byte[capacity];
    }

    void clear() {
        length = 0;
    }

    void room(int more) {
        if (length + more > array.length) {
            array = Arrays.copyOf(array, Math.max(array.length * 2, length + more));
        }
    }

    Bytes put(byte[] bytes) {
        room(bytes.length);
        System.arraycopy(bytes, 0, array, length, bytes.length);
        length += bytes.length;
        return this;
    }

    Bytes put(int oneByte) {
        room(1);
        array[length++] = (byte) oneByte;
        return this;
    }

    Bytes put(String text) {
        return put(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A number of 0 or more, without leading zeros. */
    Bytes number(long value) {
        int width = 1;
        for (long rest = value / 10; rest > 0; rest /= 10) {
            width++;
        }
        return digits(value, width);
    }

    /** The last {@code width} decimal digits of a number of 0 or more, with leading zeros. */
    Bytes digits(long value, int width) {
        room(width);
        long rest = value;
        for (int i = length + width - 1; i >= length; i--) {
            array[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += width;
        return this;
    }

    /** The 36 characters of a UUID. */
    Bytes uuid(long high, long low) {
        room(36);
        int at = hex(length, high, 60, 8);
        array[at++] = '-';
        at = hex(at, high, 28, 4);
        array[at++] = '-';
        at = hex(at, high, 12, 4);
        array[at++] = '-';
        at = hex(at, low, 60, 4);
        array[at++] = '-';
        length = hex(at, low, 44, 12);
        return this;
    }

    private int hex(int from, long bits, int topShift, int count) {
        int at = from;
        for (int i = 0; i < count; i++) {
            array[at++] = HEX[(int) (bits >>> (topShift - 4 * i)) & 15];
        }
        return at;
    }

    String text() {
        return new String(array, 0, length, StandardCharsets.UTF_8);
    }
}
