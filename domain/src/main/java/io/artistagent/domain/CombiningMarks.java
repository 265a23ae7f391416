package io.artistagent.domain;

/**
 * Marks that combine with the preceding letter. Real scripts stack only a few; longer stacks cover neighbouring text and make normalisation
 * slow.
 */
final class CombiningMarks {

    /** No script stacks more marks on one letter. */
    private static final int MAX_MARKS = 10;

    /** The limit of the Stream-Safe Text Format (UAX #15), up to which normalisation takes linear time. */
    private static final int MAX_RAW_MARKS = 30;

    private CombiningMarks() {}

    static boolean isMark(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    /** Checks text that is not normalised yet. */
    static void boundRaw(String what, String text) {
        refuseRunsOver(MAX_RAW_MARKS, what, text);
    }

    /** Rejects long stacks of marks, and a leading mark, which would combine with whatever is displayed before the text. */
    static void check(String what, String text) {
        if (isMark(text.codePointAt(0))) {
            throw new InvalidValue(what + " cannot begin with a combining mark.");
        }
        refuseRunsOver(MAX_MARKS, what, text);
    }

    private static void refuseRunsOver(int most, String what, String text) {
        int run = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            run = isMark(text.codePointAt(i)) ? run + 1 : 0;
            if (run > most) {
                throw new InvalidValue(what + " can have at most " + MAX_MARKS + " combining marks on one letter.");
            }
        }
    }
}
