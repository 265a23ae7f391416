package io.artistagent.eventlog.tail;

/**
 * Indexes that no event will ever have: their transactions were rolled back, or ended with their connections.
 *
 * @param first the first of them
 * @param last the last of them
 */
record DeadRange(long first, long last) {}
