package io.artistagent.eventlog.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The state of the ledger, for those who must know whether they can rely on it.
 *
 * @param size the number of leaves
 * @param behind how many indexes of the log are not yet in the ledger
 * @param checkpoint the newest checkpoint
 * @param checkedAt when the self-check last reached the end of the ledger
 * @param checkedTo the leaf up to which the present run of the self-check has come
 * @param alterations how many differences between log and ledger are known
 * @param first the first of them
 * @param places where checkpoints are published
 */
public record LedgerStatus(
        long size,
        long behind,
        Optional<SignedCheckpoint> checkpoint,
        Optional<Instant> checkedAt,
        long checkedTo,
        long alterations,
        List<Difference> first,
        List<PublishedTo> places) {

    /**
     * A place outside that receives the checkpoints.
     *
     * @param name what kind of place it is
     * @param size the size of the last checkpoint that it has received
     * @param at when it received that checkpoint
     */
    public record PublishedTo(String name, long size, Instant at) {}
}
