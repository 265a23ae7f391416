package io.artistagent.query.privacy.dossier;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes the elements of a page as it is sent. All texts are escaped. */
final class HtmlPage {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** A check sends what is buffered. */
    private static final int CHECK_EVERY = 50;

    private final PrintWriter out;
    private int written;

    HtmlPage(OutputStream out) {
        this.out = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    static String time(Instant at) {
        return TIME.format(at);
    }

    static String number(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Writes markup that contains nothing of a person. */
    void markup(String html) {
        out.print(html);
    }

    void text(String text) {
        out.print(escape(text));
    }

    void element(String name, String text) {
        out.print("<" + name + ">" + escape(text) + "</" + name + ">");
    }

    void paragraph(String text) {
        element("p", text);
    }

    /** Writes what is to be read in place of data. */
    void none(String text) {
        out.print("<p class=\"none\">" + escape(text) + "</p>");
    }

    void fact(String name, String value) {
        element("dt", name);
        element("dd", value);
    }

    void heading(String anchor, String text) {
        out.print("<h2 id=\"" + escape(anchor) + "\">" + escape(text) + "</h2>");
    }

    void link(String anchor, String text) {
        out.print("<a href=\"#" + escape(anchor) + "\">" + escape(text) + "</a>");
    }

    void beginTable(Iterable<String> columns) {
        out.print("<table><thead><tr>");
        columns.forEach(column -> element("th", column));
        out.print("</tr></thead><tbody>");
    }

    void row(String... cells) {
        out.print("<tr>");
        for (String cell : cells) {
            element("td", cell);
        }
        out.print("</tr>");
    }

    void endTable() {
        out.print("</tbody></table>");
    }

    /** Sends what is written, from time to time. */
    void sendSometimes() {
        if (++written % CHECK_EVERY == 0) {
            requireReader();
        }
    }

    /** A writer remembers failures in place of reporting them. */
    void requireReader() {
        if (out.checkError()) {
            throw new UncheckedIOException(new IOException("The reader of the dossier is gone"));
        }
    }
}
