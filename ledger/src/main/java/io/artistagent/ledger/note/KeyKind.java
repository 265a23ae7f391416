package io.artistagent.ledger.note;

/** What a key of a signed note signs. */
public enum KeyKind {
    /** The text of the note. */
    ED25519(1),
    /** The text and the time at which a witness saw it, after c2sp.org/tlog-cosignature. */
    COSIGNATURE(4);

    private final byte code;

    KeyKind(int code) {
        this.code = (byte) code;
    }

    /** The byte that precedes the public key in its encoded form. */
    public byte code() {
        return code;
    }

    static KeyKind of(byte code) {
        for (KeyKind kind : values()) {
            if (kind.code == code) {
                return kind;
            }
        }
        throw new IllegalArgumentException("Keys of kind %d are not supported".formatted(code & 0xff));
    }
}
