package io.artistagent.eventlog.readmodel;

import java.time.Instant;

/**
 * A version of a read model.
 *
 * @param model the name of the read model
 * @param number the version number, which is never reused
 * @param shape the shape of the version, see {@link ReadModel#shape()}
 * @param paused whether its rebuild is paused, so that nothing fills it
 * @param since when it entered this state
 */
record ModelVersion(String model, int number, int shape, State state, boolean paused, Instant since) {

    /** The states of a version, in this order. */
    enum State {

        /** It is being filled from the log and not read yet. */
        FILLING,

        /** Queries read it. */
        ACTIVE,

        /** Another version has taken over. This one is still kept up to date, for earlier requests and for processes that lag behind. */
        RETIRED,

        /** It is no longer read or written and can be deleted. */
        DROPPED
    }
}
