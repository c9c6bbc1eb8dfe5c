package org.hucheng.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A network line to the server that can be cut and mended: what is on it breaks off, and nobody gets through. */
final class Wire implements AutoCloseable {
    private final int server;
    private final int port;
    private final List<Socket> calls = new CopyOnWriteArrayList<>();
    private volatile ServerSocket door;

    Wire(int server) {
        this.server = server;
        door = listen(0);
        port = door.getLocalPort();
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    void cut() throws IOException {
        door.close();
        for (Socket call : calls) {
            call.close();
        }
        calls.clear();
    }

    void mend() {
        door = listen(port);
    }

    @Override
    public void close() throws IOException {
        cut();
    }

    private ServerSocket listen(int wanted) {
        try {
            var listening = new ServerSocket();
            listening.setReuseAddress(true);
            listening.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            Thread.ofVirtual().start(() -> accept(listening));
            return listening;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket listening) {
        try {
            while (true) {
                Socket caller = listening.accept();
                Socket called = new Socket(InetAddress.getLoopbackAddress(), server);
                calls.addAll(List.of(caller, called));
                Thread.ofVirtual().start(() -> carry(caller, called));
                Thread.ofVirtual().start(() -> carry(called, caller));
            }
        } catch (IOException closed) {
            // cut
        }
    }

    private static void carry(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException broken) {
            // one end has hung up, or the line was cut
        }
    }
}
