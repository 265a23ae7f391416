package io.artistagent.query.statistics;

import static io.artistagent.query.ApiClient.texts;
import static io.artistagent.query.Samples.artistId;
import static io.artistagent.query.Samples.importId;
import static io.artistagent.query.Samples.registered;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.catalogue.ReleaseDate;
import io.artistagent.domain.imports.ImportId;
import io.artistagent.domain.imports.SongFiguresImported;
import io.artistagent.domain.statistics.SongFigures;
import io.artistagent.domain.statistics.Source;
import io.artistagent.query.QuerySideTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The figures of an artist's songs in a reported period. */
class SongQueriesTest extends QuerySideTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    private final ArtistId artist = artistId();

    @BeforeEach
    void alma_has_an_artist() {
        log.append(artist, registered(artist, apiClient.person("alma"), "Alma Rey", "indie pop"));
    }

    @Test
    void songs_are_shown_for_the_latest_reported_period() {
        ImportId id = importId();
        LocalDate to = MONDAY.plusDays(27);
        log.append(
                        id,
                        songs(MONDAY.minusDays(28), MONDAY.minusDays(1), new SongFigures("Old", 900L, 1L, 1L, null)),
                        songs(MONDAY, to, new SongFigures("Quiet", 5L, null, 1L, null)),
                        songs(
                                MONDAY,
                                to,
                                new SongFigures("Loud", 500L, 300L, null, ReleaseDate.on(MONDAY)),
                                new SongFigures("Quiet", 6L, 4L, null, null)))
                .settle();

        JsonNode items = apiClient.read("alma", "/artists/{id}/songs", artist).get("items");
        assertThat(texts(items, "title")).containsExactly("Loud", "Quiet");
        assertThat(items.get(0).has("saves")).isFalse();
        assertThat(items.get(0).get("releaseDate").asString()).isEqualTo("2026-11-02");
        assertThat(items.get(1).get("streams").asLong()).isEqualTo(6);
        assertThat(items.get(1).get("saves").asLong()).isEqualTo(1);
    }

    @Test
    void songs_with_the_same_title_stay_separate() {
        LocalDate to = MONDAY.plusDays(27);
        log.append(
                        importId(),
                        songs(
                                MONDAY,
                                to,
                                new SongFigures("Intro", 2, 10L, null, null, new ReleaseDate("2001-05")),
                                new SongFigures("Intro", 1, 7L, null, null, null)),
                        songs(MONDAY, to, new SongFigures("Intro", 1, 8L, null, null, null)))
                .settle();

        JsonNode items = apiClient.read("alma", "/artists/{id}/songs", artist).get("items");
        assertThat(items.valueStream().map(song -> song.get("streams").asLong()))
                .containsExactly(10L, 8L);
        assertThat(items.get(0).get("releaseDate").asString()).isEqualTo("2001-05");
    }

    private SongFiguresImported songs(LocalDate from, LocalDate to, SongFigures... songs) {
        return new SongFiguresImported(importId(), 1, artist, Source.SPOTIFY_FOR_ARTISTS, from, to, List.of(songs));
    }
}
