package io.artistagent.domain.artist;

import org.axonframework.serialization.Revision;

/** An artist blocked another. The block applies between their owners: neither can send requests to the other's artists. */
@Revision("1")
public record ArtistBlocked(ArtistId artistId, ArtistId blockedArtistId) {}
