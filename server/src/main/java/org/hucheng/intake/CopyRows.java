package org.hucheng.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows in PostgreSQL's binary COPY form (manual, "COPY", Binary Format), without its header, built in one growing buffer. */
public final class CopyRows {
    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    /** PostgreSQL counts from 2000-01-01T00:00:00Z. */
    private static final long EPOCH_SECONDS = 946_684_800L;

    private byte[] bytes;
    private int size;
    private int rows;

    public CopyRows(int capacity) {
        bytes = new byte[Math.max(64, capacity)];
    }

    public CopyRows row(int columns) {
        rows++;
        return int16(columns);
    }

    /** Rows that were made before. */
    public CopyRows add(CopyRows made) {
        rows += made.rows;
        return raw(made.bytes, made.size);
    }

    public int rows() {
        return rows;
    }

    public CopyRows put(UUID value) {
        need(20);
        int32(16);
        int64(value.getMostSignificantBits());
        int64(value.getLeastSignificantBits());
        return this;
    }

    public CopyRows put(int value) {
        need(8);
        int32(4);
        return int32(value);
    }

    public CopyRows put(long value) {
        need(12);
        int32(8);
        return int64(value);
    }

    public CopyRows putShort(int value) {
        int32(2);
        return int16(value);
    }

    public CopyRows put(boolean value) {
        int32(1);
        need(1);
        bytes[size++] = (byte) (value ? 1 : 0);
        return this;
    }

    public CopyRows put(LocalDate value) {
        return put((int) (value.toEpochDay() - EPOCH_SECONDS / 86_400));
    }

    public CopyRows put(Instant value) {
        return put((value.getEpochSecond() - EPOCH_SECONDS) * 1_000_000L + value.getNano() / 1_000);
    }

    public CopyRows put(@Nullable String value) {
        return value == null ? putNull() : put(value.getBytes(StandardCharsets.UTF_8));
    }

    public CopyRows put(byte @Nullable [] value) {
        if (value == null) {
            return putNull();
        }
        int32(value.length);
        return raw(value, value.length);
    }

    public CopyRows putNull() {
        return int32(-1);
    }

    private CopyRows raw(byte[] source, int length) {
        need(length);
        System.arraycopy(source, 0, bytes, size, length);
        size += length;
        return this;
    }

    /** Sends them as a stream of their own, inside the connection's transaction. */
    void into(Connection connection, String copyStatement) throws SQLException {
        int16(-1);
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copyStatement);
        try {
            copy.writeToCopy(HEADER, 0, HEADER.length);
            copy.writeToCopy(bytes, 0, size);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** The same values column by column, each as a binary array of PostgreSQL: dimensions, whether a null is in it, type, length, first index, values. */
    byte[][] toArrays(int[] types) {
        var arrays = new CopyRows[types.length];
        for (int n = 0; n < types.length; n++) {
            arrays[n] = new CopyRows(20 + rows * 20)
                    .int32(1)
                    .int32(0)
                    .int32(types[n])
                    .int32(rows)
                    .int32(1);
        }
        var source = ByteBuffer.wrap(bytes, 0, size);
        while (source.hasRemaining()) {
            int columns = source.getShort();
            for (int n = 0; n < columns; n++) {
                int length = source.getInt();
                arrays[n].int32(length);
                if (length < 0) {
                    ByteBuffer.wrap(arrays[n].bytes).putInt(4, 1);
                } else {
                    arrays[n].need(length);
                    source.get(arrays[n].bytes, arrays[n].size, length);
                    arrays[n].size += length;
                }
            }
        }
        return Arrays.stream(arrays).map(CopyRows::toBytes).toArray(byte[][]::new);
    }

    private byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    private CopyRows int16(int value) {
        need(2);
        bytes[size++] = (byte) (value >> 8);
        bytes[size++] = (byte) value;
        return this;
    }

    private CopyRows int32(int value) {
        need(4);
        ByteBuffer.wrap(bytes).putInt(size, value);
        size += 4;
        return this;
    }

    private CopyRows int64(long value) {
        need(8);
        ByteBuffer.wrap(bytes).putLong(size, value);
        size += 8;
        return this;
    }

    private void need(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
        }
    }
}
