package io.artistagent.transport;

import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Comparator;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketBufferHandler;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * Accepts connections and measures each. Where nearly all that may be open are taken, those that have waited longest without a complete
 * request make room for new ones: idle connections cannot lock others out.
 */
final class PacedEndpoint extends NioEndpoint {

    /** A client that is merely slow to begin keeps its connection this long, however crowded it is. */
    private static final Duration SPARED = Duration.ofSeconds(1);

    private volatile SendingLimits limits = SendingLimits.USUAL;

    void limit(SendingLimits sending) {
        this.limits = sending;
    }

    /** Connections over TLS are not measured: a proxy ends TLS, and measures by itself. */
    @Override
    protected NioChannel createChannel(SocketBufferHandler buffers) {
        return isSSLEnabled() ? super.createChannel(buffers) : new PacedChannel(buffers, limits);
    }

    @Override
    protected boolean setSocketOptions(SocketChannel socket) {
        long most = getMaxConnections();
        if (most > 0 && getConnectionCount() > most - most / 10) {
            makeRoom(Math.max(1, most / 10));
        }
        return super.setSocketOptions(socket);
    }

    private void makeRoom(long connections) {
        getConnections().stream()
                .filter(connection -> withoutRequest(connection).compareTo(SPARED) > 0)
                .sorted(Comparator.comparing(PacedEndpoint::withoutRequest).reversed())
                .limit(connections)
                .forEach(connection -> processSocket(connection, SocketEvent.ERROR, true));
    }

    private static Duration withoutRequest(SocketWrapperBase<NioChannel> connection) {
        return connection.getSocket() instanceof PacedChannel channel
                ? channel.pace().withoutRequest()
                : Duration.ZERO;
    }
}
