package io.artistagent.transport;

import org.springframework.core.Ordered;

/**
 * The order of the outermost servlet filters of all modules, from the outside in. Each constant is defined relative to its neighbours. The
 * framework's own filter, which assigns the trace id, precedes them all.
 */
public final class FilterOrder {

    /** Converts failures in the API into problems with a trace id. */
    public static final int PROBLEMS = Ordered.HIGHEST_PRECEDENCE + 2;

    /** Converts failures elsewhere into an error page. */
    public static final int FAILURES = PROBLEMS + 1;

    /** Reports a request that arrived too slowly, before its incomplete body is treated as a failure. */
    public static final int SLOW_SENDERS = FAILURES + 1;

    /** Rejects unknown hosts; the filters around it format the rejection. */
    public static final int FRONT_DOOR = SLOW_SENDERS + 1;

    /** Rejects API requests that do not accept JSON, once the host is known to be valid. */
    public static final int JSON_ONLY = FRONT_DOOR + 1;

    private FilterOrder() {}
}
