package io.artistagent.eventlog.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The state of the ledger, for those who must know whether they can rely on it. All processes tell the same: it is in the database.
 *
 * @param size the number of leaves
 * @param behind how many indexes of the log are not yet in the ledger
 * @param checkpoint the newest checkpoint
 * @param isLate whether an event has waited too long for a checkpoint that covers it
 * @param isUnchecked whether the self-check has not reached the end of the ledger for much longer than it takes
 * @param fault why no checkpoint can be signed, if none can
 * @param checkedAt when the self-check last reached the end of the ledger
 * @param checkedTo the leaf up to which the present run of the self-check has come
 * @param reencrypted how many rows differ from their entries because they were re-encrypted
 * @param alterations how many differences between log and ledger are known
 * @param first the first of them
 * @param places where checkpoints are published
 */
public record LedgerStatus(
        long size,
        long behind,
        Optional<SignedCheckpoint> checkpoint,
        boolean isLate,
        boolean isUnchecked,
        Optional<String> fault,
        Optional<Instant> checkedAt,
        long checkedTo,
        long reencrypted,
        long alterations,
        List<Difference> first,
        List<PublishedTo> places) {

    /** Whether somebody can rely on the ledger. */
    public enum State {
        INTACT,
        /** The self-check does not get to the end of the ledger, so nobody knows whether the log is as the ledger knows it. */
        UNCHECKED,
        /** The ledger does not keep up with the log, or nobody follows the log. */
        BEHIND,
        /** The ledger contradicts itself, so no checkpoint can be signed. */
        BROKEN,
        /** The log differs from the ledger. */
        ALTERED
    }

    /** The worst that is known. */
    public State state() {
        if (alterations > 0) {
            return State.ALTERED;
        }
        if (fault.isPresent()) {
            return State.BROKEN;
        }
        if (isLate) {
            return State.BEHIND;
        }
        return isUnchecked ? State.UNCHECKED : State.INTACT;
    }

    /**
     * A place outside that receives the checkpoints.
     *
     * @param name what kind of place it is
     * @param size the size of the last checkpoint that it has received
     * @param at when it received that checkpoint
     */
    public record PublishedTo(String name, long size, Instant at) {}
}
