package io.artistagent.command.imports.files;

/** What a name in a file may look like: anything that people write and that every store can keep. */
final class Texts {

    private static final int LONGEST = 500;

    private Texts() {}

    /** No control characters, no halves of surrogate pairs, and not a novel. */
    static boolean sound(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The text as it can be kept: blanks for control characters, U+FFFD for halves of surrogate pairs, and not a novel. */
    static String cleaned(String text) {
        StringBuilder kept = new StringBuilder();
        text.strip().codePoints().limit(LONGEST + 1L).forEach(c -> kept.appendCodePoint(kept(c)));
        if (kept.length() <= LONGEST) {
            return kept.toString().strip();
        }
        int end = Character.isHighSurrogate(kept.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return kept.substring(0, end) + "…";
    }

    private static int kept(int c) {
        if (Character.isISOControl(c)) {
            return ' ';
        }
        return Character.getType(c) == Character.SURROGATE ? '\ufffd' : c;
    }
}
