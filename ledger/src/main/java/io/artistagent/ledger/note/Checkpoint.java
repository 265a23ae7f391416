package io.artistagent.ledger.note;

import io.artistagent.ledger.tree.Hash;

/**
 * The state of the ledger at a time, after c2sp.org/tlog-checkpoint. The ledger writes no extension lines, so none are accepted.
 *
 * @param origin the name of the ledger
 * @param size the number of leaves
 */
public record Checkpoint(String origin, long size, Hash root) {

    private static final int LINES = 3;

    public Checkpoint {
        KeyName.checked(origin);
        if (size < 0) {
            throw new IllegalArgumentException("The size of a tree is not negative");
        }
    }

    /** Parses the text of a note. */
    public static Checkpoint parse(String text) {
        String[] lines = text.split("\n", -1);
        // The text ends with a line break, after which split finds an empty string
        if (lines.length != LINES + 1 || !lines[LINES].isEmpty()) {
            throw new IllegalArgumentException("A checkpoint has three lines: origin, size and root");
        }
        return new Checkpoint(lines[0], Decimal.parse("The size of a checkpoint", lines[1]), Hash.base64(lines[2]));
    }

    /**
     * The checkpoint in a note that the ledger has signed.
     *
     * @throws IllegalArgumentException if the key has not signed it or the note is malformed
     */
    public static Checkpoint verified(SignedNote note, VerifierKey ledger) {
        if (!note.isSignedBy(ledger)) {
            throw new IllegalArgumentException("The checkpoint is not signed by the key of the ledger");
        }
        Checkpoint checkpoint = parse(note.text());
        if (!checkpoint.origin().equals(ledger.name())) {
            throw new IllegalArgumentException("The checkpoint is that of another ledger");
        }
        return checkpoint;
    }

    /** The text that is signed. */
    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }

    /** This checkpoint, signed. */
    public SignedNote signedBy(LedgerKey key) {
        return SignedNote.sign(text(), key);
    }
}
