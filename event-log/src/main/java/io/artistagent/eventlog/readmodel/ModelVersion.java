package io.artistagent.eventlog.readmodel;

import io.artistagent.eventlog.projection.ProcessorSettings;
import java.util.List;
import java.util.Optional;

/**
 * A version of a read model.
 *
 * @param model the name of the read model
 * @param number the version number, which is never reused
 * @param shape the shape of the version, see {@link ReadModel#shape()}
 * @param paused whether its rebuild is paused, so that nothing fills it
 */
record ModelVersion(String model, int number, int shape, State state, boolean paused) {

    /** The states of a version, in this order. */
    enum State {

        /** It is being filled from the log and not read yet. */
        FILLING,

        /** Queries read it. */
        ACTIVE,

        /**
         * Another version has taken over. This one is still kept up to date, for earlier requests, for processes that lag behind, and for
         * processes of an earlier program that cannot read the new one.
         */
        RETIRED,

        /** It is no longer read or written and can be deleted. */
        DROPPED
    }

    /** The name of the processor that fills it. */
    String processor() {
        return ProcessorSettings.nameOf(model, number);
    }

    /** The version in a state, of those of one read model. */
    static Optional<ModelVersion> in(State state, List<ModelVersion> versions) {
        return versions.stream().filter(version -> version.state() == state).findAny();
    }
}
