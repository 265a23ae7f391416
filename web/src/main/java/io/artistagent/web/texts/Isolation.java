package io.artistagent.web.texts;

/**
 * Isolates user-written text in sentences and attributes, where {@code <bdi>} cannot be used, so that right-to-left characters do not
 * reorder the surrounding text. Text without such characters is returned unchanged.
 */
final class Isolation {

    private static final String FIRST_STRONG_ISOLATE = "\u2068";
    private static final String POP_ISOLATE = "\u2069";

    private Isolation() {}

    static String of(String text) {
        return text.codePoints().anyMatch(Isolation::isRightToLeft) ? FIRST_STRONG_ISOLATE + text + POP_ISOLATE : text;
    }

    private static boolean isRightToLeft(int character) {
        return switch (Character.getDirectionality(character)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
                    Character.DIRECTIONALITY_ARABIC_NUMBER -> true;
            default -> false;
        };
    }
}
