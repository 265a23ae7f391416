package io.artistagent.standalone.failure;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;

/** A line to a server that can be cut and mended. */
final class Relay implements AutoCloseable {

    private final ServerSocket door;
    private final InetSocketAddress server;
    private volatile boolean cut;

    private Relay(ServerSocket door, InetSocketAddress server) {
        this.door = door;
        this.server = server;
    }

    static Relay to(URI server) throws IOException {
        ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Relay relay = new Relay(door, new InetSocketAddress(server.getHost(), server.getPort()));
        Thread.ofVirtual().start(relay::accept);
        return relay;
    }

    /** The address that leads through here to the same place. */
    URI address(URI original) {
        return URI.create("http://127.0.0.1:" + door.getLocalPort() + original.getPath());
    }

    void cut() {
        cut = true;
    }

    void mend() {
        cut = false;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
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
            // Whoever asked sees a closed connection
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
        door.close();
    }
}
