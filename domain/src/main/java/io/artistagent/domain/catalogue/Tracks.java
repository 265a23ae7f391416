package io.artistagent.domain.catalogue;

import io.artistagent.domain.artist.ArtistId;
import java.util.Optional;

/** Answers whose track it is, what it is called and whether everybody sees it, according to the log itself. */
public interface Tracks {

    /** The artist of the track, or nothing where there is no such track. */
    Optional<ArtistId> artistOf(TrackId trackId);

    /** The title of the track at this moment, or nothing where there is no such track. */
    Optional<Title> titleOf(TrackId trackId);

    /** Whether there is such a track and it is published at this moment. */
    boolean isPublished(TrackId trackId);
}
