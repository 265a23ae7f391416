package io.artistagent.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** A port on loopback, with the name of what listens there and of the setting that moves it elsewhere. */
public record LoopbackPort(String owner, int number, String setting) {

    private static final InetAddress LOOPBACK = loopback();

    /** A port that nobody listens on at this moment. */
    public static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, LOOPBACK)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("No free port on loopback", e);
        }
    }

    /** Throws {@link PortTaken} if another program listens on this port. */
    public void requireFree() {
        // A wildcard listener of another program would also answer on loopback, so both are tried
        if (cannotBind(new InetSocketAddress(LOOPBACK, number)) || cannotBind(new InetSocketAddress(number))) {
            throw new PortTaken(this);
        }
    }

    private static boolean cannotBind(InetSocketAddress address) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
            return false;
        } catch (IOException taken) {
            return true;
        }
    }

    private static InetAddress loopback() {
        try {
            return InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
