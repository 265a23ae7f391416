package io.artistagent.command.imports.files;

/**
 * A place that could not be read. The detail says what is expected there and never repeats what the file holds.
 *
 * @param line counted from 1; 0 where the file as a whole is meant
 * @param column the character within the line, counted from 1; 0 where the line as a whole is meant
 */
public record Problem(String file, long line, long column, String detail) {}
