package io.artistagent.command.imports.values;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The days that one date's text can mean, by the order of its parts. An unambiguous date has the same day in every order. */
final class DateText {

    private static final int MAX_LENGTH = 60;
    private static final Pattern TIME =
            Pattern.compile("(.*?)(?:[Tt]|,?\\s+)([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:[.,](0{1,9}))?)?"
                    + "(?:\\s*([AaPp])\\.?[Mm]\\.?)?\\s*(?:([Zz]|UTC|GMT)|([+-])([0-9]{2}):?([0-9]{2})?)?");
    private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{4})([-/.]) ?([0-9]{1,2})\\2 ?([0-9]{1,2})\\.?");
    private static final Pattern COMPACT = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
    private static final Pattern EAST_ASIAN = Pattern.compile("([0-9]{4})[年년]\\s?([0-9]{1,2})[月월]\\s?([0-9]{1,2})[日일]");
    private static final Pattern FIGURES = Pattern.compile("([0-9]{1,2})([-/.]) ?([0-9]{1,2})\\2 ?([0-9]{4}|[0-9]{2})");
    private static final Pattern DAY_AND_NAME = Pattern.compile(
            "(?:[\\p{L}.]+,? )?([0-9]{1,2})(?:st|nd|rd|th|er|º)?\\.?[ -](?:de )?(\\p{L}+)\\.?,?[ -](?:de )?([0-9]{4}|[0-9]{2})");
    private static final Pattern NAME_AND_DAY =
            Pattern.compile("(?:[\\p{L}.]+, )?(\\p{L}+)\\.?[ -]([0-9]{1,2})(?:st|nd|rd|th)?,?[ -]([0-9]{4})");

    private DateText() {}

    /** Returns the possible days; empty if the text is not a date, or is followed by a time other than midnight UTC. */
    static Map<DayOrder, LocalDate> of(String text) {
        String stripped = Padding.strip(text);
        if (stripped.length() > MAX_LENGTH) {
            return Map.of();
        }
        Matcher time = TIME.matcher(stripped);
        if (!time.matches()) {
            return dateOf(stripped);
        }
        return midnight(time) ? dateOf(Padding.strip(time.group(1))) : Map.of();
    }

    /** Returns whether points separate the parts of the date. */
    static boolean hasPoints(String text) {
        Matcher figures = FIGURES.matcher(Padding.strip(text));
        return figures.lookingAt() && figures.group(2).equals(".");
    }

    private static boolean midnight(Matcher time) {
        int hour = Integer.parseInt(time.group(2));
        boolean twelve = time.group(6) != null;
        boolean halves = twelve && hour == 12 && time.group(6).equalsIgnoreCase("a");
        int seconds = time.group(4) == null ? 0 : Integer.parseInt(time.group(4));
        int minutes = (halves ? 0 : hour * 60) + Integer.parseInt(time.group(3));
        if (twelve && !halves) {
            return false;
        }
        int offset = time.group(8) == null
                ? 0
                : Integer.parseInt(time.group(9)) * 60
                        + (time.group(10) == null ? 0 : Integer.parseInt(time.group(10)));
        // With an offset east of UTC, midnight UTC is later on the same day; west of it, it falls on the previous day
        return seconds == 0
                && minutes == offset
                && (offset == 0 || time.group(8).equals("+"));
    }

    private static Map<DayOrder, LocalDate> dateOf(String text) {
        for (Pattern pattern : new Pattern[] {YEAR_FIRST, COMPACT, EAST_ASIAN}) {
            Matcher date = pattern.matcher(text);
            if (date.matches()) {
                int last = date.groupCount();
                return clear(number(date, 1), number(date, last - 1), number(date, last));
            }
        }
        Matcher figures = FIGURES.matcher(text);
        if (figures.matches()) {
            return figures(figures);
        }
        Matcher dayAndName = DAY_AND_NAME.matcher(text);
        if (dayAndName.matches()) {
            return named(year(dayAndName.group(3)), dayAndName.group(2), number(dayAndName, 1));
        }
        Matcher nameAndDay = NAME_AND_DAY.matcher(text);
        return nameAndDay.matches()
                ? named(number(nameAndDay, 3), nameAndDay.group(1), number(nameAndDay, 2))
                : Map.of();
    }

    private static Map<DayOrder, LocalDate> figures(Matcher figures) {
        int first = number(figures, 1);
        int second = number(figures, 3);
        String last = figures.group(4);
        Map<DayOrder, LocalDate> days = new EnumMap<>(DayOrder.class);
        put(days, DayOrder.DAY_FIRST, year(last), second, first);
        put(days, DayOrder.MONTH_FIRST, year(last), first, second);
        if (last.length() == 2) {
            put(days, DayOrder.YEAR_FIRST, year(figures.group(1)), second, Integer.parseInt(last));
        }
        return days;
    }

    private static Map<DayOrder, LocalDate> named(int year, String month, int day) {
        return clear(year, MonthNames.numberOf(month), day);
    }

    private static Map<DayOrder, LocalDate> clear(int year, int month, int day) {
        Map<DayOrder, LocalDate> days = new EnumMap<>(DayOrder.class);
        for (DayOrder order : DayOrder.values()) {
            put(days, order, year, month, day);
        }
        return days;
    }

    private static void put(Map<DayOrder, LocalDate> days, DayOrder order, int year, int month, int day) {
        try {
            days.put(order, LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            // Not a valid day in this order
        }
    }

    /** Figures of streaming services are never older than this century. */
    private static int year(String text) {
        return Integer.parseInt(text) + (text.length() <= 2 ? 2000 : 0);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
