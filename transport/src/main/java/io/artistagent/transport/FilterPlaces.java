package io.artistagent.transport;

import org.springframework.core.Ordered;

/**
 * The places of the outermost filters, from the outside in, of all modules: each is where it is because of its neighbours. Before them
 * stands the framework's own, which gives a request its trace id.
 */
public final class FilterPlaces {

    /** Turns whatever goes wrong in the API into a problem, with the trace id. */
    public static final int PROBLEMS = Ordered.HIGHEST_PRECEDENCE + 2;

    /** Turns whatever goes wrong elsewhere into an error page. */
    public static final int FAILURES = PROBLEMS + 1;

    /** Says that a request came too slowly, before its broken body is taken for a failure. */
    public static final int SLOW_SENDERS = FAILURES + 1;

    /** Refuses hosts that are not ours; the refusal has its form from the filters around it. */
    public static final int FRONT_DOOR = SLOW_SENDERS + 1;

    /** Refuses requests for anything but JSON, of hosts that are ours. */
    public static final int JSON_ONLY = FRONT_DOOR + 1;

    private FilterPlaces() {}
}
