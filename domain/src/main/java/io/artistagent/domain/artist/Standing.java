package io.artistagent.domain.artist;

import java.util.Set;

/**
 * What other aggregates may know of an artist.
 *
 * @param active whether the artist has not retired
 * @param blocked from whom the artist takes no requests
 */
public record Standing(boolean active, Set<ArtistId> blocked) {}
