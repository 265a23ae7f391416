package io.artistagent.domain.artist;

import io.artistagent.domain.pictures.Picture;
import org.axonframework.serialization.Revision;

/** The artist has a new picture. */
@Revision("1")
public record ArtistPictureChanged(ArtistId artistId, Picture picture) {}
