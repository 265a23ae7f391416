package io.artistagent.command.imports.values;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a date that is precise only to the month or year, such as the release date of an old recording. */
public final class PartialDate {

    private static final int MAX_LENGTH = 40;
    private static final Pattern YEAR = Pattern.compile("([0-9]{4})(?:\\.0?)?(?:[-/]00?[-/]00?)?");
    private static final Pattern YEAR_AND_MONTH = Pattern.compile("([0-9]{4})[-/.]([0-9]{1,2})(?:[-/.]00?)?");
    private static final Pattern MONTH_AND_YEAR = Pattern.compile("([0-9]{1,2})[-/.]([0-9]{4})");
    private static final Pattern NAME_AND_YEAR = Pattern.compile("(\\p{L}+)\\.?,?[ -](?:de )?([0-9]{4})");

    private PartialDate() {}

    /** Returns the date in ISO 8601 format, {@code 2001} or {@code 2001-05}; null if the text is no such date. */
    public static @Nullable String of(String text) {
        String stripped = Padding.strip(text);
        if (stripped.length() > MAX_LENGTH) {
            return null;
        }
        Matcher year = YEAR.matcher(stripped);
        if (year.matches()) {
            return year.group(1);
        }
        Matcher yearAndMonth = YEAR_AND_MONTH.matcher(stripped);
        if (yearAndMonth.matches()) {
            return month(yearAndMonth.group(1), Integer.parseInt(yearAndMonth.group(2)));
        }
        Matcher monthAndYear = MONTH_AND_YEAR.matcher(stripped);
        if (monthAndYear.matches()) {
            return month(monthAndYear.group(2), Integer.parseInt(monthAndYear.group(1)));
        }
        Matcher nameAndYear = NAME_AND_YEAR.matcher(stripped);
        return nameAndYear.matches() ? month(nameAndYear.group(2), MonthNames.numberOf(nameAndYear.group(1))) : null;
    }

    private static @Nullable String month(String year, int month) {
        return month < 1 || month > 12 ? null : String.format(Locale.ROOT, "%s-%02d", year, month);
    }
}
