package io.artistagent.ledger.note;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A text with signatures, after c2sp.org/signed-note.
 *
 * @param text with its last line break
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

    private static final int MOST_CHARACTERS = 1_000_000;
    private static final int MOST_SIGNATURES = 100;
    private static final String BLANK_LINE = "\n\n";

    public SignedNote {
        NoteText.checked(text);
        signatures = List.copyOf(signatures);
        if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
            throw new IllegalArgumentException("A note has between 1 and 100 signatures");
        }
    }

    /** Parses a note. Its signatures are not verified yet. */
    public static SignedNote parse(String note) {
        if (note.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException("A note has at most 1,000,000 characters");
        }
        int end = note.lastIndexOf(BLANK_LINE);
        if (end < 0 || !note.endsWith("\n") || end + BLANK_LINE.length() == note.length()) {
            throw new IllegalArgumentException("A note is a text, a blank line and signature lines");
        }
        String lines = note.substring(end + BLANK_LINE.length(), note.length() - 1);
        List<NoteSignature> signatures = new ArrayList<>();
        for (String line : lines.split("\n", MOST_SIGNATURES + 1)) {
            signatures.add(NoteSignature.parse(line));
        }
        return new SignedNote(note.substring(0, end + 1), signatures);
    }

    /** A text that one key signs. */
    public static SignedNote sign(String text, LedgerKey key) {
        return new SignedNote(text, List.of(key.sign(text)));
    }

    /** The same note with one more signature. */
    public SignedNote with(NoteSignature signature) {
        List<NoteSignature> all = new ArrayList<>(signatures);
        all.add(signature);
        return new SignedNote(text, all);
    }

    /**
     * Whether the key has signed the text. As the specification demands, signatures of unknown keys are ignored, and a note with an
     * invalid signature of this key is not accepted, even if another one is valid.
     */
    public boolean isSignedBy(VerifierKey key) {
        List<NoteSignature> own =
                signatures.stream().filter(line -> line.isOf(key)).toList();
        return !own.isEmpty() && own.stream().allMatch(line -> line.verifies(key, text));
    }

    /** The complete note, which {@link #parse} reads. */
    public String note() {
        return text + signatures.stream().map(line -> line.text() + "\n").collect(Collectors.joining("", "\n", ""));
    }
}
