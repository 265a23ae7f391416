package io.artistagent.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** A port on loopback, with the name of the server that listens on it and of the setting that changes it. */
public record LoopbackPort(String owner, int number, String setting) {

    static final InetAddress LOOPBACK = loopback();

    /** Returns a port that is free now and that no other caller gets. No outgoing connection takes it either. */
    public static int free() {
        return PortSlice.OF_THIS_JVM.next();
    }

    /** Throws {@link PortTaken} if another program listens on this port. */
    public void requireFree() {
        if (!isFree(number)) {
            throw new PortTaken(this);
        }
    }

    /** A wildcard listener of another program also answers on loopback, so both are tried. */
    static boolean isFree(int port) {
        return canBind(new InetSocketAddress(LOOPBACK, port)) && canBind(new InetSocketAddress(port));
    }

    private static boolean canBind(InetSocketAddress address) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
            return true;
        } catch (IOException taken) {
            return false;
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
