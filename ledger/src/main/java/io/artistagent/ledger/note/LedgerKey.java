package io.artistagent.ledger.note;

import java.security.KeyPair;
import java.security.PrivateKey;
import java.time.Instant;

/** A private Ed25519 key with its name: of the ledger, or of a witness. Keeps the key to itself. */
public final class LedgerKey {

    private final String name;
    private final PrivateKey privateKey;
    private final byte[] publicKey;

    private LedgerKey(String name, KeyPair pair) {
        this.name = KeyName.checked(name);
        this.privateKey = pair.getPrivate();
        this.publicKey = Ed25519.raw(pair.getPublic());
    }

    /**
     * The key that RFC 8032 derives from a seed.
     *
     * @param name as c2sp.org/signed-note allows it; the name of the ledger's key is also the origin of its checkpoints
     * @param seed 32 secret, random bytes
     */
    public static LedgerKey fromSeed(String name, byte[] seed) {
        return new LedgerKey(name, Ed25519.fromSeed(seed));
    }

    /** The name in signatures and in the verifier key. */
    public String name() {
        return name;
    }

    /** The 32 bytes of the public key. */
    public byte[] publicKey() {
        return publicKey.clone();
    }

    /** What a verifier of this key's notes is given. */
    public VerifierKey verifierKey() {
        return new VerifierKey(name, KeyKind.ED25519, publicKey);
    }

    /** What a verifier of this key's cosignatures is given, if it is the key of a witness. */
    public VerifierKey witnessKey() {
        return new VerifierKey(name, KeyKind.COSIGNATURE, publicKey);
    }

    /** The 64 bytes of the signature of a message. */
    public byte[] sign(byte[] message) {
        return Ed25519.sign(privateKey, message);
    }

    /** Signs the text of a note, such as that of a checkpoint. */
    public NoteSignature sign(String text) {
        return new NoteSignature(name, verifierKey().id(), sign(NoteText.bytes(text)));
    }

    /** Signs the text of a checkpoint as a witness that saw it at a time, after c2sp.org/tlog-cosignature. */
    public NoteSignature cosign(String text, Instant at) {
        return Cosignature.sign(this, text, at);
    }

    @Override
    public String toString() {
        return verifierKey().text();
    }
}
