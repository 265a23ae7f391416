package io.artistagent.domain.catalogue;

import io.artistagent.domain.artist.ArtistId;
import org.axonframework.serialization.Revision;

/** The track was withdrawn: only its artist can see it. */
@Revision("1")
public record TrackWithdrawn(TrackId trackId, ArtistId artistId) {}
