package io.artistagent.domain.artist;

import org.axonframework.serialization.Revision;

/** The artist is no longer active. */
@Revision("1")
public record ArtistRetired(ArtistId artistId) {}
