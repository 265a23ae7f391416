package io.artistagent.ledger.tree;

/** Gives the hashes of stored nodes, each the root of a complete subtree. */
@FunctionalInterface
public interface NodeReader {

    /**
     * The root of the complete subtree over the leaves from {@code index << level} up to {@code (index + 1) << level}, exclusively.
     *
     * @param level 0 for leaves
     * @throws IllegalArgumentException if no such node is stored
     */
    Hash read(int level, long index);
}
