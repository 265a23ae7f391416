package io.artistagent.command.imports.values;

/** The order of day, month and year in a numeric date. */
public enum DayOrder {
    DAY_FIRST,
    MONTH_FIRST,
    YEAR_FIRST
}
