package io.artistagent.domain.catalogue;

import io.artistagent.domain.artist.ArtistId;
import org.axonframework.serialization.Revision;

/** Only its artist sees the track any more. */
@Revision("1")
public record TrackWithdrawn(TrackId trackId, ArtistId artistId) {}
