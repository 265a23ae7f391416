package io.artistagent.domain.imports;

/**
 * What could not be read: a line, or what follows in a whole file.
 *
 * @param file the file, which may be one of several in an archive
 * @param line the line, from 1; 0 where it is no single line
 * @param column the column (characters), from 1; 0 where it is no single line
 * @param detail what is wrong, without a word of the line itself
 */
public record ImportProblem(String file, long line, long column, String detail) {

    /** Whether it is a single line that could not be read. */
    public boolean hasPlace() {
        return line > 0;
    }
}
