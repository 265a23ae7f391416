package io.artistagent.query.privacy.dossier;

import io.artistagent.domain.ProcessingActivity;
import io.artistagent.eventlog.access.Access;
import io.artistagent.query.privacy.register.DataController;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes a dossier as one page that is ready to print and needs nothing else: no script, no font, no picture. */
final class HtmlDossier implements DossierFormat {

    private static final String ACCOUNT = "your-account";
    private static final String LOOKS = "who-has-looked";
    private static final String DEEDS = "what-you-did";
    private static final String LEFT_OUT = "not-included";

    private final HtmlPage page;
    private final HtmlValues values;
    private final JsonMapper json;
    private boolean isTableOpen;

    HtmlDossier(DossierHead head, OutputStream out, JsonMapper json) {
        this.page = new HtmlPage(out);
        this.values = new HtmlValues(page, head.person().toString());
        this.json = json;
    }

    @Override
    public void head(DossierHead head, List<Section> sections) {
        page.markup(
                "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">"
                        + "<meta name=\"viewport\" content=\"width=device-width\"><title>Your data in Artist Agent</title><style>");
        page.markup(HtmlStyle.CSS);
        page.markup("</style></head><body><h1>Your data in Artist Agent</h1>");
        page.paragraph(
                "What Artist Agent has stored about you, what it is used for, and who has looked at it (GDPR, Article 15). What this copy does not contain is listed at its end.");
        page.paragraph(
                "Long series of imported rows, such as daily figures, are summed up on this page. The JSON file of this copy has every row.");
        page.markup("<dl>");
        about(head.controller());
        page.fact("Prepared", HtmlPage.time(head.preparedAt()));
        page.fact("Your id", head.person().toString());
        page.fact("Entries", HtmlPage.number(head.events()));
        page.fact("Up to entry of the log", HtmlPage.number(head.upToIndex()));
        page.markup("</dl>");
        contents(sections);
        page.heading("rights", "Your rights");
        page.markup("<ul>");
        Rights.TEXTS.forEach(text -> page.element("li", text));
        page.markup("</ul>");
    }

    private void contents(List<Section> sections) {
        page.markup("<nav aria-labelledby=\"contents\">");
        page.heading("contents", "Contents");
        page.markup("<ol>");
        content("rights", "Your rights", "");
        sections.forEach(section -> content(
                section.activity().name(),
                section.activity().title(),
                section.events().isEmpty() ? "" : entries(section.events().size())));
        content(ACCOUNT, "Your account", "");
        content(LOOKS, "Who has looked at your data", "");
        content(DEEDS, "What you did", "");
        content(LEFT_OUT, "What this copy does not contain", "");
        page.markup("</ol></nav>");
    }

    private void content(String anchor, String title, String note) {
        page.markup("<li>");
        page.link(anchor, title);
        if (!note.isEmpty()) {
            page.markup(" ");
            page.element("small", note);
        }
        page.markup("</li>");
    }

    private static String entries(int count) {
        return count == 1 ? "1 entry" : HtmlPage.number(count) + " entries";
    }

    private void about(DataController controller) {
        known("Responsible", controller.name());
        known("Address", controller.address());
        known("Contact", controller.contact());
        controller.jointControllers().forEach(other -> page.fact("Responsible together with", other));
        known("Representative", controller.representative());
        known("Data protection officer", controller.dataProtectionOfficer());
    }

    private void known(String name, @Nullable String value) {
        if (value != null) {
            page.fact(name, value);
        }
    }

    @Override
    public void begin(Section section) {
        ProcessingActivity activity = section.activity();
        page.heading(activity.name(), activity.title());
        page.paragraph(activity.purpose());
        page.markup("<dl class=\"about\">");
        page.fact("What", String.join("; ", activity.data()));
        page.fact(
                "Legal basis",
                Words.of(activity.basis().name()) + " (GDPR, Article "
                        + activity.basis().article() + ")");
        page.fact("Recipients", String.join("; ", activity.recipients()));
        page.fact(
                "Transfers to third countries",
                section.transfers().isEmpty() ? "None" : String.join("; ", section.transfers()));
        page.fact("Source", String.join("; ", activity.sources()));
        page.fact("Kept", activity.retention());
        if (activity.automatedLogic() != null) {
            page.fact("How scores are computed", activity.automatedLogic());
        }
        page.markup("</dl>");
        if (section.events().isEmpty()) {
            withoutEntries(activity);
        }
    }

