package io.artistagent.command.imports.values;

/** The order of day, month and year in a date that is written in figures. */
public enum DayOrder {
    DAY_FIRST,
    MONTH_FIRST,
    YEAR_FIRST
}
