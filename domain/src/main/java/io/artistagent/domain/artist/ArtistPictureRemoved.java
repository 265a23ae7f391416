package io.artistagent.domain.artist;

import org.axonframework.serialization.Revision;

/** The artist's picture was removed. */
@Revision("1")
public record ArtistPictureRemoved(ArtistId artistId) {}
