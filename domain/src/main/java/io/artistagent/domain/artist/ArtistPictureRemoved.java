package io.artistagent.domain.artist;

import org.axonframework.serialization.Revision;

/** The artist is shown without a picture. */
@Revision("1")
public record ArtistPictureRemoved(ArtistId artistId) {}
