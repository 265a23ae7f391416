package io.artistagent.domain.artist;

import org.axonframework.serialization.Revision;

/** The artist's public page, which can be read without signing in, was opened or changed. */
@Revision("1")
public record ArtistPageOpened(ArtistId artistId, PublicPage page) {}
