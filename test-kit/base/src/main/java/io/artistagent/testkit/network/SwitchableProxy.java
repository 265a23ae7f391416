package io.artistagent.testkit.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A TCP proxy in front of a server. While it is shut, it closes all connections, as if the server were down. */
public final class SwitchableProxy implements AutoCloseable {

    private final ServerSocket listener;
    private final URI server;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private volatile boolean open = true;

    /** Starts an open proxy on a free port. */
    public SwitchableProxy(String server) throws IOException {
        this.server = URI.create(server);
        this.listener = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        Thread.ofVirtual().name("proxy").start(this::accept);
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** Returns the address of the proxy, with the path of the server's address. */
    public String address() {
        return "http://127.0.0.1:" + port() + server.getPath();
    }

    /** Closes all connections, and new ones at once. */
    public void shut() {
        open = false;
        connections.forEach(SwitchableProxy::close);
    }

    public void open() {
        open = true;
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                Thread.ofVirtual().start(() -> forward(client));
            } catch (IOException closed) {
                // The loop ends if the proxy is closed
            }
        }
    }

    private void forward(Socket client) {
        try (client) {
            if (open) {
                connect(client);
            }
        } catch (IOException unreachable) {
            // The client sees a closed connection, as without a proxy
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void connect(Socket client) throws IOException, InterruptedException {
        try (Socket upstream = new Socket(server.getHost(), server.getPort())) {
            Set<Socket> ends = Set.of(client, upstream);
            connections.addAll(ends);
            try {
                // The proxy may have been shut in the meantime
                if (open) {
                    Thread answers = Thread.ofVirtual().start(() -> copy(upstream, client));
                    copy(client, upstream);
                    answers.join();
                }
            } finally {
                connections.removeAll(ends);
            }
        }
    }

    /** Copies one direction until its end, which the other side then sees as well. */
    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException gone) {
            // The connection is closed in both directions
            close(from);
            close(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        shut();
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
