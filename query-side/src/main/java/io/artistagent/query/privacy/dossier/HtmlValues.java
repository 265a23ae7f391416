package io.artistagent.query.privacy.dossier;

import io.artistagent.eventlog.privacy.HiddenValue;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Writes the values of an event as HTML: objects as lists of names and values, lists of objects as tables. */
final class HtmlValues {

    private static final Pattern CONSTANT = Pattern.compile("[A-Z]+(_[A-Z]+)+");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");

    private final HtmlPage page;
    private final String person;

    /** @param person the id of the person who reads the page */
    HtmlValues(HtmlPage page, String person) {
        this.page = page;
        this.person = person;
    }

    /** Writes the fields of an event one after the other, so that thousands of events are not thousands of pages. */
    void entry(PersonEvent event) {
        List<Series> series = Series.in(event);
        page.markup("<dl class=\"entry\">");
        event.payload().properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (!isEmpty(value)) {
                boolean isLong = value.isArray() && !isListOfTexts(value);
                page.markup(isLong ? "<div class=\"long\">" : "<div>");
                page.element("dt", Words.of(field.getKey()));
                page.markup("<dd>");
                series.stream()
                        .filter(some -> some.field().equals(field.getKey()))
                        .findFirst()
                        .ifPresentOrElse(this::sum, () -> write(value));
                page.markup("</dd></div> ");
            }
        });
        page.markup("</dl>");
    }

    private void sum(Series series) {
        page.text(series.summary() + " " + series.whole() + " The first of them:");
        table(series.examples());
    }

    void write(JsonNode value) {
        Optional<HiddenValue> hidden = HiddenValue.of(value);
        if (hidden.isPresent()) {
            page.markup("<span class=\"none\">" + reason(hidden.get()) + "</span>");
        } else if (value.isObject()) {
            page.markup("<dl>");
            value.properties().forEach(field -> {
                if (!isEmpty(field.getValue())) {
                    page.element("dt", Words.of(field.getKey()));
                    page.markup("<dd>");
                    write(field.getValue());
                    page.markup("</dd>");
                }
            });
            page.markup("</dl>");
        } else if (value.isArray() && !isListOfTexts(value)) {
            table(value.valueStream().toList());
        } else if (value.isArray()) {
            page.text(value.valueStream().map(this::text).collect(Collectors.joining(", ")));
        } else {
            page.text(text(value));
        }
    }

    private void table(List<JsonNode> rows) {
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> row.properties().forEach(field -> {
            if (!isEmpty(field.getValue())) {
                columns.add(field.getKey());
            }
        }));
        page.beginTable(columns.stream().map(Words::of).toList());
        rows.forEach(row -> {
            page.markup("<tr>");
            columns.forEach(column -> {
                page.markup("<td>");
                JsonNode value = row.path(column);
                if (!isEmpty(value)) {
                    write(value);
                }
                page.markup("</td>");
            });
            page.markup("</tr>");
        });
        page.endTable();
    }

    private static boolean isListOfTexts(JsonNode value) {
        return value.isArray() && (value.isEmpty() || !value.get(0).isObject());
    }

    /** An object of which nothing is known is empty as well. */
    private static boolean isEmpty(JsonNode value) {
        return value.isNull()
                || value.isMissingNode()
                || (value.isContainer() && value.valueStream().allMatch(HtmlValues::isEmpty));
    }

    private static String reason(HiddenValue hidden) {
        return switch (hidden) {
            case ERASED -> "erased";
            case WITHHELD -> "withheld, because it is about another person";
        };
    }

    private String text(JsonNode value) {
        if (value.isBoolean()) {
            return value.booleanValue() ? "yes" : "no";
        }
        if (value.isIntegralNumber()) {
            return HtmlPage.number(value.longValue());
        }
        String text = value.isString() ? value.stringValue() : value.toString();
        return text.equals(person) ? "you" : shown(text);
    }

    /** Constants become words and moments are written as on the rest of the page; everything else is shown as it is. */
    static String shown(String text) {
        if (MOMENT.matcher(text).matches()) {
            return HtmlPage.time(Instant.parse(text));
        }
        return CONSTANT.matcher(text).matches() ? Words.of(text) : text;
    }
}
