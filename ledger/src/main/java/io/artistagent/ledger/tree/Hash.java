package io.artistagent.ledger.tree;

import java.util.Arrays;
import java.util.Base64;

/** A SHA-256 hash: of a leaf, of a node of the tree, or of stored bytes. */
public record Hash(byte[] bytes) {

    /** The number of bytes of a hash. */
    public static final int LENGTH = 32;

    public Hash {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("A hash has 32 bytes, not " + bytes.length);
        }
        bytes = bytes.clone();
    }

    /** The hash that begins at a position of an array. */
    public static Hash at(byte[] source, int offset) {
        return new Hash(Arrays.copyOfRange(source, offset, offset + LENGTH));
    }

    /** Parses standard Base64 with padding, and nothing but the canonical form. */
    public static Hash base64(String text) {
        Hash hash = new Hash(Base64.getDecoder().decode(text));
        if (!hash.base64().equals(text)) {
            throw new IllegalArgumentException("The Base64 of a hash is not canonical");
        }
        return hash;
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Standard Base64 with padding. */
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Writes the 32 bytes to a position of an array. */
    public void copyTo(byte[] target, int offset) {
        System.arraycopy(bytes, 0, target, offset, LENGTH);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return base64();
    }
}
