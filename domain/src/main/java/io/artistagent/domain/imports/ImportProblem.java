package io.artistagent.domain.imports;

import org.jspecify.annotations.Nullable;

/**
 * A fault of a file, at one place of it. The place and the value let a person find it, the detail says how to mend it.
 *
 * @param file the file, which may be one of several in an archive
 * @param line the line, from 1; 0 where the fault is not on a single line
 * @param column where on the line the value begins (characters), from 1; 0 where the fault is not on a single line
 * @param name the column's name in the header, or the field's name in a record; null where the fault is not in a single one
 * @param value the value that was found, at most {@value #LONGEST_VALUE} characters of it; null where there is none
 * @param detail what would be right, in a sentence that is the same for all values: faults of one column with one detail are alike
 * @param alike how many faults of the file are alike, this one included; only the first of them may be listed
 */
public record ImportProblem(
        String file,
        long line,
        long column,
        @Nullable String name,
        @Nullable String value,
        String detail,
        long alike) {

    /** The most characters of a value that a problem repeats. */
    public static final int LONGEST_VALUE = 80;

    public ImportProblem {
        value = value == null ? null : bounded(value);
    }

    /** A fault that is not in a single column or field. */
    public ImportProblem(String file, long line, long column, String detail) {
        this(file, line, column, null, null, detail, 1);
    }

    /** Whether it is on a single line. */
    public boolean hasPlace() {
        return line > 0;
    }

    /** The same fault, once it is known how often the file has it. */
    public ImportProblem among(long alike) {
        return new ImportProblem(file, line, column, name, value, detail, alike);
    }

    /** Never the value: it must not reach a log by accident. */
    @Override
    public String toString() {
        return "ImportProblem[line=%d, column=%d, name=%s, detail=%s, alike=%d]"
                .formatted(line, column, name, detail, alike);
    }

    private static String bounded(String value) {
        if (value.codePointCount(0, value.length()) <= LONGEST_VALUE) {
            return value;
        }
        return value.substring(0, value.offsetByCodePoints(0, LONGEST_VALUE - 1)) + "…";
    }
}
