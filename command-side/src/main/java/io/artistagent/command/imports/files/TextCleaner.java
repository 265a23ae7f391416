package io.artistagent.command.imports.files;

/** Cleans names from files, so that they contain anything that people write and every store can keep. */
final class TextCleaner {

    private static final int MAX_LENGTH = 500;

    private TextCleaner() {}

    /**
     * Replaces control characters with spaces and unpaired surrogates with U+FFFD, removes characters that control text direction, and
     * limits the length.
     */
    static String cleaned(String text) {
        String stripped = text.strip();
        StringBuilder kept = new StringBuilder(Math.min(stripped.length(), MAX_LENGTH));
        // A loop, since every name of every row comes here
        int c;
        for (int i = 0; i < stripped.length() && kept.length() <= MAX_LENGTH; i += Character.charCount(c)) {
            c = stripped.codePointAt(i);
            if (!steersDirection(c)) {
                kept.appendCodePoint(kept(c));
            }
        }
        if (kept.length() <= MAX_LENGTH) {
            return kept.toString().strip();
        }
        int end = Character.isHighSurrogate(kept.charAt(MAX_LENGTH - 2)) ? MAX_LENGTH - 2 : MAX_LENGTH - 1;
        return kept.substring(0, end) + "…";
    }

    /** Returns whether a character is an embedding, override or isolate, which can make a text read differently from what it is. */
    static boolean steersDirection(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }

    private static int kept(int c) {
        if (Character.isISOControl(c)) {
            return ' ';
        }
        return Character.getType(c) == Character.SURROGATE ? '\ufffd' : c;
    }
}
