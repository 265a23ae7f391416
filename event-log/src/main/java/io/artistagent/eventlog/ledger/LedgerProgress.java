package io.artistagent.eventlog.ledger;

/**
 * How far the ledger has followed the log.
 *
 * @param size the number of leaves
 * @param lastIndex the index of the event of the last leaf; 0 if there is none
 */
record LedgerProgress(long size, long lastIndex) {}
