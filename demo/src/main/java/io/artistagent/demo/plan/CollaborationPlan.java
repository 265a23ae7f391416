package io.artistagent.demo.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A collaboration from the request to its final status.
 *
 * @param from the number of the requesting artist
 * @param to the number of the invited artist
 * @param track the number of its track
 * @param steps the steps after the request, one event each
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

    /** An artist's share in basis points. */
    public record Share(int artist, int basisPoints) {}

    /**
     * A step that one of the two artists takes.
     *
     * @param artist the number of the artist
     * @param verb the last part of the URL, for example {@code accept}
     * @param text the text of a comment; null for other steps
     */
    public record Step(int artist, String verb, @Nullable String text) {}
}
