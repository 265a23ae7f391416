package io.artistagent.ledger.tree;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash functions of RFC 6962, section 2.1. The first byte keeps a leaf from being taken for a node. */
public final class Hashes {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private Hashes() {}

    /** The root of the tree without leaves. */
    public static Hash empty() {
        return of(new byte[0]);
    }

    /** The hash of an entry as a leaf. */
    public static Hash leaf(byte[] entry) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        return new Hash(digest.digest(entry));
    }

    /** The hash of the node above two others. */
    public static Hash node(Hash left, Hash right) {
        byte[] input = new byte[1 + 2 * Hash.LENGTH];
        input[0] = NODE;
        left.copyTo(input, 1);
        right.copyTo(input, 1 + Hash.LENGTH);
        return of(input);
    }

    /** The plain SHA-256 of bytes, such as those of a stored payload. */
    public static Hash of(byte[] bytes) {
        return new Hash(sha256().digest(bytes));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
