package io.artistagent.domain.artist;

import org.axonframework.serialization.Revision;

/** Only signed-in people see the artist. */
@Revision("1")
public record ArtistPageClosed(ArtistId artistId) {}
