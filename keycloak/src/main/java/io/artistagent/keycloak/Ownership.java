package io.artistagent.keycloak;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.UnknownArtist;

/** The one place that decides whether a caller acts for an artist of their own. */
public final class Ownership {

    private final ArtistOwners owners;

    public Ownership(ArtistOwners owners) {
        this.owners = owners;
    }

    /** Whether the artist exists and is the caller's: for what a stranger may not even know to exist. */
    public boolean owns(Caller caller, ArtistId artist) {
        return holds(caller.person(), artist);
    }

    /**
     * Lets the owner pass.
     *
     * @throws UnknownArtist where there is no such artist
     * @throws NotYours where it is somebody else's
     */
    public void requireOwner(Caller caller, ArtistId artist) {
        require(caller.person(), artist);
    }

    /** Whether the artist exists and is this person's. */
    public boolean holds(PersonId person, ArtistId artist) {
        return owners.ownerOf(artist).filter(person::equals).isPresent();
    }

    /**
     * Lets the owner pass.
     *
     * @throws UnknownArtist where there is no such artist
     * @throws NotYours where it is somebody else's
     */
    public void require(PersonId person, ArtistId artist) {
        if (!owners.ownerOf(artist).orElseThrow(UnknownArtist::new).equals(person)) {
            throw new NotYours();
        }
    }
}
