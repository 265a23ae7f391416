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
 * Accepts connections and measures each of them. When almost all permitted connections are open, the ones that have gone longest without a
 * complete request are closed in favour of new ones, so idle connections cannot lock other clients out.
 */
final class MinRateEndpoint extends NioEndpoint {

    /** The minimum time for which a new connection is kept, even under load, so that a client may be slow to start. */
    private static final Duration SPARED = Duration.ofSeconds(1);

    private volatile SendingLimits limits = SendingLimits.USUAL;

    void limit(SendingLimits sending) {
        this.limits = sending;
    }

    /** Does not measure TLS connections: in production a proxy terminates TLS and enforces its own limits. */
    @Override
    protected NioChannel createChannel(SocketBufferHandler buffers) {
        return isSSLEnabled() ? super.createChannel(buffers) : new MinRateChannel(buffers, limits);
    }

    @Override
    protected boolean setSocketOptions(SocketChannel socket) {
        long most = getMaxConnections();
        if (most > 0 && getConnectionCount() > most - most / 10) {
            closeIdlest(Math.max(1, most / 10));
        }
        return super.setSocketOptions(socket);
    }

    private void closeIdlest(long connections) {
        getConnections().stream()
                .filter(connection -> withoutRequest(connection).compareTo(SPARED) > 0)
                .sorted(Comparator.comparing(MinRateEndpoint::withoutRequest).reversed())
                .limit(connections)
                .forEach(connection -> processSocket(connection, SocketEvent.ERROR, true));
    }

    private static Duration withoutRequest(SocketWrapperBase<NioChannel> connection) {
        return connection.getSocket() instanceof MinRateChannel channel
                ? channel.sendRate().withoutRequest()
                : Duration.ZERO;
    }
}
