package io.artistagent.query.privacy.dossier;

import io.artistagent.domain.ProcessingActivity;
import io.artistagent.eventlog.access.Access;
import io.artistagent.query.privacy.register.DataController;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes a dossier as one page that is ready to print and needs nothing else: no script, no font, no picture. */
final class HtmlDossier implements DossierFormat {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final String STYLE = """
            body{font:11pt/1.45 system-ui,sans-serif;color:#1a1a1a;background:#fff;max-width:60rem;margin:2rem auto;padding:0 1rem}
            h1{font-size:1.8rem;margin:0 0 .3rem}h2{font-size:1.3rem;margin:2.2rem 0 .4rem;border-bottom:2px solid #444;padding-bottom:.2rem}
            h3{font-size:1rem;margin:1.2rem 0 .2rem}h3 small{font-weight:normal;color:#555}
            dl{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.1rem 1rem;margin:.3rem 0}
            dt{color:#555}dd{margin:0;overflow-wrap:anywhere;white-space:pre-wrap}
            table{border-collapse:collapse;font-size:.85em;margin:.2rem 0}th,td{border:1px solid #bbb;padding:.1rem .4rem;text-align:left;
            overflow-wrap:anywhere;white-space:pre-wrap}th{background:#f0f0f0;font-weight:600}
            .about{background:#f6f6f6;border:1px solid #ddd;padding:.5rem .8rem}.none{color:#555}
            @media (max-width:40rem){dl{grid-template-columns:1fr}dd{margin-bottom:.4rem}table{display:block;overflow-x:auto}}
            @media print{body{font-size:9.5pt;margin:0;max-width:none;padding:0}h2{break-after:avoid}h3{break-after:avoid}
            tr,dt,dd{break-inside:avoid}thead{display:table-header-group}@page{margin:18mm 15mm}}
            """;

    /** A check sends what is buffered. */
    private static final int CHECK_EVERY = 50;

    private final PrintWriter out;
    private final HtmlValues values;
    private final JsonMapper json;
    private int written;

    HtmlDossier(OutputStream out, JsonMapper json) {
        this.out = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.values = new HtmlValues(this.out);
        this.json = json;
    }

    @Override
    public void head(DossierHead head) {
        out.print(
                "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">"
                        + "<meta name=\"viewport\" content=\"width=device-width\"><title>Your data in Artist Agent</title><style>");
        out.print(STYLE);
        out.print("</style></head><body><h1>Your data in Artist Agent</h1>");
        paragraph(
                "What Artist Agent has stored about you, what it is used for, and who has looked at it (GDPR, Article 15). What this copy does not contain is listed at its end.");
        out.print("<dl>");
        about(head.controller());
        fact("Prepared", time(head.preparedAt()));
        fact("Your id", head.person().toString());
        fact("Entries", Long.toString(head.events()));
        fact("Up to entry of the log", Long.toString(head.upToIndex()));
        out.print("</dl><h2>Your rights</h2><ul>");
        Rights.TEXTS.forEach(text -> out.print("<li>" + HtmlValues.escape(text) + "</li>"));
        out.print("</ul>");
    }

    private void about(DataController controller) {
        known("Responsible", controller.name());
        known("Address", controller.address());
        known("Contact", controller.contact());
        controller.jointControllers().forEach(other -> fact("Responsible together with", other));
        known("Representative", controller.representative());
        known("Data protection officer", controller.dataProtectionOfficer());
    }

    private void known(String name, @Nullable String value) {
        if (value != null) {
            fact(name, value);
        }
    }

