package io.artistagent.domain.artist;

import org.axonframework.serialization.Revision;

/** The artist takes requests from the other again. */
@Revision("1")
public record ArtistUnblocked(ArtistId artistId, ArtistId unblockedArtistId) {}
