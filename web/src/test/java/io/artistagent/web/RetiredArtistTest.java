package io.artistagent.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import io.artistagent.web.catalogue.CatalogueSamples;
import io.artistagent.web.collaboration.CollaborationSamples;
import io.artistagent.web.frame.PageFrame;
import io.artistagent.web.frame.PageSamples;
import io.artistagent.web.imports.ImportSamples;
import io.artistagent.web.matching.MatchSamples;
import io.artistagent.web.statistics.OverviewSamples;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages of a retired artist offer nothing that only an active artist can do. */
class RetiredArtistTest {

    private static final List<String> VIEWS = List.of(
            "catalogue/list",
            "catalogue/release",
            "catalogue/track",
            "imports/list",
            "imports/one",
            "imports/progress",
            "matching/list",
            "matching/one",
            "statistics/overview",
            "statistics/playlists");

    private static final Pattern OFFER = Pattern.compile(
            "(href|action)=\"/(artists/1/(tracks/new|releases/new|collaborations/new|edit)|(tracks|releases)/[^/\"]+/(edit|publish))[?\"]"
                    + "|<a class=\"btn[^\"]*\" href=\"/artists/1/imports(?!\\?cursor=)"
                    + "|<form[^>]* id=\"upload\"[^>]* action=\"/artists/");

    /** Texts and links about something that only an active artist can do. */
    private static final List<String> ADVICE = List.of(
            "Find someone to work with",
            "Requests from other artists will appear here.",
            "The more complete your profile",
            "Show dismissed",
            "/dismiss\"",
            "What is in this file?",
            "The first rows, as they will be imported",
            "You can import everything else",
            "A file is waiting for you",
            "Check that the file was read correctly",
            "Artists who could be a good fit, and why.",
            " yet",
            "Where to find your files",
            "Turn your Spotify for Artists files into figures.",
            "Publish it when everything is right.");

    @Test
    void nothing_can_be_added_changed_or_proposed() {
        Map<String, List<Object>> pages = pages();
        for (String view : VIEWS) {
            assertThat(pages.get(view))
                    .as("%s of an active artist", view)
                    .anyMatch(page ->
                            OFFER.matcher(html(view, PageSamples.frame(), page)).find());
            for (Object page : pages.get(view)) {
                assertThat(html(view, PageSamples.retired(), page)).as(view).doesNotContainPattern(OFFER);
            }
        }
    }

    @Test
    void nothing_is_advised_that_cannot_be_done() {
        Map<String, List<Object>> pages = pages();
        for (String advice : ADVICE) {
            assertThat(texts(pages, PageSamples.frame())).as(advice).anyMatch(html -> html.contains(advice));
            assertThat(texts(pages, PageSamples.retired())).as(advice).noneMatch(html -> html.contains(advice));
        }
    }

    @Test
    void a_published_track_can_still_be_withdrawn_after_a_warning() {
        String warning = "A retired artist can’t publish it again.";
        assertThat(CatalogueSamples.pages().get("catalogue/track"))
                .anyMatch(page ->
                        html("catalogue/track", PageSamples.retired(), page).contains("/withdraw\""))
                .allMatch(page -> {
                    String html = html("catalogue/track", PageSamples.retired(), page);
                    return html.contains("/withdraw\"") == html.contains(warning);
                })
                .noneMatch(page ->
                        html("catalogue/track", PageSamples.frame(), page).contains(warning));
    }

    private static Map<String, List<Object>> pages() {
        Map<String, List<Object>> pages = new HashMap<>(CatalogueSamples.pages());
        pages.putAll(CollaborationSamples.pages());
        pages.putAll(ImportSamples.pages());
        pages.putAll(MatchSamples.pages());
        pages.putAll(OverviewSamples.pages());
        return pages;
    }

    private static List<String> texts(Map<String, List<Object>> pages, PageFrame frame) {
        return Stream.concat(VIEWS.stream(), Stream.of("collaboration/box"))
                .flatMap(view -> pages.get(view).stream().map(page -> html(view, frame, page)))
                .toList();
    }

    private static String html(String view, PageFrame frame, Object page) {
        StringOutput html = new StringOutput();
        PageSamples.TEMPLATES.render(view + ".jte", Map.of("frame", frame, "page", page), html);
        return html.toString();
    }
}
