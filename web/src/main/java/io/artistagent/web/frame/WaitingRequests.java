package io.artistagent.web.frame;

import io.artistagent.web.client.Caller;

/** Counts the requests that wait for the current artist's answer, for the navigation. */
@FunctionalInterface
public interface WaitingRequests {

    /** Returns the count among the latest requests, at most {@code limit}; 0 if it is not available. */
    int count(Caller caller, String artistId, int limit);
}
