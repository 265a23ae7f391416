package io.artistagent.query.privacy.dossier;

import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Writes the values of an event as HTML: objects as lists of names and values, lists of objects as tables. */
final class HtmlValues {

    private static final Pattern CONSTANT = Pattern.compile("[A-Z]+(_[A-Z]+)+");

    private final PrintWriter out;

    HtmlValues(PrintWriter out) {
        this.out = out;
    }

    void write(JsonNode value) {
        if (isPersonal(value)) {
            out.print("<span class=\"none\">" + personal(value) + "</span>");
        } else if (value.isObject()) {
            out.print("<dl>");
            value.properties().forEach(field -> {
                if (!isEmpty(field.getValue())) {
                    out.print("<dt>" + escape(Words.of(field.getKey())) + "</dt><dd>");
                    write(field.getValue());
                    out.print("</dd>");
                }
            });
            out.print("</dl>");
        } else if (value.isArray() && !value.isEmpty() && value.get(0).isObject()) {
            table(value);
        } else if (value.isArray()) {
            out.print(escape(value.valueStream().map(HtmlValues::text).collect(Collectors.joining(", "))));
        } else {
            out.print(escape(text(value)));
        }
    }

    private void table(JsonNode rows) {
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> row.properties().forEach(field -> {
            if (!isEmpty(field.getValue())) {
                columns.add(field.getKey());
            }
        }));
        out.print("<table><thead><tr>");
        columns.forEach(column -> out.print("<th>" + escape(Words.of(column)) + "</th>"));
        out.print("</tr></thead><tbody>");
        rows.forEach(row -> {
            out.print("<tr>");
            columns.forEach(column -> {
                out.print("<td>");
                JsonNode value = row.path(column);
                if (!isEmpty(value)) {
                    write(value);
                }
                out.print("</td>");
            });
            out.print("</tr>");
        });
        out.print("</tbody></table>");
    }

    /** An object of which nothing is known is empty as well. */
    private static boolean isEmpty(JsonNode value) {
        return value.isNull()
                || value.isMissingNode()
                || (value.isContainer() && value.valueStream().allMatch(HtmlValues::isEmpty));
    }

    private static boolean isPersonal(JsonNode value) {
        return value.isObject() && value.size() == 1 && value.has("personal");
    }

    private static String personal(JsonNode value) {
        return value.path("personal").asString().equals("erased")
                ? "erased"
                : "withheld, because it is about another person";
    }

    /** Constants become words; everything else is shown as it is. */
    private static String text(JsonNode value) {
        String text = value.isString() ? value.stringValue() : value.toString();
        return value.isBoolean()
                ? (value.booleanValue() ? "yes" : "no")
                : CONSTANT.matcher(text).matches() ? Words.of(text) : text;
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
