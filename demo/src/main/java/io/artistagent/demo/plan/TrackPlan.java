package io.artistagent.demo.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A track.
 *
 * @param language the language of the lyrics, or null for an instrumental
 * @param day the day from which it can be heard
 * @param appeal its weight in the artist's streams, relative to the other tracks
 * @param timeline whether its own daily streams are imported
 */
public record TrackPlan(
        int number,
        String title,
        String isrc,
        long durationMs,
        List<String> genres,
        @Nullable String language,
        boolean explicit,
        List<CreditPlan> credits,
        Fate fate,
        LocalDate day,
        double appeal,
        boolean timeline) {

    /** The final status of a track. */
    public enum Fate {
        DRAFT,
        PUBLISHED,
        WITHDRAWN
    }

    /**
     * A contributor and their role.
     *
     * @param artist the number of the artist, if they belong to the demo
     */
    public record CreditPlan(@Nullable Integer artist, String name, String role) {}

    /** Returns whether the track can be heard. */
    public boolean isOut() {
        return fate == Fate.PUBLISHED;
    }
}
