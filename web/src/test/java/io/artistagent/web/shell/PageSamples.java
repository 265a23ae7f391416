package io.artistagent.web.shell;

import gg.jte.TemplateEngine;
import java.time.Instant;
import java.util.Locale;

/** What tests of single templates share. */
public final class PageSamples {

    public static final TemplateEngine TEMPLATES = new PagesConfiguration().pageTemplates();

    private PageSamples() {}

    /** A page of a person with several artists, in British English. */
    public static Shell shell() {
        return TemplatesTest.shells().getFirst();
    }

    public static Texts texts(Locale locale) {
        return new Texts(locale, Instant.parse("2026-11-21T12:00:00Z"));
    }
}
