package io.artistagent.transport;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.coyote.Adapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/** Parses the requests of one connection at a time and tells its {@link SendRate} which part of a request is expected. */
final class MinRateProcessor extends Http11Processor {

    /** The request attribute that holds the send rate of the connection. */
    static final String SEND_RATE = SendRate.class.getName();

    private static final byte[] TIMEOUT = timeout().getBytes(StandardCharsets.US_ASCII);

    private final AbstractHttp11Protocol<?> protocol;
    private final Adapter afterHead;
    private @Nullable SocketWrapperBase<?> connection;
    private @Nullable SendRate sendRate;

    MinRateProcessor(AbstractHttp11Protocol<?> protocol, Adapter adapter) {
        super(protocol, adapter);
        this.protocol = protocol;
        this.afterHead = new AfterHead(adapter);
    }

    @Override
    public Adapter getAdapter() {
        return afterHead;
    }

    @Override
    public SocketState process(SocketWrapperBase<?> socket, SocketEvent event) throws IOException {
        SendRate known = sendRate(socket);
        if (event == SocketEvent.ERROR && known != null && known.isInHead()) {
            refuse(socket);
        }
        return super.process(socket, event);
    }

    @Override
    public SocketState service(SocketWrapperBase<?> socket) throws IOException {
        connection = socket;
        sendRate = sendRate(socket);
        if (sendRate == null) {
            return super.service(socket);
        }
        sendRate.parsing();
        if (sendRate.isInHead() && !sendRate.leftForHead().isPositive()) {
            refuse(socket);
            return SocketState.CLOSED;
        }
        SocketState state = super.service(socket);
        if (state == SocketState.UPGRADING) {
            sendRate.upgraded();
        } else if (!isAsync()) {
            sendRate.answered(state == SocketState.LONG);
            limitHead(socket, sendRate);
        }
        return state;
    }

    /** Makes the poller close the connection if the client stays silent until the deadline. */
    private void limitHead(SocketWrapperBase<?> socket, SendRate known) {
        if (known.isInHead()) {
            long left = Math.max(1, known.leftForHead().toMillis());
            long usual = protocol.getConnectionTimeout();
            socket.setReadTimeout(usual > 0 ? Math.min(usual, left) : left);
        }
    }

    private static @Nullable SendRate sendRate(SocketWrapperBase<?> socket) {
        return socket.getSocket() instanceof MinRateChannel channel ? channel.sendRate() : null;
    }

    private static void refuse(SocketWrapperBase<?> socket) {
        try {
            socket.write(false, TIMEOUT, 0, TIMEOUT.length);
            socket.flush(false);
        } catch (IOException gone) {
            // The connection is closed anyway
        }
    }

    private static String timeout() {
        String problem = """
                {"type":"/problems/request-timeout","title":"Request Timeout","status":408,\
                "detail":"The request line and the headers did not arrive in time. Send the request again."}""";
        return "HTTP/1.1 408 \r\nContent-Type: application/problem+json\r\nConnection: close\r\nContent-Length: "
                + problem.length() + "\r\n\r\n" + problem;
    }

    /** Switches from the head's deadline to the body's minimum rate once the head has been parsed. */
    private final class AfterHead implements Adapter {

        private final Adapter next;

        AfterHead(Adapter next) {
            this.next = next;
        }

        @Override
        public void service(Request request, Response response) throws Exception {
            if (sendRate != null && connection != null) {
                connection.setReadTimeout(protocol.getConnectionTimeout());
                sendRate.headRead();
                request.setAttribute(SEND_RATE, sendRate);
            }
            next.service(request, response);
        }

        @Override
        public boolean prepare(Request request, Response response) throws Exception {
            return next.prepare(request, response);
        }

        @Override
        public boolean asyncDispatch(Request request, Response response, SocketEvent status) throws Exception {
            return next.asyncDispatch(request, response, status);
        }

        @Override
        public void log(Request request, Response response, long time) {
            next.log(request, response, time);
        }

        @Override
        public void checkRecycled(Request request, Response response) {
            next.checkRecycled(request, response);
        }

        @Override
        public String getDomain() {
            return next.getDomain();
        }
    }
}
