package io.artistagent.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** A port on loopback, with the name of the server that listens on it and of the setting that changes it. */
public record LoopbackPort(String owner, int number, String setting) {

    private static final InetAddress LOOPBACK = loopback();

    /** Ports from 32,768 on are ephemeral on Linux: an outgoing connection may take one at any moment. */
    private static final int FIRST = 20_000;

    private static final int BEYOND = 32_768;
    private static final int ATTEMPTS = 1_000;

    /** Returns a port that is free now and outside the ephemeral range, so that no outgoing connection takes it. */
    public static int free() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, BEYOND);
            if (!cannotBind(new InetSocketAddress(LOOPBACK, port)) && !cannotBind(new InetSocketAddress(port))) {
                return port;
            }
        }
        throw new IllegalStateException("No free port on loopback");
    }

    /** Throws {@link PortTaken} if another program listens on this port. */
    public void requireFree() {
        // A wildcard listener of another program also answers on loopback, so both are tried
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
