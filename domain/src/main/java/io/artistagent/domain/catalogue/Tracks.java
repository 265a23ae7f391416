package io.artistagent.domain.catalogue;

import io.artistagent.domain.artist.ArtistId;
import java.util.Optional;

/** Answers whose track it is and whether everybody sees it, according to the log itself. */
public interface Tracks {

    /** The artist of the track, or nothing where there is no such track. */
    Optional<ArtistId> artistOf(TrackId trackId);

    /** Whether there is such a track and it is published at this moment. */
    boolean isPublished(TrackId trackId);
}
