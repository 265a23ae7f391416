package io.artistagent.query.artist;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Map;

/**
 * Folds text into the form in which names are compared: without differences of case, width and presentation, and without those marks
 * that readers of its script leave out when they type. Marks that make another letter stay, such as those of kana, of Indic vowels and of й.
 */
final class Folding {

    private static final int GRAVE = 0x300;
    private static final int ACUTE = 0x301;
    private static final int DIAERESIS = 0x308;
    private static final int TATWEEL = 0x640;

    /** Letters that are letters of their own to Unicode and variants to those who type them. */
    private static final Map<Integer, String> VARIANTS = Map.ofEntries(
            variant('ß', "ss"),
            variant('ø', "o"),
            variant('đ', "d"),
            variant('ð', "d"),
            variant('ħ', "h"),
            variant('ł', "l"),
            variant('ŧ', "t"),
            variant('æ', "ae"),
            variant('œ', "oe"),
            variant('þ', "th"),
            variant('ى', "ي"),
            variant('ی', "ي"),
            variant('ة', "ه"),
            variant('ک', "ك"));

    private Folding() {}

    private static Map.Entry<Integer, String> variant(char letter, String typed) {
        return Map.entry((int) letter, typed);
    }

    /** Folds a text whose length has been checked. */
    static String fold(String text) {
        var folded = new StringBuilder(text.length());
        int base = ' ';
        for (int character :
                Normalizer.normalize(text, Normalizer.Form.NFKD).codePoints().toArray()) {
            if (isMark(character)) {
                if (!isLeftOut(base, character)) {
                    folded.appendCodePoint(character);
                }
            } else if (!isInvisible(character)) {
                base = character;
                folded.append(letter(character));
            }
        }
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    static boolean isMark(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.FORMAT, Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE -> true;
            default -> character == TATWEEL;
        };
    }

    /** Upper case first: both forms of a sigma, and both of an i, have one. */
    private static String letter(int character) {
        if (Character.getType(character) == Character.DECIMAL_DIGIT_NUMBER) {
            return Integer.toString(Character.digit(character, 10));
        }
        int letter = Character.toLowerCase(Character.toUpperCase(character));
        return VARIANTS.getOrDefault(letter, Character.toString(letter));
    }

    private static boolean isLeftOut(int base, int mark) {
        return switch (UnicodeScript.of(base)) {
            case LATIN, GREEK, HEBREW, ARABIC, COMMON -> true;
            case CYRILLIC -> isLeftOutOfCyrillic(Character.toLowerCase(base), mark);
            default -> isVariationSelector(mark);
        };
    }

    /** The stress, and the two dots of ё; й, ї, ѓ and ќ are letters of their own. */
    private static boolean isLeftOutOfCyrillic(int base, int mark) {
        return switch (mark) {
            case GRAVE -> true;
            case ACUTE -> base != 'г' && base != 'к';
            case DIAERESIS -> base == 'е';
            default -> false;
        };
    }

    private static boolean isVariationSelector(int mark) {
        return (mark >= 0xFE00 && mark <= 0xFE0F) || (mark >= 0xE0100 && mark <= 0xE01EF);
    }
}
