package io.artistagent.eventlog.erasure;

import java.time.Instant;
import java.util.List;

/**
 * The progress of an erasure.
 *
 * @param since when the key was destroyed
 * @param wasKnown whether the log ever had personal data of the person
 * @param places every place that may hold personal data, with its receipt
 */
public record ErasureProgress(Instant since, boolean wasKnown, List<Place> places) {

    public ErasureProgress {
        places = List.copyOf(places);
    }

    /**
     * A place that may hold personal data.
     *
     * @param name the name under which the component reports the place, such as {@code keys}, {@code log} or a projection
     * @param done whether it no longer holds anything of the person
     */
    public record Place(String name, boolean done) {}

    /** Whether every place is done. */
    public boolean isComplete() {
        return places.stream().allMatch(Place::done);
    }
}
