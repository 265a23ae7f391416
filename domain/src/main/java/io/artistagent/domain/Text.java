package io.artistagent.domain;

import java.text.Normalizer;

/**
 * Checks that every piece of text in the language shares. A text is bounded before anything else is done with it: normalising costs
 * more than linear time on text that was made for the purpose.
 */
public final class Text {

    /** The most characters of a title, whether of a track, a release, an album or a play. */
    public static final int LONGEST_TITLE = 1_000;

    /** The most characters of the name of a person or a group. */
    public static final int LONGEST_NAME = 300;

    /** A character takes up to two UTF-16 units, and decomposed text is up to twice as long as composed text. */
    private static final int UNITS_PER_CHARACTER = 4;

    private Text() {}

    /**
     * The text without surrounding white space, in composed form (NFC), so that what looks the same is the same.
     *
     * @param what how the text is called in a message, for example "A title"
     * @param longest the most characters (code points) it may have
     * @throws InvalidValue where nothing of it can be seen, where it is too long, or where it holds characters that only deceive:
     *     control characters other than line breaks and tabs, invisible ones that no script needs there, and unassigned ones
     */
    public static String of(String what, String value, int longest) {
        CombiningMarks.boundRaw(what, bounded(what, value, longest));
        var text = Normalizer.normalize(value.strip(), Normalizer.Form.NFC);
        if (text.codePoints().noneMatch(Text::visible)) {
            throw new InvalidValue(what + " must not be empty.");
        }
        if (text.codePointCount(0, text.length()) > longest) {
            throw tooLong(what, longest);
        }
        if (text.codePoints().anyMatch(Text::unprintable)) {
            throw new InvalidValue(what + " must not contain control characters.");
        }
        CombiningMarks.check(what, text);
        InvisibleCharacters.check(what, text);
        return text;
    }

    /** Like {@link #of}, for text that stands on one line. */
    public static String line(String what, String value, int longest) {
        var text = of(what, value, longest);
        if (text.codePoints().anyMatch(Text::breaksTheLine)) {
            throw new InvalidValue(what + " must be on one line.");
        }
        return text;
    }

    /**
     * The same text, once its raw length shows that it can be worked on at all: for values that change a text before they check it.
     *
     * @throws InvalidValue where the text is too long in every form
     */
    public static String bounded(String what, String value, int longest) {
        if (value.length() > UNITS_PER_CHARACTER * longest) {
            throw tooLong(what, longest);
        }
        return value;
    }

    private static InvalidValue tooLong(String what, int longest) {
        return new InvalidValue(what + " can have at most " + longest + " characters.");
    }

    /** Whether a character shows something by itself. A control character does not, but it has a message of its own. */
    private static boolean visible(int character) {
        return switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default ->
                !Character.isWhitespace(character)
                        && !CombiningMarks.isMark(character)
                        && !InvisibleCharacters.isInvisible(character);
        };
    }

    private static boolean unprintable(int character) {
        var lineBreakOrTab = character == '\n' || character == '\r' || character == '\t';
        return (Character.isISOControl(character) && !lineBreakOrTab)
                || Character.getType(character) == Character.SURROGATE
                || steersDirection(character);
    }

    /** Embeddings, overrides and isolates make a text read as another than it is: "gnp.exe" as "exe.png". */
    private static boolean steersDirection(int character) {
        return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
    }

    private static boolean breaksTheLine(int character) {
        return Character.isISOControl(character)
                || Character.getType(character) == Character.LINE_SEPARATOR
                || Character.getType(character) == Character.PARAGRAPH_SEPARATOR;
    }
}
