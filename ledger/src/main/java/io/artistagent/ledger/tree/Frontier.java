package io.artistagent.ledger.tree;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a growing tree: the roots of the complete subtrees that its size consists of, the largest first. It is all that is
 * needed to append leaves and to compute the root, at most 63 hashes. Not safe for use by several threads.
 */
public final class Frontier {

    private long size;
    private final List<Hash> roots;

    /** The frontier of the empty tree. */
    public Frontier() {
        this(0, List.of());
    }

    private Frontier(long size, List<Hash> roots) {
        this.size = size;
        this.roots = new ArrayList<>(roots);
    }

    /** The frontier of a tree that is stored: reads one node for each complete subtree. */
    public static Frontier of(long size, NodeReader nodes) {
        List<Hash> roots = new ArrayList<>();
        long begin = 0;
        for (int level = Long.SIZE - 2; level >= 0; level--) {
            if ((size >> level & 1) == 1) {
                roots.add(nodes.read(level, begin >> level));
                begin += 1L << level;
            }
        }
        return new Frontier(size, roots);
    }

    /** Reads what {@link #toBytes} wrote. */
    public static Frontier fromBytes(byte[] bytes) {
        if (bytes.length < Long.BYTES) {
            throw new IllegalArgumentException("A frontier begins with the size of its tree");
        }
        long size = ByteBuffer.wrap(bytes).getLong();
        if (size < 0 || bytes.length != Long.BYTES + Long.bitCount(size) * Hash.LENGTH) {
            throw new IllegalArgumentException("A frontier has one hash for each complete subtree");
        }
        List<Hash> roots = new ArrayList<>();
        for (int at = Long.BYTES; at < bytes.length; at += Hash.LENGTH) {
            roots.add(Hash.at(bytes, at));
        }
        return new Frontier(size, roots);
    }

    /** The size in 8 bytes, big-endian, and the hashes. */
    public byte[] toBytes() {
        byte[] bytes = new byte[Long.BYTES + roots.size() * Hash.LENGTH];
        ByteBuffer.wrap(bytes).putLong(size);
        for (int i = 0; i < roots.size(); i++) {
            roots.get(i).copyTo(bytes, Long.BYTES + i * Hash.LENGTH);
        }
        return bytes;
    }

    /** A frontier that grows on its own. */
    public Frontier copy() {
        return new Frontier(size, roots);
    }

    /** The number of leaves. */
    public long size() {
        return size;
    }

    /** Adds the hash of the next leaf. */
    public void append(Hash leaf) {
        Hash node = leaf;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            node = Hashes.node(roots.removeLast(), node);
        }
        roots.add(node);
        size++;
    }

    /** The root of the tree. */
    public Hash root() {
        if (roots.isEmpty()) {
            return Hashes.empty();
        }
        Hash root = roots.getLast();
        for (int i = roots.size() - 2; i >= 0; i--) {
            root = Hashes.node(roots.get(i), root);
        }
        return root;
    }
}
