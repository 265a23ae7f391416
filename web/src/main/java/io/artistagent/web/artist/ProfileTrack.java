package io.artistagent.web.artist;

import io.artistagent.web.frame.Picture;
import org.jspecify.annotations.Nullable;

/** A track as its artist's profile lists it. */
public record ProfileTrack(
        String id,
        @Nullable String releaseId,
        String title,
        @Nullable String status,
        long durationMs,
        @Nullable Picture cover) {

    /** Returns the id of the release whose cover is shown, or the track's own id if it is on no release. */
    public String shownWith() {
        return releaseId == null ? id : releaseId;
    }

    boolean published() {
        return "PUBLISHED".equals(status);
    }
}
