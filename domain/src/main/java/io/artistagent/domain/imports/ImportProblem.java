package io.artistagent.domain.imports;

import org.jspecify.annotations.Nullable;

/**
 * A problem at one position of a file. The position and the value help a person to find it, and the detail says how to fix it.
 *
 * @param file the file, which may be one of several in an archive
 * @param line the line, starting at 1; 0 if the problem is not on a single line
 * @param column the position of the value in the line (in characters), starting at 1; 0 if the problem is not on a single line
 * @param name the column's name in the header, or the field's name in a record; null if the problem does not concern a single one
 * @param value the value that was found, truncated to {@value #MAX_VALUE_LENGTH} characters; null if there is none
 * @param detail a sentence that says what is expected and does not depend on the value: problems in one column with one detail are alike
 * @param alike the number of like problems in the file, including this one; only the first of them may be listed
 */
public record ImportProblem(
        String file,
        long line,
        long column,
        @Nullable String name,
        @Nullable String value,
        String detail,
        long alike) {

    /** The maximum number of characters of {@code value}. */
    public static final int MAX_VALUE_LENGTH = 80;

    public ImportProblem {
        value = value == null ? null : bounded(value);
    }

    /** Creates a problem that does not concern a single column or field. */
    public ImportProblem(String file, long line, long column, String detail) {
        this(file, line, column, null, null, detail, 1);
    }

    /** Returns whether the problem is on a single line. */
    public boolean hasPlace() {
        return line > 0;
    }

    /** Returns a copy with the total number of like problems. */
    public ImportProblem among(long alike) {
        return new ImportProblem(file, line, column, name, value, detail, alike);
    }

    /** Omits the value, so that it cannot reach a log by accident. */
    @Override
    public String toString() {
        return "ImportProblem[line=%d, column=%d, name=%s, detail=%s, alike=%d]"
                .formatted(line, column, name, detail, alike);
    }

    private static String bounded(String value) {
        if (value.codePointCount(0, value.length()) <= MAX_VALUE_LENGTH) {
            return value;
        }
        return value.substring(0, value.offsetByCodePoints(0, MAX_VALUE_LENGTH - 1)) + "…";
    }
}
