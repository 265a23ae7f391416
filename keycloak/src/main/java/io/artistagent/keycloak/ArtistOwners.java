package io.artistagent.keycloak;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.artist.ArtistId;
import java.util.Optional;

/** Finds the owner of an artist. Each side has its own source: the event log or a read store. */
@FunctionalInterface
public interface ArtistOwners {

    /** Returns the person who owns the artist; empty if the artist does not exist. */
    Optional<PersonId> ownerOf(ArtistId artist);
}
