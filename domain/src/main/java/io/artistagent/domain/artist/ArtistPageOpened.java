package io.artistagent.domain.artist;

import org.axonframework.serialization.Revision;

/** The artist has a page that can be read without signing in, and it shows this. */
@Revision("1")
public record ArtistPageOpened(ArtistId artistId, PublicPage page) {}
