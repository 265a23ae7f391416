package io.artistagent.web.charts;

import io.artistagent.web.forms.Form;
import io.artistagent.web.texts.Texts;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The chart options in a page's address: period, metric and comparison. They are all in the address, so that the page can be shared and
 * reloaded.
 *
 * @param form the days as entered, with their errors; if there are any, the default period is shown
 */
public record ChartOptions(Period period, String metric, boolean compare, Form form) {

    /** The longest period that still makes a readable chart. */
    static final int MAX_DAYS = 1100;

    /** The request parameters, each null if absent. */
    public record Parameters(
            @Nullable String period,
            @Nullable String from,
            @Nullable String to,
            @Nullable String metric,
            @Nullable String compare) {}

    /**
     * Reads the options from the request parameters.
     *
     * @param metrics the supported metrics; the first is the default
     */
    public static ChartOptions of(Parameters given, List<String> metrics, Texts texts) {
        Form form = Form.empty().with("from", given.from()).with("to", given.to());
        String metric =
                given.metric() != null && metrics.contains(given.metric()) ? given.metric() : metrics.getFirst();
        return new ChartOptions(period(given, form, texts), metric, !"none".equals(given.compare()), form);
    }

    /** Returns the options as API query parameters. */
    public FigureQuery query() {
        return new FigureQuery(period, metric, compare);
    }

    /** Whether the requested days are invalid. */
    public boolean wrong() {
        return form.bad();
    }

    private static Period period(Parameters given, Form form, Texts texts) {
        if (!Period.CUSTOM.equals(given.period())) {
            return Period.named(given.period());
        }
        LocalDate from = day("from", form, texts);
        LocalDate to = day("to", form, texts);
        if (from == null || to == null) {
            return Period.USUAL;
        }
        if (to.isBefore(from)) {
            form.reject("to", texts.of("period.order"));
        } else if (ChronoUnit.DAYS.between(from, to) >= MAX_DAYS) {
            form.reject("from", texts.of("period.long", MAX_DAYS));
        }
        // Future days have no figures
        LocalDate today = LocalDate.ofInstant(texts.now(), ZoneOffset.UTC);
        return form.bad() ? Period.USUAL : Period.custom(from, to.isAfter(today) && !from.isAfter(today) ? today : to);
    }

    private static @Nullable LocalDate day(String name, Form form, Texts texts) {
        String text = form.text(name);
        try {
            LocalDate day = text == null ? null : LocalDate.parse(text);
            if (day != null && day.getYear() >= 1900 && day.getYear() <= 2100) {
                return day;
            }
        } catch (DateTimeParseException notADay) {
            // rejected below, like a missing day
        }
        form.reject(name, texts.of("period.day"));
        return null;
    }
}
