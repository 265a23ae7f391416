package io.artistagent.domain.artist;

import io.artistagent.domain.PersonId;

/**
 * The register of blocks. One artist blocks another, and the block holds between the persons behind them: for all their artists, also
 * for those that they register later. Entries are part of the command's transaction.
 */
public interface Blocks {

    /** Enters that one artist blocks another. Waits for what is on its way between the two persons. */
    void enter(ArtistId artist, PersonId owner, ArtistId blocked, PersonId blockedOwner);

    /** Removes an entry. */
    void remove(ArtistId artist, ArtistId blocked);

    /**
     * Whether a person may reach another: no artist of the other blocks an artist of theirs. The answer holds until the transaction
     * ends.
     */
    boolean mayReach(PersonId from, PersonId to);

    /** Whether an artist of the person blocks this artist. */
    boolean hasBlocked(PersonId person, ArtistId other);
}
