package io.artistagent.transport;

import java.net.SocketTimeoutException;

/** A client sends a body below the least rate. */
final class SlowSender extends SocketTimeoutException {

    SlowSender() {
        super("The client sends too slowly");
    }

    /** It says all without a trace. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
