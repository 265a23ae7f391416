package io.artistagent.domain;

import java.text.Normalizer;

/** Checks that every piece of text in the language shares. */
public final class Text {

    private Text() {}

    /**
     * The text without surrounding white space, in composed form (NFC), so that what looks the same is the same.
     *
     * @param what how the text is called in a message, for example "A title"
     * @param longest the most characters (code points) it may have
     * @throws InvalidValue where nothing of it can be seen, where it is too long, or where it holds control characters other than
     *     line breaks and tabs
     */
    public static String of(String what, String value, int longest) {
        var text = Normalizer.normalize(value.strip(), Normalizer.Form.NFC);
        if (text.codePoints().noneMatch(Text::visible)) {
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
        if (text.codePoints().anyMatch(Text::breaksTheLine)) {
            throw new InvalidValue(what + " stands on one line.");
        }
        return text;
    }

    /** Spaces of every kind and characters that only steer others (a zero-width joiner) show nothing by themselves. */
    private static boolean visible(int character) {
        return switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.FORMAT ->
                false;
            // a control character is not seen either, but has a message of its own
            default -> !Character.isWhitespace(character);
        };
    }

    private static boolean unprintable(int character) {
        var lineBreakOrTab = character == '\n' || character == '\r' || character == '\t';
        return (Character.isISOControl(character) && !lineBreakOrTab)
                || Character.getType(character) == Character.SURROGATE
                || overridesDirection(character);
    }

    /** These make a text read as another than it is: "gnp.exe" as "exe.png". */
    private static boolean overridesDirection(int character) {
        return character == 0x202D || character == 0x202E;
    }

    private static boolean breaksTheLine(int character) {
        return Character.isISOControl(character)
                || Character.getType(character) == Character.LINE_SEPARATOR
                || Character.getType(character) == Character.PARAGRAPH_SEPARATOR;
    }
}
