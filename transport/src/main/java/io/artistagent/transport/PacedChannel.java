package io.artistagent.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint.NioSocketWrapper;
import org.apache.tomcat.util.net.SocketBufferHandler;
import org.jspecify.annotations.Nullable;

/** A channel that measures how fast its client sends each part of a request. */
final class PacedChannel extends NioChannel {

    private final SendingLimits limits;
    private Pace pace;

    PacedChannel(SocketBufferHandler buffers, SendingLimits limits) {
        super(buffers);
        this.limits = limits;
        this.pace = new Pace(limits, System::nanoTime);
    }

    Pace pace() {
        return pace;
    }

    @Override
    public void reset(@Nullable SocketChannel channel, @Nullable NioSocketWrapper wrapper) throws IOException {
        super.reset(channel, wrapper);
        pace = new Pace(limits, System::nanoTime);
    }

    @Override
    public int read(ByteBuffer to) throws IOException {
        int bytes = super.read(to);
        pace.received(Math.max(0, bytes));
        return bytes;
    }
}
