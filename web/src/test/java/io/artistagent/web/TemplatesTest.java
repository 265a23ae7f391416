package io.artistagent.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import io.artistagent.web.artist.ArtistSamples;
import io.artistagent.web.audit.AuditSamples;
import io.artistagent.web.catalogue.CatalogueSamples;
import io.artistagent.web.collaboration.CollaborationSamples;
import io.artistagent.web.errors.ErrorSamples;
import io.artistagent.web.frame.PageFrame;
import io.artistagent.web.frame.PageSamples;
import io.artistagent.web.imports.ImportSamples;
import io.artistagent.web.matching.MatchSamples;
import io.artistagent.web.privacy.PrivacySamples;
import io.artistagent.web.resume.ResumeSamples;
import io.artistagent.web.start.StartSamples;
import io.artistagent.web.statistics.ListeningSamples;
import io.artistagent.web.statistics.OverviewSamples;
import io.artistagent.web.statistics.RosterSamples;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Renders every page with a lot of data, little and none, for people with several artists, one and none. */
class TemplatesTest {

    private static final Set<String> FRAGMENTS = Set.of(
            "imports/progress", "imports/uploaded", "start/jumps", "audit/operation/progress", "audit/export/exported");
    private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]+)\"");
    private static final Pattern CALL = Pattern.compile("@template\\.([\\w.]+)\\(");

    @Test
    void every_page_renders_with_every_sample() {
        pages().forEach((view, models) -> models.forEach(model -> {
            for (PageFrame frame : PageSamples.frames()) {
                String html = render(view, frame, model);
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
    void ids_are_unique_and_references_resolve_on_every_page() {
        pages().forEach((view, models) -> models.forEach(model -> {
            String html = render(view, PageSamples.frames().getFirst(), model);
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
    void every_error_describes_its_field() {
        Pattern error = Pattern.compile("<p class=\"err\"(?![^>]*data-unanswered)(?:[^>]*\\sid=\"([^\"]+)\")?[^>]*>");
        pages().forEach((view, models) -> models.forEach(model -> {
            String html = render(view, PageSamples.frames().getFirst(), model);
            Matcher shown = error.matcher(html);
            while (shown.find()) {
                assertThat(html)
                        .as("%s: %s", view, shown.group())
                        .containsPattern("aria-describedby=\"(?:[^\"]* )?"
                                + Pattern.quote(String.valueOf(shown.group(1))) + "[\" ]");
            }
        }));
    }

    @Test
    void every_post_form_contains_the_csrf_token() {
        pages().forEach((view, models) -> models.forEach(model -> {
            Matcher form = Pattern.compile("<form[^>]*method=\"post\".*?</form>", Pattern.DOTALL)
                    .matcher(render(view, PageSamples.frames().getFirst(), model));
            while (form.find()) {
                assertThat(form.group()).as(view).contains("name=\"_csrf\" value=\"token\"");
            }
        }));
    }

    @Test
    void every_template_is_used() {
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

    private String render(String view, PageFrame frame, Object model) {
        StringOutput html = new StringOutput();
        PageSamples.TEMPLATES.render(view + ".jte", Map.of("frame", frame, "page", model), html);
        return html.toString();
    }

    private static Map<String, List<Object>> pages() {
        Map<String, List<Object>> pages = new HashMap<>();
        pages.put("frame/retired", List.of("none"));
        pages.putAll(ArtistSamples.pages());
        pages.putAll(CatalogueSamples.pages());
        pages.putAll(CollaborationSamples.pages());
        pages.putAll(ImportSamples.pages());
        pages.putAll(MatchSamples.pages());
        pages.putAll(OverviewSamples.pages());
        pages.putAll(ListeningSamples.pages());
        pages.putAll(RosterSamples.pages());
        pages.putAll(StartSamples.pages());
        pages.putAll(ErrorSamples.pages());
        pages.putAll(ResumeSamples.pages());
        pages.putAll(PrivacySamples.pages());
        pages.putAll(AuditSamples.pages());
        return pages;
    }
}
