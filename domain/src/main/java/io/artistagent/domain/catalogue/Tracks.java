package io.artistagent.domain.catalogue;

import io.artistagent.domain.artist.ArtistId;
import java.util.Optional;

/** Current data of tracks for other aggregates, read from the log itself. */
public interface Tracks {

    /** Returns the artist of the track, or empty if the track does not exist. */
    Optional<ArtistId> artistOf(TrackId trackId);

    /** Returns the current title of the track, or empty if the track does not exist. */
    Optional<Title> titleOf(TrackId trackId);

    /** Returns whether the track exists and is currently published. */
    boolean isPublished(TrackId trackId);
}
