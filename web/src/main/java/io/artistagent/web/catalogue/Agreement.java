package io.artistagent.web.catalogue;

import io.artistagent.web.frame.Picture;
import org.jspecify.annotations.Nullable;

/** A collaboration as it stands on the page of a track or release that it is about. */
public record Agreement(
        String id,
        Party from,
        Party to,
        String kind,
        String status,
        @Nullable About track) {

    /** One of the two artists. */
    public record Party(
            String id, @Nullable String stageName, @Nullable Picture picture) {}

    /** The track it is about. */
    public record About(@Nullable String title) {}

    /** The party that is not this artist. */
    public Party other(String artistId) {
        return from.id().equals(artistId) ? to : from;
    }
}
