package io.artistagent.domain.artist;

import org.axonframework.serialization.Revision;

/**
 * The artist has a page that can be read without signing in.
 *
 * @param indexed whether search engines may list it
 */
@Revision("1")
public record ArtistPageOpened(ArtistId artistId, boolean indexed) {}
