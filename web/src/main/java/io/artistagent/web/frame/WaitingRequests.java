package io.artistagent.web.frame;

import io.artistagent.web.client.Caller;

/** Counts what waits for an answer of the artist acted for; the navigation shows it. */
@FunctionalInterface
public interface WaitingRequests {

    /** Counts up to a limit; none if the count is not available. */
    int count(Caller caller, String artistId, int limit);
}
