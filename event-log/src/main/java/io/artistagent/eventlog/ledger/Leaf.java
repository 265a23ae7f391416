package io.artistagent.eventlog.ledger;

/**
 * A leaf of the ledger.
 *
 * @param number its place in the tree, from 0, without holes
 * @param index the index of its event in the log
 * @param entry the bytes that are hashed: one line of canonical JSON
 */
public record Leaf(long number, long index, byte[] entry) {}
