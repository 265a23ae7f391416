package io.artistagent.transport;

import java.net.SocketTimeoutException;

/** Signals that a client sends a body below the minimum rate. */
final class SlowSender extends SocketTimeoutException {

    SlowSender() {
        super("The client sends the request body too slowly");
    }

    /** Omits the stack trace, which would add nothing. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
