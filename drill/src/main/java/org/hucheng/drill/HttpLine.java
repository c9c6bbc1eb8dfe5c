package org.hucheng.drill;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * One kept-alive HTTP/1.1 connection, blocking, for one thread. The client shares two cores with the server it measures,
 * so a request is one write from a reused buffer and an answer is read into another.
 */
final class HttpLine implements AutoCloseable {
    private static final int CONNECT_MILLIS = 5_000;

    private final URI base;
    private final int timeoutMillis;
    private final Bytes out = new Bytes(512 * 1024);
    private byte[] in = new byte[64 * 1024];
    private int inFrom;
    private int inTo;
    private @Nullable Socket socket;
    /** The last answer's body, in the first {@link #bodyLength} bytes of {@link #body}. */
    byte[] body = new byte[64 * 1024];

    int bodyLength;
    List<String> setCookies = List.of();

    HttpLine(URI base, int timeoutMillis) {
        this.base = base;
        this.timeoutMillis = timeoutMillis;
    }

    static int port(URI base) {
        return base.getPort() > 0 ? base.getPort() : "https".equals(base.getScheme()) ? 443 : 80;
    }

    /**
     * Sends a request and reads the answer.
     *
     * @param head request line and headers up to the length, each ended by CR LF; Host and Content-Length are added here
     * @return the status
     * @throws IOException when the connection cannot be made or breaks; the request may have been carried out
     */
    int exchange(byte[] head, byte[] content, int length) throws IOException {
        try {
            send(head, content, length);
            return receive();
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Sends a request and hangs up without waiting for the answer. */
    void sendAndLose(byte[] head, byte[] content, int length) throws IOException {
        try {
            send(head, content, length);
        } finally {
            close();
        }
    }

    private void send(byte[] head, byte[] content, int length) throws IOException {
        Socket open = socket;
        if (open == null) {
            open = connect();
            socket = open;
            inFrom = 0;
            inTo = 0;
        }
        out.clear();
        out.put(head).put("Content-Length: ").number(length).put("\r\n\r\n");
        out.room(length);
        System.arraycopy(content, 0, out.array, out.length, length);
        OutputStream to = open.getOutputStream();
        to.write(out.array, 0, out.length + length);
        to.flush();
    }

    private Socket connect() throws IOException {
        Socket fresh =
                "https".equals(base.getScheme()) ? SSLSocketFactory.getDefault().createSocket() : new Socket();
        try {
            fresh.setTcpNoDelay(true);
            fresh.setSoTimeout(timeoutMillis);
            fresh.connect(new InetSocketAddress(base.getHost(), port(base)), CONNECT_MILLIS);
            return fresh;
        } catch (IOException e) {
            fresh.close();
            throw e;
        }
    }

    private int receive() throws IOException {
        String status = line();
        if (!status.startsWith("HTTP/1.1 ") || status.length() < 12) {
            throw new IOException("not an HTTP/1.1 answer: " + status);
        }
        int code = Integer.parseInt(status.substring(9, 12));
        int length = -1;
        boolean chunked = false;
        boolean close = false;
        List<String> cookies = new ArrayList<>();
        for (String header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            String name = header.substring(0, Math.max(0, colon)).toLowerCase(Locale.ROOT);
            String value = header.substring(colon + 1).strip();
            switch (name) {
                case "content-length" -> length = Integer.parseInt(value);
                case "transfer-encoding" -> chunked = value.equalsIgnoreCase("chunked");
                case "connection" -> close = value.equalsIgnoreCase("close");
                case "set-cookie" -> cookies.add(value);
                default -> {}
            }
        }
        setCookies = cookies;
        bodyLength = 0;
        if (chunked) {
            chunks();
        } else if (length > 0) {
            take(length);
        } else if (length < 0 && code != 204 && code != 304) {
            throw new IOException("answer without length");
        }
        if (close) {
            close();
        }
        return code;
    }

    private void chunks() throws IOException {
        while (true) {
            String size = line();
            int semicolon = size.indexOf(';');
            int length = Integer.parseInt(semicolon < 0 ? size : size.substring(0, semicolon), 16);
            if (length == 0) {
                while (!line().isEmpty()) {
                    // trailers say nothing we need
                }
                return;
            }
            take(length);
            line();
        }
    }

    private void take(int length) throws IOException {
        if (bodyLength + length > body.length) {
            body = Arrays.copyOf(body, Math.max(body.length * 2, bodyLength + length));
        }
        int left = length;
        while (left > 0) {
            if (inFrom == inTo) {
                more();
            }
            int part = Math.min(left, inTo - inFrom);
            System.arraycopy(in, inFrom, body, bodyLength, part);
            inFrom += part;
            bodyLength += part;
            left -= part;
        }
    }

    private String line() throws IOException {
        int at = inFrom;
        while (true) {
            for (; at < inTo; at++) {
                if (in[at] == '\n') {
                    int end = at > inFrom && in[at - 1] == '\r' ? at - 1 : at;
                    String line = new String(in, inFrom, end - inFrom, StandardCharsets.ISO_8859_1);
                    inFrom = at + 1;
                    return line;
                }
            }
            int read = at - inFrom;
            more();
            at = inFrom + read;
        }
    }

    private void more() throws IOException {
        if (inFrom > 0) {
            System.arraycopy(in, inFrom, in, 0, inTo - inFrom);
            inTo -= inFrom;
            inFrom = 0;
        }
        if (inTo == in.length) {
            in = Arrays.copyOf(in, in.length * 2);
        }
        Socket open = socket;
        if (open == null) {
            throw new EOFException("the line is closed");
        }
        InputStream from = open.getInputStream();
        int count = from.read(in, inTo, in.length - inTo);
        if (count < 0) {
            throw new EOFException("the server hung up");
        }
        inTo += count;
    }

    @Override
    public void close() {
        Socket open = socket;
        socket = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                // it is gone either way
            }
        }
    }
}
