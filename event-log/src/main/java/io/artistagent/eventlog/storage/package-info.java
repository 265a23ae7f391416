/**
 * Stores events in PostgreSQL and reads them in order: the rows, the statements that append them, and the group commit. Also the metadata of
 * events, the receipts of commands, the snapshots of aggregates, and the re-encryption of events whose fields became personal later.
 */
@NullMarked
package io.artistagent.eventlog.storage;

import org.jspecify.annotations.NullMarked;
