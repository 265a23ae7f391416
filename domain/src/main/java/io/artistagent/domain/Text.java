package io.artistagent.domain;

/** Checks that every piece of text in the language shares. */
public final class Text {

    private Text() {}

    /**
     * The text without surrounding white space.
     *
     * @param what how the text is called in a message, for example "A title"
     * @param longest the most characters (code points) it may have
     * @throws InvalidValue where it is empty, too long or holds control characters other than line breaks and tabs
     */
    public static String of(String what, String value, int longest) {
        var text = value.strip();
        if (text.isEmpty()) {
            throw new InvalidValue(what + " must not be empty.");
        }
        if (text.codePointCount(0, text.length()) > longest) {
            throw new InvalidValue(what + " has at most " + longest + " characters.");
        }
        if (text.codePoints().anyMatch(Text::unprintable)) {
            throw new InvalidValue(what + " must not hold control characters.");
        }
        return text;
    }

    /** Like {@link #of}, for text that stands on one line. */
    public static String line(String what, String value, int longest) {
        var text = of(what, value, longest);
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            throw new InvalidValue(what + " stands on one line.");
        }
        return text;
    }

    private static boolean unprintable(int character) {
        var lineBreakOrTab = character == '\n' || character == '\r' || character == '\t';
        return (Character.isISOControl(character) && !lineBreakOrTab)
                || Character.getType(character) == Character.SURROGATE;
    }
}
