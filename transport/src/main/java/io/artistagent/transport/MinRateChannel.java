package io.artistagent.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint.NioSocketWrapper;
import org.apache.tomcat.util.net.SocketBufferHandler;
import org.jspecify.annotations.Nullable;

/** A channel that measures how fast its client sends each part of a request. */
final class MinRateChannel extends NioChannel {

    private final SendingLimits limits;
    private SendRate sendRate;

    MinRateChannel(SocketBufferHandler buffers, SendingLimits limits) {
        super(buffers);
        this.limits = limits;
        this.sendRate = new SendRate(limits, System::nanoTime);
    }

    SendRate sendRate() {
        return sendRate;
    }

    @Override
    public void reset(@Nullable SocketChannel channel, @Nullable NioSocketWrapper wrapper) throws IOException {
        super.reset(channel, wrapper);
        sendRate = new SendRate(limits, System::nanoTime);
    }

    @Override
    public int read(ByteBuffer to) throws IOException {
        int bytes = super.read(to);
        sendRate.received(Math.max(0, bytes));
        return bytes;
    }
}
