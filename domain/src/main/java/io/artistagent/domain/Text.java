package io.artistagent.domain;

import java.text.Normalizer;

/**
 * The checks that apply to all text in the domain. The length is checked before anything else, because normalising maliciously crafted text
 * takes more than linear time.
 */
public final class Text {

    /** The maximum length of a title: of a track, a release, an album or a play. */
    public static final int MAX_TITLE_LENGTH = 1_000;

    /** The maximum length of the name of a person or a group. */
    public static final int MAX_NAME_LENGTH = 300;

    /** A character takes up to two UTF-16 code units, and decomposed text is up to twice as long as composed text. */
    private static final int UNITS_PER_CHARACTER = 4;

    private Text() {}

    /**
     * Returns the text without surrounding white space, in composed form (NFC), so that texts that look the same are equal.
     *
     * @param what the name of the text in messages, for example "A title"
     * @param longest the maximum number of characters (code points)
     * @throws InvalidValue if the text has no visible character, is too long, or contains deceptive characters: control characters other
     *     than line breaks and tabs, invisible characters that no script needs in that position, and unassigned ones
     */
    public static String of(String what, String value, int longest) {
        CombiningMarks.boundRaw(what, bounded(what, value, longest));
        String text = Normalizer.normalize(value.strip(), Normalizer.Form.NFC);
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

    /** Like {@link #of}, but also rejects line breaks. */
    public static String line(String what, String value, int longest) {
        String text = of(what, value, longest);
        if (text.codePoints().anyMatch(Text::breaksTheLine)) {
            throw new InvalidValue(what + " must be on one line.");
        }
        return text;
    }

    /**
     * Returns the text unchanged after a check of its raw length, for values that transform the text before they call {@link #of}.
     *
     * @throws InvalidValue if the text would be too long in every form
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

    /** Whether a character is visible. Control characters count as visible here, because they have their own message. */
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
        boolean lineBreakOrTab = character == '\n' || character == '\r' || character == '\t';
        return (Character.isISOControl(character) && !lineBreakOrTab)
                || Character.getType(character) == Character.SURROGATE
                || steersDirection(character);
    }

    /** Embeddings, overrides and isolates make a text read differently from its content: "gnp.exe" as "exe.png". */
    private static boolean steersDirection(int character) {
        return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
    }

    private static boolean breaksTheLine(int character) {
        return Character.isISOControl(character)
                || Character.getType(character) == Character.LINE_SEPARATOR
                || Character.getType(character) == Character.PARAGRAPH_SEPARATOR;
    }
}
