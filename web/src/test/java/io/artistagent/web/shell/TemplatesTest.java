package io.artistagent.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.artistagent.web.api.Artist;
import io.artistagent.web.artist.ArtistSamples;
import io.artistagent.web.catalogue.CatalogueSamples;
import io.artistagent.web.collaboration.CollaborationSamples;
import io.artistagent.web.imports.ImportSamples;
import io.artistagent.web.matching.MatchSamples;
import io.artistagent.web.shell.ResumePages.Resume;
import io.artistagent.web.statistics.ListeningSamples;
import io.artistagent.web.statistics.OverviewSamples;
import io.artistagent.web.statistics.RosterSamples;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every page with much, little and nothing to show, for people with several artists, one and none. */
class TemplatesTest {

    private static final Set<String> FRAGMENTS = Set.of("imports/progress", "imports/uploaded", "shell/jumps");
    private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]+)\"");
    private static final Pattern CALL = Pattern.compile("@template\\.([\\w.]+)\\(");

    private final TemplateEngine templates = new PagesConfiguration().pageTemplates();

    @Test
    void every_page_renders_whatever_there_is_to_show() {
        pages().forEach((view, models) -> models.forEach(model -> {
            for (Shell shell : shells()) {
                String html = render(view, shell, model);
                if (!FRAGMENTS.contains(view)) {
                    assertThat(html)
                            .as(view)
                            .containsOnlyOnce("<h1>")
                            .contains("<main")
                            .contains("class=\"skip\"");
                }
                assertThat(html).as(view).doesNotContain("<b>Die Nacht").doesNotContain("href=\"javascript:");
            }
        }));
    }

    @Test
    void no_page_uses_an_id_twice_or_points_to_one_that_is_missing() {
        pages().forEach((view, models) -> models.forEach(model -> {
            String html = render(view, shells().getFirst(), model);
            Set<String> ids = new HashSet<>();
            Matcher id = ID.matcher(html);
            while (id.find()) {
                assertThat(ids.add(id.group(1)))
                        .as("%s has #%s twice", view, id.group(1))
                        .isTrue();
            }
            if (!FRAGMENTS.contains(view)) {
                Matcher reference = Pattern.compile("(?:\\sfor|aria-describedby|aria-labelledby)=\"([^\" ]+)\"")
                        .matcher(html);
                while (reference.find()) {
                    assertThat(ids)
                            .as("%s points to #%s", view, reference.group(1))
                            .contains(reference.group(1));
                }
            }
        }));
    }

    @Test
    void every_form_that_changes_something_carries_the_token() {
        pages().forEach((view, models) -> models.forEach(model -> {
            Matcher form = Pattern.compile("<form[^>]*method=\"post\".*?</form>", Pattern.DOTALL)
                    .matcher(render(view, shells().getFirst(), model));
            while (form.find()) {
                assertThat(form.group()).as(view).contains("name=\"_csrf\" value=\"token\"");
            }
        }));
    }

    @Test
    void every_template_is_a_page_or_part_of_one() {
        Set<String> known = new TreeSet<>(pages().keySet());
        Set<String> all = new TreeSet<>();
        for (Path file : Sources.below(Sources.TEMPLATES, ".jte")) {
            all.add(Sources.TEMPLATES
                    .relativize(file)
                    .toString()
                    .replaceFirst("\\.jte$", "")
                    .replace('\\', '/'));
            Matcher call = CALL.matcher(Sources.read(file));
            while (call.find()) {
                known.add(call.group(1).replace('.', '/'));
            }
        }
        assertThat(known).containsAll(all);
    }

    private String render(String view, Shell shell, Object model) {
        StringOutput html = new StringOutput();
        templates.render(view + ".jte", Map.of("shell", shell, "page", model), html);
        return html.toString();
    }

    private static Map<String, List<Object>> pages() {
        Map<String, List<Object>> pages = new HashMap<>();
        pages.putAll(ArtistSamples.pages());
        pages.putAll(CatalogueSamples.pages());
        pages.putAll(CollaborationSamples.pages());
        pages.putAll(ImportSamples.pages());
        pages.putAll(MatchSamples.pages());
        pages.putAll(OverviewSamples.pages());
        pages.putAll(ListeningSamples.pages());
        Artist artist = ArtistSamples.artist("1", true, true);
        pages.put(
                "shell/welcome",
                List.of(
                        new StartPages.Welcome("welcome.failed", "/x", "/y"),
                        new StartPages.Welcome(null, "/x", "/y")));
        pages.put("shell/start", List.of(""));
        pages.put("shell/more", List.of(""));
        pages.putAll(RosterSamples.pages());
        pages.put(
                "shell/jumps",
                List.of(new Jumps(
                        List.of(new Jumps.Page("/choose", "user", "Switch artist")),
                        List.of(),
                        List.of(),
                        List.of(artist))));
        pages.put(
                "shell/error",
                List.of(
                        ErrorPage.of(403).somebodyElses("1"),
                        ErrorPage.of(403).ofKind(ErrorPage.STALE),
                        ErrorPage.of(404),
                        ErrorPage.of(413),
                        ErrorPage.of(500),
                        ErrorPage.of(503),
                        ErrorPage.of(503).ofForm(),
                        ErrorPage.of(503).ofKind(ErrorPage.SIGN_IN)));
        Map<String, List<String>> fields = Map.of("title", List.of("<b>Die Nacht"), "key", List.of("k"));
        pages.put(
                "shell/resume",
                List.of(
                        new Resume(
                                new Unsent("/x", null, fields, false, false), false, Map.of("Title", "<b>Die Nacht")),
                        new Resume(new Unsent("/x", "/y", fields, false, false), true, Map.of()),
                        new Resume(new Unsent("/x", "/y", Map.of(), true, false), false, Map.of()),
                        new Resume(new Unsent("/x", "/y", Map.of(), false, true), false, Map.of())));
        return pages;
    }

    static List<Shell> shells() {
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
                new Texts(Locale.UK, Instant.parse("2026-11-21T12:00:00Z")),
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
}
