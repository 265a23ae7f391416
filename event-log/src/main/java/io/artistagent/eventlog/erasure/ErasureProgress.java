package io.artistagent.eventlog.erasure;

import java.time.Instant;
import java.util.List;

/**
 * How far the house has forgotten a person.
 *
 * @param since when their key was destroyed
 * @param wasKnown whether the log had ever told of them
 * @param places whatever held something of them, each with its receipt
 */
public record ErasureProgress(Instant since, boolean wasKnown, List<Place> places) {

    public ErasureProgress {
        places = List.copyOf(places);
    }

    /**
     * A place that may have held something of a person.
     *
     * @param name the keys, the log, or the name of a projection
     * @param done whether it holds nothing of them any more
     */
    public record Place(String name, boolean done) {}

    /** Whether nothing is left anywhere. */
    public boolean isComplete() {
        return places.stream().allMatch(Place::done);
    }
}
