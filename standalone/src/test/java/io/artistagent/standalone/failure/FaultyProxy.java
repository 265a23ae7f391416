package io.artistagent.standalone.failure;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;

/** A proxy whose connection to its server can be cut and restored. */
final class FaultyProxy implements AutoCloseable {

    private final ServerSocket listener;
    private final InetSocketAddress server;
    private volatile boolean cut;

    private FaultyProxy(ServerSocket listener, InetSocketAddress server) {
        this.listener = listener;
        this.server = server;
    }

    static FaultyProxy to(URI server) throws IOException {
        ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        FaultyProxy proxy = new FaultyProxy(listener, new InetSocketAddress(server.getHost(), server.getPort()));
        Thread.ofVirtual().start(proxy::accept);
        return proxy;
    }

    /** Returns the address of the same resource through this proxy. */
    URI address(URI original) {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort() + original.getPath());
    }

    void cut() {
        cut = true;
    }

    void mend() {
        cut = false;
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            if (cut) {
                return;
            }
            try (Socket there = new Socket(server.getAddress(), server.getPort())) {
                Thread back = Thread.ofVirtual().start(() -> pass(there, client));
                pass(client, there);
                back.join();
            }
        } catch (IOException | InterruptedException gone) {
            // The client sees a closed connection
        }
    }

    private static void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException gone) {
            // The other direction ends as well
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
