package io.artistagent.ledger.tree;

import java.util.ArrayList;
import java.util.List;

/** Makes the proofs of RFC 6962, sections 2.1.1 and 2.1.2, from the nodes of a stored tree. */
public final class Proofs {

    private final NodeReader nodes;

    private Proofs(NodeReader nodes) {
        this.nodes = nodes;
    }

    /** The hashes that lead from a leaf to the root of a tree of a size, the lowest first. */
    public static List<Hash> inclusion(long index, long size, NodeReader nodes) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("Leaf %d is not in a tree of size %d".formatted(index, size));
        }
        List<Hash> path = new ArrayList<>();
        new Proofs(nodes).inclusion(index, 0, size, path);
        return path;
    }

    /** The hashes that show that a tree extends a smaller one. Empty if both have the same size or the smaller one is empty. */
    public static List<Hash> consistency(long from, long to, NodeReader nodes) {
        if (from < 0 || from > to) {
            throw new IllegalArgumentException("A tree of size %d does not extend one of size %d".formatted(to, from));
        }
        List<Hash> path = new ArrayList<>();
        if (from > 0 && from < to) {
            new Proofs(nodes).consistency(from, 0, to, true, path);
        }
        return path;
    }

    /** The root of the tree of a size. */
    public static Hash root(long size, NodeReader nodes) {
        return size == 0 ? Hashes.empty() : new Proofs(nodes).hash(0, size);
    }

    private void inclusion(long index, long begin, long end, List<Hash> path) {
        if (end - begin == 1) {
            return;
        }
        long middle = begin + split(end - begin);
        if (index < middle) {
            inclusion(index, begin, middle, path);
            path.add(hash(middle, end));
        } else {
            inclusion(index, middle, end, path);
            path.add(hash(begin, middle));
        }
    }

    /**
     * SUBPROOF of RFC 6962.
     *
     * @param from the size of the smaller tree, counted from the first leaf of all
     * @param known whether the smaller tree begins where this subtree does, so that its verifier knows the root of this part
     */
    private void consistency(long from, long begin, long end, boolean known, List<Hash> path) {
        if (from == end) {
            if (!known) {
                path.add(hash(begin, end));
            }
            return;
        }
        long middle = begin + split(end - begin);
        if (from <= middle) {
            consistency(from, begin, middle, known, path);
            path.add(hash(middle, end));
        } else {
            consistency(from, middle, end, false, path);
            path.add(hash(begin, middle));
        }
    }

    /** The root of the leaves of a range, as RFC 6962 splits it. */
    private Hash hash(long begin, long end) {
        long length = end - begin;
        if (Long.bitCount(length) == 1) {
            int level = Long.numberOfTrailingZeros(length);
            return nodes.read(level, begin >> level);
        }
        long middle = begin + split(length);
        return Hashes.node(hash(begin, middle), hash(middle, end));
    }

    /** The largest power of two below a length of at least 2. */
    private static long split(long length) {
        return Long.highestOneBit(length - 1);
    }
}
