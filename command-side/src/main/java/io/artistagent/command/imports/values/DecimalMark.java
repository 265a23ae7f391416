package io.artistagent.command.imports.values;

/** The decimal separator. The other of the two signs then separates groups of three digits. */
public enum DecimalMark {
    POINT,
    COMMA
}
