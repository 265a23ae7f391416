package io.artistagent.domain.artist;

import io.artistagent.domain.PersonId;

/**
 * The register of blocks. A block names two artists and applies between their owners: to all artists of both, including those registered
 * later. Entries are part of the command's transaction.
 */
public interface Blocks {

    /** Adds a block. Waits until commands in progress between the two persons have ended. */
    void enter(ArtistId artist, PersonId owner, ArtistId blocked, PersonId blockedOwner);

    /** Removes a block. */
    void remove(ArtistId artist, ArtistId blocked);

    /**
     * Returns whether a person may contact another: no artist of the other person blocks one of theirs. The result stays valid until the
     * transaction ends.
     */
    boolean mayReach(PersonId from, PersonId to);

    /** Returns whether an artist of the person blocks this artist. */
    boolean hasBlocked(PersonId person, ArtistId other);
}
