package io.artistagent.domain;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * Invisible characters. They can make two different names look the same, so each is accepted only where a script or an emoji needs it. The
 * rules for joiners follow RFC 5892, appendix A, as far as names and titles need them.
 */
final class InvisibleCharacters {

    private static final int NONE = -1;
    private static final int COMBINING_KEYCAP = 0x20E3;
    private static final int EMOJI_STYLE = 0xFE0F;
    private static final int BLACK_FLAG = 0x1F3F4;

    /** Cursive and Indic scripts, in which a joiner changes the form of letters. */
    private static final Set<UnicodeScript> JOINED = EnumSet.of(
            UnicodeScript.ADLAM,
            UnicodeScript.ARABIC,
            UnicodeScript.BALINESE,
            UnicodeScript.BENGALI,
            UnicodeScript.DEVANAGARI,
            UnicodeScript.GUJARATI,
            UnicodeScript.GURMUKHI,
            UnicodeScript.JAVANESE,
            UnicodeScript.KANNADA,
            UnicodeScript.KHMER,
            UnicodeScript.MALAYALAM,
            UnicodeScript.MANDAIC,
            UnicodeScript.MONGOLIAN,
            UnicodeScript.MYANMAR,
            UnicodeScript.NKO,
            UnicodeScript.ORIYA,
            UnicodeScript.PHAGS_PA,
            UnicodeScript.SINHALA,
            UnicodeScript.SYRIAC,
            UnicodeScript.TAMIL,
            UnicodeScript.TELUGU,
            UnicodeScript.TIBETAN);

    /** Scripts without spaces, in which a zero-width space marks a possible line break. */
    private static final Set<UnicodeScript> UNSPACED =
            EnumSet.of(UnicodeScript.KHMER, UnicodeScript.LAO, UnicodeScript.MYANMAR, UnicodeScript.THAI);

    /** Scripts whose letters have variants that are chosen by a variation selector. */
    private static final Set<UnicodeScript> VARIED =
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.MONGOLIAN, UnicodeScript.MYANMAR, UnicodeScript.PHAGS_PA);

    private InvisibleCharacters() {}

    static void check(String what, String text) {
        int[] characters = text.codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            int character = characters[i];
            if (isInvisible(character) && !isNeeded(characters, i)) {
                throw new InvalidValue(
                        "%s must not contain the invisible character U+%04X.".formatted(what, character));
            }
            if (hasNoMeaning(character)) {
                throw new InvalidValue("%s must not contain U+%04X: this character has no standard meaning."
                        .formatted(what, character));
            }
        }
    }

    static boolean isInvisible(int character) {
        return switch (character) {
            // categorised as letters, marks and symbols: grapheme joiner, Hangul and Khmer fillers, blanks
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0, 0xFFFC, 0x16FE4, 0x1D159 -> true;
            default ->
                isVariationSelector(character)
                        || (Character.getType(character) == Character.FORMAT && !isShownFormat(character));
        };
    }

    /** Visible format characters: Arabic, Syriac and Kaithi signs that enclose numbers, and hieroglyph arrangement signs. */
    private static boolean isShownFormat(int character) {
        return switch (character) {
            case 0x06DD, 0x070F, 0x0890, 0x0891, 0x08E2, 0x110BD, 0x110CD -> true;
            default -> (character >= 0x0600 && character <= 0x0605) || (character >= 0x13430 && character <= 0x1343F);
        };
    }

    /** Code points reserved for future emoji count as assigned, because they may be newer than this Java version. */
    private static boolean hasNoMeaning(int character) {
        return switch (Character.getType(character)) {
            case Character.PRIVATE_USE -> true;
            case Character.UNASSIGNED -> !Character.isExtendedPictographic(character);
            default -> false;
        };
    }

    private static boolean isNeeded(int[] text, int at) {
        int before = at == 0 ? NONE : text[at - 1];
        int after = at == text.length - 1 ? NONE : text[at + 1];
        return switch (text[at]) {
            case 0x200C -> joinsLetters(text, at, after);
            case 0x200D -> joinsLetters(text, at, after) || joinsEmoji(before, after);
            case 0x200B -> before != NONE && UNSPACED.contains(script(before)) && isOf(script(before), after);
            case 0x180E -> isOf(UnicodeScript.MONGOLIAN, before) && isOf(UnicodeScript.MONGOLIAN, after);
            case 0x2800 -> isBraille(before) && isBraille(after);
            case 0x061C, 0x200E, 0x200F -> isRightToLeft(text) && !isDirectionMark(before);
            default -> isVariationSelector(text[at]) ? isVaried(before, after) : isInFlag(text[at], before);
        };
    }

    /** Whether the joiner is between two letters of one script, or after a virama, where it changes the form of the letter. */
    private static boolean joinsLetters(int[] text, int at, int after) {
        int letter = at - 1;
        while (letter > 0 && CombiningMarks.isMark(text[letter]) && script(text[letter]) == UnicodeScript.INHERITED) {
            letter--;
        }
        if (letter < 0 || !JOINED.contains(script(text[letter]))) {
            return false;
        }
        boolean behindAMark = Character.getType(text[letter]) == Character.NON_SPACING_MARK;
        return isOf(script(text[letter]), after) || (behindAMark && (after == NONE || !isInvisible(after)));
    }

    private static boolean joinsEmoji(int before, int after) {
        return after != NONE
                && Character.isExtendedPictographic(after)
                && (before == EMOJI_STYLE
                        || (before != NONE
                                && (Character.isExtendedPictographic(before) || Character.isEmojiModifier(before))));
    }

    private static boolean isVariationSelector(int character) {
        return (character >= 0xFE00 && character <= 0xFE0F)
                || (character >= 0xE0100 && character <= 0xE01EF)
                || (character >= 0x180B && character <= 0x180F && character != 0x180E);
    }

    private static boolean isVaried(int before, int after) {
        if (before == NONE || isInvisible(before)) {
            return false;
        }
        if (before < 0x80) {
            return after == COMBINING_KEYCAP;
        }
        return Character.isExtendedPictographic(before)
                || VARIED.contains(script(before))
                || Character.getType(before) == Character.MATH_SYMBOL
                || Character.getType(before) == Character.OTHER_SYMBOL;
    }

    /** The flags of England, Scotland and Wales are a black flag followed by a region in invisible tag characters. */
    private static boolean isInFlag(int character, int before) {
        return isTag(character) && (before == BLACK_FLAG || isTag(before));
    }

    private static boolean isTag(int character) {
        return character >= 0xE0020 && character <= 0xE007F;
    }

    private static boolean isBraille(int character) {
        return isOf(UnicodeScript.BRAILLE, character) && character != 0x2800;
    }

    private static boolean isDirectionMark(int character) {
        return character == 0x061C || character == 0x200E || character == 0x200F;
    }

    /** Direction marks are needed only in text with right-to-left letters. */
    private static boolean isRightToLeft(int[] text) {
        for (int character : text) {
            byte direction = Character.getDirectionality(character);
            if (!isDirectionMark(character)
                    && (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                            || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOf(UnicodeScript script, int character) {
        return character != NONE && script(character) == script;
    }

    private static UnicodeScript script(int character) {
        return UnicodeScript.of(character);
    }
}
