package io.artistagent.web.shell;

import io.artistagent.web.api.Answer;
import io.artistagent.web.api.Artist;
import io.artistagent.web.api.CatalogueApi;
import io.artistagent.web.api.Page;
import io.artistagent.web.api.Track;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** One's own artists to choose from, each with what tells it from the others. */
record Own(CatalogueApi catalogue) {

    /** Counting the music of more than these would take longer than choosing. */
    private static final int COUNTED = 24;

    private static final int MOST_TRACKS = 100;

    /**
     * One artist to choose.
     *
     * @param tracks how many it has; null when that was not counted
     * @param more whether it has more than these
     */
    record Choice(Artist artist, @Nullable Integer tracks, boolean more) {}

    /**
     * Some of one's artists.
     *
     * @param next where the others begin, if there are any
     */
    record Choices(List<Choice> items, @Nullable String next) {

        public String further() {
            return UriComponentsBuilder.fromPath("/choose")
                    .queryParam("cursor", "{cursor}")
                    .encode()
                    .buildAndExpand(next)
                    .toUriString();
        }
    }

    Choices choices(Visit visit, Page<Artist> mine) {
        return new Choices(choices(visit, mine.items()), mine.nextCursor());
    }

    private List<Choice> choices(Visit visit, List<Artist> mine) {
        List<Supplier<Answer<Page<Track>>>> counts = mine.stream()
                .limit(COUNTED)
                .map(artist ->
                        visit.meanwhile(() -> catalogue.tracks(visit.caller(), artist.id(), null, null, MOST_TRACKS)))
                .toList();
        return mine.stream()
                .map(artist -> {
                    int at = mine.indexOf(artist);
                    return at < counts.size() ? counted(artist, counts.get(at).get()) : new Choice(artist, null, false);
                })
                .toList();
    }

    private static Choice counted(Artist artist, Answer<Page<Track>> answer) {
        return answer instanceof Answer.Given<Page<Track>>(Page<Track> page)
                ? new Choice(artist, page.items().size(), page.nextCursor() != null)
                : new Choice(artist, null, false);
    }
}
