package io.artistagent.command.imports.files;

import io.artistagent.command.imports.values.Interpretation;

/**
 * Ambiguities of a table that only the person can resolve. An ambiguous file is refused, and the refusal names the form field that resolves
 * it.
 */
final class Ambiguities {

    /**
     * A form field that resolves an ambiguity.
     *
     * @param field the name of the field
     * @param answers the possible values
     */
    record Question(String field, String answers) {}

    static final Question DATES = new Question("dates", "day-first, month-first or year-first");
    static final Question NUMBERS = new Question("numbers", "decimal-point or decimal-comma");

    private static final int MAX_VALUE_LENGTH = 40;

    private Ambiguities() {}

    static void check(String column, Interpretation interpretation, Question question) throws FileRefused {
        String problem = switch (interpretation) {
            case Interpretation.Yes() -> null;
            case Interpretation.Unclear it ->
                "The column “%s” can be read in several ways: “%s” may mean %s, and no other value settles it."
                        .formatted(shown(column), shown(it.value()), String.join(" or ", it.readings()));
            case Interpretation.Contradictory it ->
                "The column “%s” is written in several ways: “%s” and “%s” cannot both be right."
                        .formatted(shown(column), shown(it.value()), shown(it.other()));
        };
        if (problem != null) {
            throw FileRefused.unclear(
                    question.field(),
                    problem
                            + " Upload the file again and set the field “%s”, sent before the file, to %s."
                                    .formatted(question.field(), question.answers()));
        }
    }

    /** Formats a value of the file for a message: shortened and on one line. */
    static String shown(String value) {
        StringBuilder shown = new StringBuilder();
        value.codePoints()
                .limit(MAX_VALUE_LENGTH)
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .forEach(shown::appendCodePoint);
        return value.codePointCount(0, value.length()) > MAX_VALUE_LENGTH ? shown + "…" : shown.toString();
    }
}
