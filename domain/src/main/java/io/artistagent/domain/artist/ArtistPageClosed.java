package io.artistagent.domain.artist;

import org.axonframework.serialization.Revision;

/** The artist's public page was closed: only signed-in people see the artist. */
@Revision("1")
public record ArtistPageClosed(ArtistId artistId) {}
