package io.artistagent.web.frame;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.artistagent.web.api.Artist;
import io.artistagent.web.api.ArtistsApi;
import io.artistagent.web.api.Caller;
import io.artistagent.web.api.CollaborationsApi;
import io.artistagent.web.artist.ArtistSamples;
import io.artistagent.web.signin.Person;
import io.artistagent.web.texts.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.ModelAndView;

/** What tests of single templates share. */
public final class PageSamples {

    public static final TemplateEngine TEMPLATES = new PagesConfiguration().pageTemplates();

    private PageSamples() {}

    /** A page of a person with several artists, in British English. */
    public static Shell shell() {
        return shells().getFirst();
    }

    public static Texts texts(Locale locale) {
        return new Texts(locale, Instant.parse("2026-11-21T12:00:00Z"));
    }

    public static String html(ModelAndView page) {
        StringOutput html = new StringOutput();
        TEMPLATES.render(page.getViewName() + ".jte", page.getModel(), html);
        return html.toString();
    }

    /** A visit of a label that asks these clients. */
    public static Visit visit(HttpServletRequest request, ArtistsApi artists, CollaborationsApi collaborations)
            throws IOException {
        return new Visit(
                new Shells(new Assets(), artists, collaborations, DataSize.ofMegabytes(10)),
                new VisitSession(request),
                texts(Locale.UK),
                new AnybodysCaller(),
                new Person("Lena", Set.of("label"), "mark"));
    }

    /** Pages of people with several artists, with one and with none. */
    public static List<Shell> shells() {
        Artist one = ArtistSamples.artist("1", true, true);
        Artist two = ArtistSamples.artist("2", true, false);
        return List.of(
                shell(
                        new Person("Alma Brandt", Set.of("label"), "mark"),
                        List.of(one, two),
                        one,
                        12,
                        new Notice(true, "Done.", null)),
                shell(
                        new Person("Alma Brandt", Set.of("artist"), "mark"),
                        List.of(one),
                        one,
                        1,
                        new Notice(false, "Not done.", "picture")),
                shell(new Person("Nina", Set.of("artist", "listener"), "mark"), List.of(), null, 0, null),
                shell(new Person("Olaf", Set.of("listener"), "mark"), List.of(), null, 0, null),
                shell(new Person("Clara", Set.of("compliance-officer"), "mark"), List.of(), null, 0, null),
                shell(new Person("Root", Set.of("admin"), "mark"), List.of(), null, 0, null));
    }

    private static Shell shell(Person person, List<Artist> artists, Artist current, long waiting, Notice notice) {
        return new Shell(
                texts(Locale.UK),
                "/assets/x/",
                Section.OVERVIEW,
                person,
                artists,
                artists.size() > 1,
                current,
                waiting,
                "_csrf",
                "token",
                "X-CSRF-TOKEN",
                notice,
                "/here?a=1",
                null,
                10_000_000);
    }

    private record AnybodysCaller() implements Caller {

        @Override
        public String accessToken() {
            return "t";
        }

        @Override
        public @Nullable String consistencyToken() {
            return null;
        }

        @Override
        public void wrote(String token) {}
    }
}
