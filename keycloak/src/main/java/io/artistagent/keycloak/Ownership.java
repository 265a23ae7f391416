package io.artistagent.keycloak;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.UnknownArtist;
import java.util.Optional;
import java.util.function.Function;

/** The one place that says whether a person may act for an artist: the owner may, and nobody else. */
public final class Ownership {

    private final Function<ArtistId, Optional<PersonId>> owners;

    /**
     * @param owners tells the owner of an artist, or nothing where there is no such artist
     */
    public Ownership(Function<ArtistId, Optional<PersonId>> owners) {
        this.owners = owners;
    }

    /** Whether the artist is there and belongs to the person. */
    public boolean holds(PersonId person, ArtistId artistId) {
        return owners.apply(artistId).filter(person::equals).isPresent();
    }

    /**
     * Lets the owner pass.
     *
     * @throws UnknownArtist where there is no such artist
     * @throws NotYours where the artist belongs to someone else
     */
    public void require(PersonId person, ArtistId artistId) {
        var owner = owners.apply(artistId).orElseThrow(UnknownArtist::new);
        if (!owner.equals(person)) {
            throw new NotYours();
        }
    }
}
