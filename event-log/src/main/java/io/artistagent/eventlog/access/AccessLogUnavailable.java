package io.artistagent.eventlog.access;

/** The access log cannot be read. */
public final class AccessLogUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AccessLogUnavailable(Throwable cause) {
        super("The access log cannot be read", cause);
    }
}
