package io.artistagent.domain.catalogue;

import io.artistagent.domain.artist.ArtistId;
import org.axonframework.serialization.Revision;

/** Everybody sees the track. */
@Revision("1")
public record TrackPublished(TrackId trackId, ArtistId artistId) {}
