package io.artistagent.web.artist;

import io.artistagent.web.frame.Picture;
import org.jspecify.annotations.Nullable;

/** A track as it stands on the profile of its artist. */
public record ProfileTrack(
        String id,
        @Nullable String releaseId,
        String title,
        @Nullable String status,
        long durationMs,
        @Nullable Picture cover) {

    /** The release whose cover is shown, or the track itself. */
    public String shownWith() {
        return releaseId == null ? id : releaseId;
    }

    boolean published() {
        return "PUBLISHED".equals(status);
    }
}
