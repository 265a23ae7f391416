package io.artistagent.domain.artist;

import io.artistagent.domain.pictures.Picture;
import org.axonframework.serialization.Revision;

/** The artist is shown with this picture. */
@Revision("1")
public record ArtistPictureChanged(ArtistId artistId, Picture picture) {}
