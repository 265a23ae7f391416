package io.artistagent.ledger.note;

import java.nio.charset.StandardCharsets;

/** The rules of c2sp.org/signed-note for the text of a note. */
final class NoteText {

    private NoteText() {}

    static String checked(String text) {
        if (!text.endsWith("\n")) {
            throw new IllegalArgumentException("The text of a note ends with a line break");
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException("The text of a note is Unicode");
        }
        if (text.chars().anyMatch(character -> character < ' ' && character != '\n')) {
            throw new IllegalArgumentException("The text of a note has no control characters but line breaks");
        }
        return text;
    }

    static byte[] bytes(String text) {
        return checked(text).getBytes(StandardCharsets.UTF_8);
    }
}
