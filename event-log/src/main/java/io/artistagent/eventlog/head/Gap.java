package io.artistagent.eventlog.head;

/**
 * Indexes that no event will ever have, because their transactions were rolled back.
 *
 * @param first the first index of the gap
 * @param last the last index of the gap
 */
record Gap(long first, long last) {}