    /** What is stored outside of the log is listed in parts of its own. */
    private void withoutEntries(ProcessingActivity activity) {
        switch (activity.name()) {
            case "access-log" -> {
                page.markup("<p class=\"none\">The entries about you are listed below: ");
                page.link(LOOKS, "Who has looked at your data");
                page.markup(" and ");
                page.link(DEEDS, "What you did");
                page.markup(".</p>");
            }
            case "accounts" -> {
                page.markup("<p class=\"none\">It is listed below: ");
                page.link(ACCOUNT, "Your account");
                page.markup(".</p>");
            }
            default ->
                page.none(
                        activity.events().isEmpty()
                                ? "It uses entries that are listed in other parts of this copy."
                                : "The log has no entry about you here.");
        }
    }

    @Override
    public void event(PersonEvent event) {
        page.markup("<h3>");
        page.text(Words.of(event.type()));
        page.markup(" ");
        page.element("small", HtmlPage.time(event.at()) + ", entry " + HtmlPage.number(event.index()));
        page.markup("</h3>");
        values.entry(event);
        page.sendSometimes();
    }

    @Override
    public void end(Section section) {}

    @Override
    public void account(AccountPart account) {
        page.heading(ACCOUNT, "Your account");
        page.paragraph("What the identity provider stores about you, so that you can sign in.");
        if (account.account() == null) {
            page.none(String.valueOf(account.note()));
        } else {
            values.write(json.valueToTree(account.account()));
        }
    }

    @Override
    public void beginAccesses() {
        page.heading(LOOKS, "Who has looked at your data");
        page.paragraph("People with a special role, and why. Your own visits are not listed.");
    }

    @Override
    public void access(Access access) {
        columns("When", "Role", "Purpose", "Action", "Personal data shown");
        page.row(
                HtmlPage.time(access.at()),
                role(access),
                purpose(access),
                Words.of(access.action().name()),
                access.fields().isEmpty()
                        ? "none"
                        : String.join(
                                ", ", access.fields().stream().map(Words::of).toList()));
        page.sendSometimes();
    }

    @Override
    public void beginOwnAccesses() {
        endTable("Nobody has looked at your data, as far as accesses are still kept.");
        page.heading(DEEDS, "What you did");
        page.paragraph(
                "Your sign-ins, your copies of data, and what you did in a special role, as far as it is recorded.");
    }

    @Override
    public void ownAccess(Access access) {
        columns("When", "Role", "Purpose", "Action", "Where", "Result");
        page.row(
                HtmlPage.time(access.at()),
                role(access),
                purpose(access),
                Words.of(access.action().name()),
                access.resourceWithoutIds(),
                access.outcome());
        page.sendSometimes();
    }

    private static String role(Access access) {
        return access.role().replace('-', ' ');
    }

    private static String purpose(Access access) {
        return access.purpose() == null ? "none stated" : access.purpose();
    }

    @Override
    public void notIncluded(List<NotIncluded> parts) {
        endTable("Nothing is recorded.");
        page.heading(LEFT_OUT, "What this copy does not contain");
        page.markup("<dl>");
        parts.forEach(part -> page.fact(part.what(), part.why()));
        page.markup("</dl>");
    }

    @Override
    public void finish() {
        page.markup("</body></html>");
        page.requireReader();
    }

    /** The first row of a table begins it. */
    private void columns(String... names) {
        if (!isTableOpen) {
            page.beginTable(List.of(names));
            isTableOpen = true;
        }
    }

    private void endTable(String ifEmpty) {
        if (isTableOpen) {
            page.endTable();
            isTableOpen = false;
        } else {
            page.none(ifEmpty);
        }
    }
}
