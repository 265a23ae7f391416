package io.artistagent.keycloak;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.artist.ArtistId;
import java.util.Optional;

/** Tells whose an artist is. Each side answers from what it has: the log, or a read store. */
@FunctionalInterface
public interface ArtistOwners {

    /** The person who owns the artist, or nothing where there is no such artist. */
    Optional<PersonId> ownerOf(ArtistId artist);
}
