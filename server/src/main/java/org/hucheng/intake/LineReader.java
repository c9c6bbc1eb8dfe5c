package org.hucheng.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Cuts a stream into lines of bytes and never holds more than one. */
final class LineReader {
    private final InputStream in;
    private final long mostBytes;
    private byte[] buffer = new byte[64 * 1024];
    private int start;
    private int end;
    private long read;
    private boolean ended;

    /** @param mostBytes of the whole stream; beyond that BODY_TOO_LARGE */
    LineReader(InputStream in, long mostBytes) {
        this.in = in;
        this.mostBytes = mostBytes;
    }

    /** The next line without its end; null at the end of the stream. An unfinished last line counts as a line. */
    byte @Nullable [] next() throws IOException {
        int searched = start;
        while (true) {
            for (int i = searched; i < end; i++) {
                if (buffer[i] == '\n') {
                    byte[] line = Arrays.copyOfRange(buffer, start, i > start && buffer[i - 1] == '\r' ? i - 1 : i);
                    start = i + 1;
                    return line;
                }
            }
            searched = end;
            if (ended) {
                return rest();
            }
            searched -= makeRoom();
            fill();
        }
    }

    /** What lies after the last complete line, when the stream broke off. */
    byte @Nullable [] rest() {
        if (start == end) {
            return null;
        }
        byte[] rest = Arrays.copyOfRange(buffer, start, end);
        start = end;
        return rest;
    }

    private int makeRoom() {
        if (end < buffer.length) {
            return 0;
        }
        if (start > 0) {
            int moved = start;
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            start = 0;
            return moved;
        }
        buffer = Arrays.copyOf(buffer, buffer.length * 2);
        return 0;
    }

    private void fill() throws IOException {
        int n = in.read(buffer, end, buffer.length - end);
        if (n < 0) {
            ended = true;
            return;
        }
        end += n;
        read += n;
        if (read > mostBytes) {
            throw IntakeProblem.BODY_TOO_LARGE.refuse("mostBytes", mostBytes);
        }
    }
}
