package io.artistagent.domain.artist;

import java.util.Optional;

/** Answers other aggregates how an artist stands at this moment, according to the log itself. */
public interface Artists {

    /** The standing, or nothing where there is no such artist. */
    Optional<Standing> find(ArtistId artistId);

    /** Whether there is such an artist who has not retired. */
    default boolean isActive(ArtistId artistId) {
        return find(artistId).map(Standing::active).orElse(false);
    }
}
