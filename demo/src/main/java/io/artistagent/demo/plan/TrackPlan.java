package io.artistagent.demo.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A track.
 *
 * @param language of its words, or null where it has none
 * @param day since when people can hear it
 * @param appeal how much of the artist's streams it draws, beside the others
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

    /** What becomes of a track. */
    public enum Fate {
        DRAFT,
        PUBLISHED,
        WITHDRAWN
    }

    /**
     * Who did what.
     *
     * @param artist the number of the artist, where they are one of the demo
     */
    public record CreditPlan(@Nullable Integer artist, String name, String role) {}

    /** Whether people can hear it. */
    public boolean isOut() {
        return fate == Fate.PUBLISHED;
    }
}