    @Override
    public void begin(Section section) {
        ProcessingActivity activity = section.activity();
        heading(activity.title());
        paragraph(activity.purpose());
        out.print("<dl class=\"about\">");
        fact("What", String.join("; ", activity.data()));
        fact(
                "Legal basis",
                Words.of(activity.basis().name()) + " (GDPR, Article "
                        + activity.basis().article() + ")");
        fact("Recipients", String.join("; ", activity.recipients()));
        fact(
                "Transfers to third countries",
                section.transfers().isEmpty() ? "None" : String.join("; ", section.transfers()));
        fact("Source", String.join("; ", activity.sources()));
        fact("Kept", activity.retention());
        if (activity.automatedLogic() != null) {
            fact("How scores are computed", activity.automatedLogic());
        }
        out.print("</dl>");
        if (section.events().isEmpty() && !activity.events().isEmpty()) {
            out.print("<p class=\"none\">The log has no entry about you here.</p>");
        }
    }

    @Override
    public void event(PersonEvent event) {
        out.print("<h3>" + HtmlValues.escape(Words.of(event.type())) + " <small>" + time(event.at()) + "</small></h3>");
        values.write(event.payload());
        sendSometimes();
    }

    @Override
    public void end(Section section) {}

    @Override
    public void account(AccountPart account) {
        heading("Your account");
        paragraph("What the identity provider stores about you, so that you can sign in.");
        if (account.account() == null) {
            out.print("<p class=\"none\">" + HtmlValues.escape(String.valueOf(account.note())) + "</p>");
        } else {
            values.write(json.valueToTree(account.account()));
        }
    }

    @Override
    public void beginAccesses() {
        heading("Who has looked at your data");
        paragraph("People with a special role, and why. Your own visits are not listed.");
        beginTable("When", "Role", "Purpose", "Action", "Fields");
    }

    @Override
    public void access(Access access) {
        out.print("<tr>");
        cell(time(access.at()));
        cell(access.role());
        cell(access.purpose() == null ? "none stated" : access.purpose());
        cell(Words.of(access.action().name()));
        cell(access.fields().isEmpty() ? "withheld" : String.join(", ", words(access.fields())));
        out.print("</tr>");
        sendSometimes();
    }

    @Override
    public void beginOwnAccesses() {
        endTable();
        heading("What you did");
        paragraph("Your sign-ins, your copies of data, and what you did in a special role, as far as it is recorded.");
        beginTable("When", "Role", "Purpose", "Action", "Where", "Result");
    }

    @Override
    public void ownAccess(Access access) {
        out.print("<tr>");
        cell(time(access.at()));
        cell(access.role());
        cell(access.purpose() == null ? "none stated" : access.purpose());
        cell(Words.of(access.action().name()));
        cell(access.resourceWithoutIds());
        cell(access.outcome());
        out.print("</tr>");
        sendSometimes();
    }

    @Override
    public void notIncluded(List<NotIncluded> parts) {
        endTable();
        heading("What this copy does not contain");
        out.print("<dl>");
        parts.forEach(part -> fact(part.what(), part.why()));
        out.print("</dl>");
    }

    @Override
    public void finish() {
        out.print("</body></html>");
        requireReader();
    }

    private void sendSometimes() {
        if (++written % CHECK_EVERY == 0) {
            requireReader();
        }
    }

    /** A writer remembers failures in place of reporting them. */
    private void requireReader() {
        if (out.checkError()) {
            throw new UncheckedIOException(new IOException("The reader of the dossier is gone"));
        }
    }

    private static List<String> words(List<String> names) {
        return names.stream().map(Words::of).toList();
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }

    private void paragraph(String text) {
        out.print("<p>" + HtmlValues.escape(text) + "</p>");
    }

    private void fact(String name, String value) {
        out.print("<dt>" + HtmlValues.escape(name) + "</dt><dd>" + HtmlValues.escape(value) + "</dd>");
    }

    private void heading(String text) {
        out.print("<h2>" + HtmlValues.escape(text) + "</h2>");
    }

    private void beginTable(String... columns) {
        out.print("<table><thead><tr>");
        for (String column : columns) {
            out.print("<th>" + HtmlValues.escape(column) + "</th>");
        }
        out.print("</tr></thead><tbody>");
    }

    private void endTable() {
        out.print("</tbody></table>");
    }

    private void cell(String text) {
        out.print("<td>" + HtmlValues.escape(text) + "</td>");
    }
}
