package io.artistagent.ledger.tree;

import java.util.List;

/** Verifies proofs with the algorithms of RFC 9162, sections 2.1.3.2 and 2.1.4.2. Accepts any input and answers false to what does not fit. */
public final class Verification {

    private Verification() {}

    /** Whether a path leads from the leaf with a number to the root of a tree of a size. */
    public static boolean inclusion(long index, long size, Hash leaf, List<Hash> path, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = Hashes.node(sibling, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Hashes.node(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /**
     * Whether a path shows that the tree of the second size and root extends the tree of the first. Trees of the same size are consistent
     * if their roots are equal and the path is empty. The empty tree is not accepted as the first one of a larger tree, because a path
     * proves nothing about it.
     */
    public static boolean consistency(long first, long second, Hash firstRoot, Hash secondRoot, List<Hash> path) {
        if (first == second) {
            boolean possible = first > 0 || first == 0 && firstRoot.equals(Hashes.empty());
            return possible && path.isEmpty() && firstRoot.equals(secondRoot);
        }
        if (first <= 0 || first > second || path.isEmpty()) {
            return false;
        }
        // The root of a complete first tree is itself the node at which the path begins
        boolean complete = Long.bitCount(first) == 1;
        long node = first - 1;
        long last = second - 1;
        while ((node & 1) == 1) {
            node >>= 1;
            last >>= 1;
        }
        Hash before = complete ? firstRoot : path.getFirst();
        Hash after = before;
        for (Hash hash : path.subList(complete ? 0 : 1, path.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                before = Hashes.node(hash, before);
                after = Hashes.node(hash, after);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                after = Hashes.node(after, hash);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && before.equals(firstRoot) && after.equals(secondRoot);
    }
}
