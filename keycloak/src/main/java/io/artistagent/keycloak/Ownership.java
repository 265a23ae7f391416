package io.artistagent.keycloak;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.UnknownArtist;

/**
 * Decides whether a person acts for an artist of their own; nothing else does. It has two verbs: {@link #owns} asks, for what a stranger
 * may not know exists, and {@link #requireOwner} refuses.
 */
public final class Ownership {

    private final ArtistOwners owners;

    public Ownership(ArtistOwners owners) {
        this.owners = owners;
    }

    /** Whether the artist exists and belongs to the person. */
    public boolean owns(PersonId person, ArtistId artist) {
        return owners.ownerOf(artist).filter(person::equals).isPresent();
    }

    /**
     * Lets the owner pass.
     *
     * @throws UnknownArtist where there is no such artist
     * @throws NotYours where the artist belongs to somebody else
     */
    public void requireOwner(PersonId person, ArtistId artist) {
        if (!owners.ownerOf(artist).orElseThrow(UnknownArtist::new).equals(person)) {
            throw new NotYours();
        }
    }
}
