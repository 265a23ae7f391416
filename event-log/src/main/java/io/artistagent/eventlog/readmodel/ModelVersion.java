package io.artistagent.eventlog.readmodel;

import java.time.Instant;

/**
 * A version of a read model.
 *
 * @param model the name of the read model
 * @param number counts the versions of the read model; a number is never used twice
 * @param shape which shape it has, see {@link ReadModel#shape()}
 * @param paused whether its rebuild is paused: nothing fills it meanwhile
 * @param since when it came into this state
 */
record ModelVersion(String model, int number, int shape, State state, boolean paused, Instant since) {

    /** What becomes of a version, in this order. */
    enum State {

        /** It is being filled from the log and not read yet. */
        FILLING,

        /** Queries read it. */
        ACTIVE,

        /** Another version has taken over. It is still kept up to date, for requests that began before and for processes that lag behind. */
        RETIRED,

        /** Nothing reads or writes it any more; it can be deleted. */
        DROPPED
    }
}
