package io.artistagent.command.imports.files;

/** What a name in a file may look like: anything that people write and that every store can keep. */
final class Texts {

    private static final int LONGEST = 500;

    private Texts() {}

    /**
     * The text as it can be kept: blanks for control characters, U+FFFD for halves of surrogate pairs, nothing for what steers
     * the direction of text, and not a novel.
     */
    static String cleaned(String text) {
        StringBuilder kept = new StringBuilder();
        text.strip()
                .codePoints()
                .filter(c -> !steersDirection(c))
                .limit(LONGEST + 1L)
                .forEach(c -> kept.appendCodePoint(kept(c)));
        if (kept.length() <= LONGEST) {
            return kept.toString().strip();
        }
        int end = Character.isHighSurrogate(kept.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return kept.substring(0, end) + "…";
    }

    /** Embeddings, overrides and isolates make a text read as another than it is. */
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
