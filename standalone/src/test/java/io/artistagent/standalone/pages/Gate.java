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

/** Stands between the pages and the API, and can be shut: then nobody answers, as when a server is down. */
final class Gate implements AutoCloseable {

    private final ServerSocket door;
    private final URI behind;
    private final Set<Socket> through = ConcurrentHashMap.newKeySet();
    private volatile boolean open = true;

    Gate(String address) throws IOException {
        behind = URI.create(address);
        door = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        Thread.ofVirtual().name("gate").start(this::receive);
    }

    String address() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    void shut() {
        open = false;
        through.forEach(Gate::end);
        through.clear();
    }

    void open() {
        open = true;
    }

    private void receive() {
        while (!door.isClosed()) {
            try {
                Socket guest = door.accept();
                if (open) {
                    lead(guest);
                } else {
                    end(guest);
                }
            } catch (IOException closed) {
                // Either the gate is taken down, or this guest went away again
            }
        }
    }

    private void lead(Socket guest) throws IOException {
        Socket host = new Socket(behind.getHost(), behind.getPort());
        through.add(guest);
        through.add(host);
        Thread.ofVirtual().start(() -> carry(guest, host));
        Thread.ofVirtual().start(() -> carry(host, guest));
    }

    private void carry(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
        } catch (IOException gone) {
            // One side hung up; the other is closed with it
        } finally {
            through.remove(from);
            through.remove(to);
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
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
