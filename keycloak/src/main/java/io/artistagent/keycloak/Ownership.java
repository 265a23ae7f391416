package io.artistagent.keycloak;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.UnknownArtist;

/**
 * Decides whether a person owns an artist; no other class does. {@link #owns} is for resources whose existence must stay hidden from
 * others; {@link #requireOwner} refuses with a reason.
 */
public final class Ownership {

    private final ArtistOwners owners;

    public Ownership(ArtistOwners owners) {
        this.owners = owners;
    }

    /** Returns whether the artist exists and belongs to the person. */
    public boolean owns(PersonId person, ArtistId artist) {
        return owners.ownerOf(artist).filter(person::equals).isPresent();
    }

    /**
     * Requires the person to own the artist.
     *
     * @throws UnknownArtist if the artist does not exist
     * @throws NotOwner if the artist belongs to someone else
     */
    public void requireOwner(PersonId person, ArtistId artist) {
        if (!owners.ownerOf(artist).orElseThrow(UnknownArtist::new).equals(person)) {
            throw new NotOwner();
        }
    }
}
