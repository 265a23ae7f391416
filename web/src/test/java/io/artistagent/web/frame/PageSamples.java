package io.artistagent.web.frame;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.artistagent.web.client.ApiSamples;
import io.artistagent.web.signin.Person;
import io.artistagent.web.texts.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.ModelAndView;

/** Sample page frames and contexts, and a renderer, for tests of single templates. */
public final class PageSamples {

    public static final TemplateEngine TEMPLATES = new PagesConfiguration().pageTemplates();

    private static final Navigation NAVIGATION = ofAllFeatures();

    private PageSamples() {}

    /** Returns the frame of a person with several artists, in British English. */
    public static PageFrame frame() {
        return frames().getFirst();
    }

    public static Texts texts(Locale locale) {
        return new Texts(locale, Instant.parse("2026-11-21T12:00:00Z"));
    }

    public static String html(ModelAndView page) {
        StringOutput html = new StringOutput();
        TEMPLATES.render(page.getViewName() + ".jte", page.getModel(), html);
        return html.toString();
    }

    /** Returns a context of a label that calls this API. */
    public static PageContext context(HttpServletRequest request, OwnArtistsApi artists) throws IOException {
        return new PageContext(
                new PageFrames(
                        navigation(), new Assets(), artists, (caller, artist, limit) -> 0, DataSize.ofMegabytes(10)),
                new PageSession(request),
                texts(Locale.UK),
                ApiSamples.caller(),
                new Person("Lena", Set.of("label"), "mark"));
    }

    /** Returns the frames of people with several artists, with one and with none. */
    public static List<PageFrame> frames() {
        OwnArtist one = own("1", "Alma");
        OwnArtist two = own("2", "Alma");
        return List.of(
                frame(
                        new Person("Alma Brandt", Set.of("label"), "mark"),
                        List.of(one, two),
                        one,
                        12,
                        new Notice(true, "Done.", null)),
                frame(
                        new Person("Alma Brandt", Set.of("artist"), "mark"),
                        List.of(one),
                        one,
                        1,
                        new Notice(false, "Not done.", "picture")),
                frame(new Person("Nina", Set.of("artist", "listener"), "mark"), List.of(), null, 0, null),
                frame(new Person("Olaf", Set.of("listener"), "mark"), List.of(), null, 0, null),
                frame(new Person("Clara", Set.of("compliance-officer"), "mark"), List.of(), null, 0, null),
                frame(new Person("Root", Set.of("admin"), "mark"), List.of(), null, 0, null));
    }

    /** Returns the frame of a person whose only artist has retired. */
    public static PageFrame retired() {
        OwnArtist retired = new OwnArtist("1", "Alma", "RETIRED", Instant.EPOCH, null, true);
        Person person = new Person("Alma Brandt", Set.of("artist"), "mark");
        return frame(person, List.of(retired), retired, 0, null);
    }

    /** Returns the navigation of all features. */
    static Navigation navigation() {
        return NAVIGATION;
    }

    private static Navigation ofAllFeatures() {
        ClassPathScanningCandidateComponentProvider sources = new ClassPathScanningCandidateComponentProvider(false);
        sources.addIncludeFilter(new AssignableTypeFilter(NavigationSource.class));
        return new Navigation(sources.findCandidateComponents("io.artistagent.web").stream()
                .map(source -> (NavigationSource) BeanUtils.instantiateClass(
                        ClassUtils.resolveClassName(String.valueOf(source.getBeanClassName()), null)))
                .toList());
    }

    private static OwnArtist own(String id, String name) {
        return new OwnArtist(id, name, "ACTIVE", Instant.parse("2026-11-01T12:00:00Z"), null, true);
    }

    private static PageFrame frame(
            Person person, List<OwnArtist> artists, OwnArtist current, long waiting, Notice notice) {
        return new PageFrame(
                navigation(),
                texts(Locale.UK),
                "/assets/x/",
                Section.ofOwnArtist(),
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
