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
}
