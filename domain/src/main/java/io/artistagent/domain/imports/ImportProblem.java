package io.artistagent.domain.imports;

/**
 * A line that could not be read.
 *
 * @param file the file, which may be one of several in an archive
 * @param line the line, from 1
 * @param column the column (characters), from 1
 * @param detail what is wrong, without a word of the line itself
 */
public record ImportProblem(String file, long line, long column, String detail) {}
