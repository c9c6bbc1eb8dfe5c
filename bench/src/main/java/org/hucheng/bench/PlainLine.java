package org.hucheng.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One connection that asks and waits: no threads of a client's own between the question and the clock. Answers need a Content-Length. */
final class PlainLine implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private final String head;

    PlainLine(URI server, String cookie) throws IOException {
        socket = new Socket(server.getHost(), server.getPort());
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
        head = " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\nCookie: " + cookie
                + "\r\nAccept-Encoding: gzip\r\n\r\n";
    }

    /** Bytes of the answer's body; anything but 200 is a failure of the measure. */
    int get(String path) throws IOException {
        socket.getOutputStream().write(("GET " + path + head).getBytes(StandardCharsets.US_ASCII));
        String status = line();
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IllegalStateException(path + " answers " + status);
        }
        int length = -1;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(
                        header.substring(header.indexOf(':') + 1).strip());
            }
        }
        if (length < 0 || in.readNBytes(length).length != length) {
            throw new IllegalStateException(path + " answers without its whole length");
        }
        return length;
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new IOException("the server hung up");
            }
            if (b != '\r') {
                line.append((char) b);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
