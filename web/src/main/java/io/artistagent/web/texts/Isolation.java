package io.artistagent.web.texts;

/**
 * Keeps the words of other people from changing the order of what stands around them, in sentences and attributes, where no {@code
 * <bdi>} can stand. Text without right-to-left characters has no such effect and stays as it is.
 */
final class Isolation {

    private static final String FIRST_STRONG_ISOLATE = "\u2068";
    private static final String POP_ISOLATE = "\u2069";

    private Isolation() {}

    static String of(String text) {
        return text.codePoints().anyMatch(Isolation::runsFromTheRight)
                ? FIRST_STRONG_ISOLATE + text + POP_ISOLATE
                : text;
    }

    private static boolean runsFromTheRight(int character) {
        return switch (Character.getDirectionality(character)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
                    Character.DIRECTIONALITY_ARABIC_NUMBER -> true;
            default -> false;
        };
    }
}
