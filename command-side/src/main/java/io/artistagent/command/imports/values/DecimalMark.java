package io.artistagent.command.imports.values;

/** The sign before the decimals of a number. The other of the two then separates groups of three digits. */
public enum DecimalMark {
    POINT,
    COMMA
}
