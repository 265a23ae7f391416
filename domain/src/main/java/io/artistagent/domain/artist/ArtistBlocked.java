package io.artistagent.domain.artist;

import org.axonframework.serialization.Revision;

/** The artist takes no requests from the other any more, and the person behind the artist none from the person behind the other. */
@Revision("1")
public record ArtistBlocked(ArtistId artistId, ArtistId blockedArtistId) {}
