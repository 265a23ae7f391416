package io.artistagent.ledger.tree;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A tree in memory. Its roots are computed as RFC 6962 defines them, by a recursion that nothing in the product uses. */
public final class StoredTree implements NodeReader {

    private final List<Hash> leaves = new ArrayList<>();

    /** A tree whose entries are the texts "0", "1" and so on. */
    public static StoredTree ofSize(int size) {
        StoredTree tree = new StoredTree();
        for (int i = 0; i < size; i++) {
            tree.add(entry(i));
        }
        return tree;
    }

    public static byte[] entry(int index) {
        return String.valueOf(index).getBytes(StandardCharsets.US_ASCII);
    }

    public void add(byte[] entry) {
        leaves.add(Hashes.leaf(entry));
    }

    public Hash leaf(int index) {
        return leaves.get(index);
    }

    public List<Hash> leaves() {
        return leaves;
    }

    public Hash root(int size) {
        return root(leaves.subList(0, size));
    }

    @Override
    public Hash read(int level, long index) {
        int begin = (int) (index << level);
        int end = (int) (index + 1 << level);
        if (end > leaves.size()) {
            throw new IllegalArgumentException("There is no such node");
        }
        return root(leaves.subList(begin, end));
    }

    public static Hash root(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return Hashes.empty();
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int left = 1;
        while (left * 2 < leaves.size()) {
            left *= 2;
        }
        return Hashes.node(root(leaves.subList(0, left)), root(leaves.subList(left, leaves.size())));
    }
}
