package io.artistagent.demo.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A collaboration, from the request to where it stands.
 *
 * @param from the number of the artist who asks
 * @param to the number of the artist who is asked
 * @param track the number of the track it is about
 * @param steps what happens after the request, one event each
 */
public record CollaborationPlan(
        int number,
        int from,
        int to,
        String kind,
        String message,
        @Nullable Integer track,
        List<Share> splits,
        Outcome outcome,
        List<Step> steps) {

    /** What an artist gets, in basis points. */
    public record Share(int artist, int basisPoints) {}

    /**
     * Something that one of the two does.
     *
     * @param artist the number of the artist
     * @param verb the last part of the address, for example {@code accept}
     * @param text what is said, where it is a comment
     */
    public record Step(int artist, String verb, @Nullable String text) {}
}
