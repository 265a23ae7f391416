package io.artistagent.ledger.note;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/**
 * One signature line of a note.
 *
 * @param keyId what {@link VerifierKey#id} gives for the key
 * @param signature what follows the id: its form depends on the kind of the key
 */
public record NoteSignature(String name, int keyId, byte[] signature) {

    private static final String BEGIN = "\u2014 ";

    public NoteSignature {
        KeyName.checked(name);
        if (signature.length == 0) {
            throw new IllegalArgumentException("A signature is not empty");
        }
        signature = signature.clone();
    }

    static NoteSignature parse(String line) {
        String[] parts = line.startsWith(BEGIN) ? line.substring(BEGIN.length()).split(" ", -1) : new String[0];
        if (parts.length != 2) {
            throw new IllegalArgumentException("A signature line is a dash, the name of a key and its signature");
        }
        byte[] bytes = Base64s.decode(parts[1]);
        if (bytes.length <= Integer.BYTES) {
            throw new IllegalArgumentException("A signature is longer than the id of its key");
        }
        return new NoteSignature(
                parts[0], ByteBuffer.wrap(bytes).getInt(), Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length));
    }

    /** The line, without a line break. */
    public String text() {
        byte[] bytes = ByteBuffer.allocate(Integer.BYTES + signature.length)
                .putInt(keyId)
                .put(signature)
                .array();
        return BEGIN + name + " " + Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public byte[] signature() {
        return signature.clone();
    }

    /** Whether the line names this key. It says nothing about the signature. */
    public boolean isOf(VerifierKey key) {
        return name.equals(key.name()) && keyId == key.id();
    }

    /** Whether this is a valid signature of the key for a text. */
    public boolean verifies(VerifierKey key, String text) {
        return isOf(key)
                && switch (key.kind()) {
                    case ED25519 -> Ed25519.verify(key.publicKey(), NoteText.bytes(text), signature);
                    case COSIGNATURE -> Cosignature.verify(key, text, signature);
                };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteSignature line
                && name.equals(line.name)
                && keyId == line.keyId
                && Arrays.equals(signature, line.signature);
    }

    @Override
    public int hashCode() {
        return 31 * keyId + Arrays.hashCode(signature);
    }

    @Override
    public String toString() {
        return text();
    }
}
