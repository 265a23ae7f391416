package io.artistagent.domain.artist;

import org.axonframework.serialization.Revision;

/** The artist removed a block and accepts requests from the other artist again. */
@Revision("1")
public record ArtistUnblocked(ArtistId artistId, ArtistId unblockedArtistId) {}
