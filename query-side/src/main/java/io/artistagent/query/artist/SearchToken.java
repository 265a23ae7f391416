package io.artistagent.query.artist;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A word of a folded text.
 *
 * @param parts the parts between signs: "ac" and "dc" for "AC/DC"; a single part for a word without signs
 */
record SearchToken(Kind kind, List<String> parts) {

    /** How a word is matched. */
    enum Kind {
        /** By its beginning, with or without the signs inside it. */
        LETTERS,
        /** At any position, because the script has no spaces between words or its readers ignore them. */
        UNSPACED,
        /** Literally, because it consists of signs only. */
        SIGNS
    }

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    /** The range of modifier letters, which Unicode counts as letters but people use as apostrophes. */
    private static final int FIRST_MODIFIER = 0x2B0;

    private static final int LAST_MODIFIER = 0x2FF;
    private static final int PROLONGED_SOUND = 0x30FC;

    /** Splits a folded text into words, in order. */
    static List<SearchToken> of(String folded) {
        List<SearchToken> tokens = new ArrayList<>();
        for (String word : SPACES.split(folded)) {
            if (!word.isEmpty()) {
                tokens.addAll(ofWord(word));
            }
        }
        return tokens;
    }

    /** Returns the word without signs. */
    String joined() {
        return String.join("", parts);
    }

    private static List<SearchToken> ofWord(String word) {
        List<SearchToken> tokens = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        for (SearchToken run : runs(word)) {
            if (run.kind() == Kind.LETTERS) {
                parts.addAll(run.parts());
            } else if (run.kind() == Kind.UNSPACED) {
                letters(parts, tokens);
                tokens.add(run);
            }
        }
        letters(parts, tokens);
        return tokens.isEmpty() ? List.of(new SearchToken(Kind.SIGNS, List.of(word))) : tokens;
    }

    private static void letters(List<String> parts, List<SearchToken> tokens) {
        if (!parts.isEmpty()) {
            tokens.add(new SearchToken(Kind.LETTERS, List.copyOf(parts)));
            parts.clear();
        }
    }

    /** Splits a word into maximal runs of one kind. */
    private static List<SearchToken> runs(String word) {
        List<SearchToken> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        Kind kind = Kind.SIGNS;
        for (int character : word.codePoints().toArray()) {
            Kind next = kind(character, kind);
            if (next != kind && !run.isEmpty()) {
                runs.add(new SearchToken(kind, List.of(run.toString())));
                run.setLength(0);
            }
            kind = next;
            run.appendCodePoint(character);
        }
        runs.add(new SearchToken(kind, List.of(run.toString())));
        return runs;
    }

    private static Kind kind(int character, Kind before) {
        if (Folding.isMark(character)) {
            return before;
        }
        if (!isLetterOrNumber(character)) {
            return Kind.SIGNS;
        }
        return isUnspaced(character) ? Kind.UNSPACED : Kind.LETTERS;
    }

    private static boolean isLetterOrNumber(int character) {
        boolean modifier = character >= FIRST_MODIFIER && character <= LAST_MODIFIER;
        return !modifier
                && (Character.isLetterOrDigit(character)
                        || Character.getType(character) == Character.LETTER_NUMBER
                        || Character.getType(character) == Character.OTHER_NUMBER);
    }

    private static boolean isUnspaced(int character) {
        return character == PROLONGED_SOUND
                || switch (UnicodeScript.of(character)) {
                    case HAN, HIRAGANA, KATAKANA, BOPOMOFO, HANGUL, THAI, LAO, KHMER, MYANMAR -> true;
                    default -> false;
                };
    }
}
