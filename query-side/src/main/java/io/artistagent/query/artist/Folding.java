package io.artistagent.query.artist;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Map;

/**
 * Folds text into the form in which names are compared. Folding removes differences of case, width and presentation form, and the marks
 * that readers of a script omit when they type. Marks that make a different letter stay, such as those of kana, Indic vowels and й.
 */
final class Folding {

    private static final int GRAVE = 0x300;
    private static final int ACUTE = 0x301;
    private static final int DIAERESIS = 0x308;
    private static final int TATWEEL = 0x640;

    /** Letters that Unicode treats as distinct but that people type as variants of others. */
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

    /** Folds a text. The caller limits its length. */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
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

    /** Converts to upper case first, because both lower-case forms of sigma, and of i, share one upper-case letter. */
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

    /** Stress marks and the dots of ё are omitted; й, ї, ѓ and ќ are distinct letters. */
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
