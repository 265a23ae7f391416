package io.artistagent.eventlog.ledger;

import io.artistagent.ledger.tree.Hash;
import java.time.Instant;

/**
 * A checkpoint of the ledger, signed and stored.
 *
 * @param size the number of leaves
 * @param signedAt when it was signed
 * @param note the signed note, with the cosignatures of witnesses
 */
public record SignedCheckpoint(long size, Hash root, Instant signedAt, String note) {}
