package io.artistagent.eventlog.access;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;

/** The Merkle tree (RFC 6962) over rows, built one by one. It keeps only the roots of its complete subtrees. */
final class RowTree {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final Deque<byte[]> roots = new ArrayDeque<>();
    private long size;

    void add(byte[] row) {
        byte[] hash = digest(LEAF, row);
        for (long full = size; (full & 1) == 1; full >>= 1) {
            hash = digest(NODE, roots.pop(), hash);
        }
        roots.push(hash);
        size++;
    }

    long size() {
        return size;
    }

    /** The root in Base64. That of an empty tree is the hash of nothing. */
    String root() {
        if (roots.isEmpty()) {
            return Base64.getEncoder().encodeToString(sha256().digest());
        }
        byte[] root = null;
        for (byte[] each : roots) {
            root = root == null ? each : digest(NODE, each, root);
        }
        return Base64.getEncoder().encodeToString(root);
    }

    private static byte[] digest(byte kind, byte[]... parts) {
        MessageDigest digest = sha256();
        digest.update(kind);
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
