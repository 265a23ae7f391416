package io.artistagent.eventlog.ledger;

import java.io.IOException;

/** A place outside that stores checkpoints, so that nobody who controls this system can take one back. */
interface Place {

    /** A name that stays the same as long as it is the same place. */
    String name();

    /**
     * Stores a checkpoint. The same one may arrive twice.
     *
     * @throws IOException if it is not known to be stored
     */
    void store(SignedCheckpoint checkpoint) throws IOException, InterruptedException;
}
