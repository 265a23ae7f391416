package io.artistagent.query.statistics.tables;

import static io.artistagent.query.Samples.artistId;
import static io.artistagent.query.Samples.audience;
import static io.artistagent.query.Samples.figures;
import static io.artistagent.query.Samples.importId;
import static io.artistagent.query.Samples.registered;
import static io.artistagent.query.Samples.streams;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.Personal;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.catalogue.ReleaseDate;
import io.artistagent.domain.imports.ImportId;
import io.artistagent.domain.imports.PlaylistFiguresImported;
import io.artistagent.domain.imports.SongFiguresImported;
import io.artistagent.domain.statistics.PlaylistFigures;
import io.artistagent.domain.statistics.SongFigures;
import io.artistagent.domain.statistics.Source;
import io.artistagent.query.QuerySideTest;
import io.artistagent.query.imports.RevisedRows.Counted;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RevisionsTest extends QuerySideTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    private final ArtistId artist = artistId();
    private final ImportId first = importId();
    private final ImportId second = importId();

    @Autowired
    private Revisions revisions;

    @BeforeEach
    void alma_has_an_artist() {
        log.append(artist, registered(artist, apiClient.person("alma"), "Alma Rey", "indie pop"));
    }

    @Test
    void days_that_differ_from_an_earlier_file_are_counted_within_and_across_batches() {
        for (Boolean settles : List.of(true, false)) {
            ImportId one = importId();
            ImportId other = importId();
            log.append(one, figures(one, 1, artist, null, streams(DAY, 5L), streams(DAY.plusDays(1), 7L)));
            if (settles) {
                log.settle();
            }
            log.append(
                    other,
                    figures(other, 1, artist, null, audience(DAY, null, 3L, null, null), streams(DAY.plusDays(1), 8L)),
                    figures(other, 2, artist, null, streams(DAY.plusDays(2), 1L), streams(DAY, 6L)));
            log.settle();

            assertThat(revisions.of(List.of(other.value())))
                    .containsEntry(other.value(), new Counted(4, 2, DAY, DAY.plusDays(1)));
        }
    }

    @Test
    void equal_figures_and_additional_metrics_of_a_day_are_not_revisions() {
        log.append(first, figures(first, 1, artist, null, streams(DAY, 5L)));
        log.append(second, figures(second, 1, artist, null, streams(DAY, 5L), audience(DAY, null, 3L, null, null)));
        log.settle();

        assertThat(revisions.of(List.of(first.value(), second.value())))
                .containsOnly(
                        Map.entry(first.value(), new Counted(1, 0, null, null)),
                        Map.entry(second.value(), new Counted(2, 0, null, null)));
    }

    @Test
    void songs_that_differ_from_an_earlier_file_are_counted() {
        log.append(
                first,
                songs(first, new SongFigures("One", 5L, null, 1L, null), new SongFigures("Two", 5L, 1L, 1L, null)));
        log.append(
                second,
                songs(
                        second,
                        new SongFigures("One", 6L, null, 1L, null),
                        new SongFigures("Two", 5L, 1L, 1L, ReleaseDate.on(DAY))));
        log.settle();

        assertThat(revisions.of(List.of(first.value(), second.value())))
                .containsEntry(second.value(), new Counted(2, 1, DAY.minusDays(27), DAY));
    }

    @Test
    void playlists_that_differ_from_an_earlier_file_are_counted() {
        log.append(
                first,
                playlists(
                        first,
                        new PlaylistFigures("Focus", "X", 5L, 1L, null),
                        new PlaylistFigures("Focus", "Y", 5L, 1L, null)));
        log.append(
                second,
                playlists(
                        second,
                        new PlaylistFigures("Focus", "X", 6L, 1L, null),
                        new PlaylistFigures("Focus", "Y", 5L, null, DAY)));
        log.settle();

        assertThat(revisions.of(List.of(second.value())))
                .containsEntry(second.value(), new Counted(2, 1, DAY.minusDays(27), DAY));
    }

    private PlaylistFiguresImported playlists(ImportId id, PlaylistFigures... playlists) {
        return new PlaylistFiguresImported(
                id,
                1,
                apiClient.person("alma"),
                artist,
                Source.SPOTIFY_FOR_ARTISTS,
                DAY.minusDays(27),
                DAY,
                Personal.of(List.of(playlists)));
    }

    private SongFiguresImported songs(ImportId id, SongFigures... songs) {
        return new SongFiguresImported(
                id, 1, artist, Source.SPOTIFY_FOR_ARTISTS, DAY.minusDays(27), DAY, List.of(songs));
    }
}
