/**
 * The ledger: a Merkle tree over the stored events, in log order, from which anyone can prove that an event is in the log and that the log
 * has not been changed. One process at a time follows the log behind the high-water mark; every process serves checkpoints and tiles.
 */
@NullMarked
package io.artistagent.eventlog.ledger;

import org.jspecify.annotations.NullMarked;
