package io.artistagent.processes;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A few hundred ports that one JVM chooses from. Two servers that are about to start never get the same port, whether they belong to one JVM
 * or to two that run beside each other.
 */
final class PortSlice {

    /** Ports from 32,768 on are ephemeral on Linux: an outgoing connection may take one at any moment. */
    private static final int FIRST = 20_000;

    private static final int BEYOND = 32_768;
    private static final int SIZE = 500;

    static final PortSlice OF_THIS_JVM = claim();

    private final ServerSocket claim;
    private int last;

    private PortSlice(ServerSocket claim) {
        this.claim = claim;
        this.last = claim.getLocalPort();
    }

    /** Returns a slice that no other JVM has: its first port is bound for as long as the slice is used. */
    static PortSlice claim() {
        int slices = (BEYOND - FIRST) / SIZE;
        int start = ThreadLocalRandom.current().nextInt(slices);
        for (int i = 0; i < slices; i++) {
            try {
                int first = FIRST + (start + i) % slices * SIZE;
                return new PortSlice(new ServerSocket(first, 1, LoopbackPort.LOOPBACK));
            } catch (IOException claimed) {
                // The next one
            }
        }
        throw new IllegalStateException("No ports left between " + FIRST + " and " + BEYOND);
    }

    /** Returns the next port that is free. A port returns only after all others. */
    synchronized int next() {
        int first = claim.getLocalPort();
        for (int attempt = 1; attempt < SIZE; attempt++) {
            last = last < first + SIZE - 1 ? last + 1 : first + 1;
            if (LoopbackPort.isFree(last)) {
                return last;
            }
        }
        throw new IllegalStateException("No free port from %d on".formatted(first));
    }
}
