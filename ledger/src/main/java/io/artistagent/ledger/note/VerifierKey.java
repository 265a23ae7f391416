package io.artistagent.ledger.note;

import io.artistagent.ledger.tree.Hashes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A public key with its name. Its text, {@code name+hash+base64}, is what a verifier is given.
 *
 * @param publicKey the 32 bytes of RFC 8032
 */
public record VerifierKey(String name, KeyKind kind, byte[] publicKey) {

    private static final int ID_LENGTH = 4;

    public VerifierKey {
        KeyName.checked(name);
        if (publicKey.length != Ed25519.KEY_LENGTH) {
            throw new IllegalArgumentException("An Ed25519 key has 32 bytes, not " + publicKey.length);
        }
        publicKey = publicKey.clone();
    }

    /** Parses the text of a key; line breaks and spaces around it do not matter. */
    public static VerifierKey parse(String text) {
        // The Base64 may contain plus signs, the name may not
        String[] parts = text.strip().split("\\+", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("A verifier key has the form name+hash+base64");
        }
        byte[] encoded = Base64s.decode(parts[2]);
        if (encoded.length != 1 + Ed25519.KEY_LENGTH) {
            throw new IllegalArgumentException("A verifier key is a byte for its kind and 32 bytes for the key");
        }
        VerifierKey key =
                new VerifierKey(parts[0], KeyKind.of(encoded[0]), Arrays.copyOfRange(encoded, 1, encoded.length));
        if (!key.hash().equals(parts[1])) {
            throw new IllegalArgumentException("The verifier key does not match its hash: a character is wrong");
        }
        return key;
    }

    @Override
    public byte[] publicKey() {
        return publicKey.clone();
    }

    /** The text {@code name+hash+base64}, without a line break. */
    public String text() {
        return name + "+" + hash() + "+" + Base64.getEncoder().encodeToString(encoded());
    }

    /** The first four bytes of the hash of name and key, which signatures carry to name their key. */
    public int id() {
        byte[] prefix = (name + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] encoded = encoded();
        byte[] input = Arrays.copyOf(prefix, prefix.length + encoded.length);
        System.arraycopy(encoded, 0, input, prefix.length, encoded.length);
        return ByteBuffer.wrap(Hashes.of(input).bytes()).getInt();
    }

    private String hash() {
        return HexFormat.of()
                .formatHex(ByteBuffer.allocate(ID_LENGTH).putInt(id()).array());
    }

    private byte[] encoded() {
        byte[] encoded = new byte[1 + publicKey.length];
        encoded[0] = kind.code();
        System.arraycopy(publicKey, 0, encoded, 1, publicKey.length);
        return encoded;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey key
                && name.equals(key.name)
                && kind == key.kind
                && Arrays.equals(publicKey, key.publicKey);
    }

    @Override
    public int hashCode() {
        return id();
    }

    @Override
    public String toString() {
        return text();
    }
}
