package io.artistagent.domain.catalogue;

import io.artistagent.domain.artist.ArtistId;
import org.axonframework.serialization.Revision;

/** The track was published: everyone can see it. */
@Revision("1")
public record TrackPublished(TrackId trackId, ArtistId artistId) {}
