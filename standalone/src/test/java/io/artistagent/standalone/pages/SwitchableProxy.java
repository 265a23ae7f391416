package io.artistagent.standalone.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A proxy in front of a server. While it is shut, it closes all connections, as if the server were down. */
final class SwitchableProxy implements AutoCloseable {

    private final ServerSocket listener;
    private final URI target;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private volatile boolean open = true;

    SwitchableProxy(String address) throws IOException {
        target = URI.create(address);
        listener = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        Thread.ofVirtual().name("gate").start(this::accept);
    }

    String address() {
        return "http://127.0.0.1:" + listener.getLocalPort();
    }

    void shut() {
        open = false;
        connections.forEach(SwitchableProxy::end);
        connections.clear();
    }

    void open() {
        open = true;
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                if (open) {
                    forward(client);
                } else {
                    end(client);
                }
            } catch (IOException closed) {
                // Either the gate was closed or the client went away
            }
        }
    }

    private void forward(Socket client) throws IOException {
        Socket server = new Socket(target.getHost(), target.getPort());
        connections.add(client);
        connections.add(server);
        Thread.ofVirtual().start(() -> carry(client, server));
        Thread.ofVirtual().start(() -> carry(server, client));
    }

    private void carry(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
        } catch (IOException gone) {
            // One side closed its connection; the other is closed as well
        } finally {
            connections.remove(from);
            connections.remove(to);
        }
    }

    private static void end(Socket socket) {
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
