package io.artistagent.eventlog.erasure;

import java.time.Instant;
import java.util.List;

/**
 * How far a person has been forgotten.
 *
 * @param since when the key was destroyed
 * @param wasKnown whether the log ever had personal data of the person
 * @param places all that may hold personal data, each with its receipt
 */
public record ErasureProgress(Instant since, boolean wasKnown, List<Place> places) {

    public ErasureProgress {
        places = List.copyOf(places);
    }

    /**
     * A place that may hold personal data.
     *
     * @param name the keys, the log, or the name of a projection
     * @param done whether it holds nothing of the person any more
     */
    public record Place(String name, boolean done) {}

    /** Whether nothing is left anywhere. */
    public boolean isComplete() {
        return places.stream().allMatch(Place::done);
    }
}
