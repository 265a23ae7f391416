package io.artistagent.domain.artist;

import java.util.Optional;

/** Current data of artists for other aggregates, read from the log itself. */
public interface Artists {

    /** Returns the artist's standing, or empty if the artist does not exist. */
    Optional<Standing> find(ArtistId artistId);

    /** Returns whether the artist exists and is active. */
    default boolean isActive(ArtistId artistId) {
        return find(artistId).map(Standing::active).orElse(false);
    }
}
