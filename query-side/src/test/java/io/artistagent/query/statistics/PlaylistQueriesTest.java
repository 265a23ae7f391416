package io.artistagent.query.statistics;

import static io.artistagent.query.ApiClient.texts;
import static io.artistagent.query.Samples.artistId;
import static io.artistagent.query.Samples.importId;
import static io.artistagent.query.Samples.registered;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.Personal;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.imports.ImportId;
import io.artistagent.domain.imports.PlaylistFiguresImported;
import io.artistagent.domain.statistics.PlaylistFigures;
import io.artistagent.domain.statistics.Source;
import io.artistagent.query.QuerySideTest;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

class PlaylistQueriesTest extends QuerySideTest {

    private static final LocalDate FROM = LocalDate.of(2026, 10, 5);
    private static final LocalDate TO = LocalDate.of(2026, 11, 1);

    private final ArtistId artist = artistId();

    @BeforeEach
    void alma_has_an_artist() {
        log.append(artist, registered(artist, apiClient.person("alma"), "Alma Rey", "indie pop"));
    }

    @Test
    void playlists_of_the_latest_period_are_sorted_by_streams() {
        report(FROM.minusDays(28), TO.minusDays(28), new PlaylistFigures("Old", "X", 900L, 1L, null));
        report(
                FROM,
                TO,
                new PlaylistFigures("Silent", "X", null, 1L, null),
                new PlaylistFigures("Quiet", null, 5L, null, null),
                new PlaylistFigures("Focus, Now", "Case Curator", 150L, 100L, FROM));

        JsonNode answer = playlists("");
        assertThat(answer.get("from").asString()).isEqualTo("2026-10-05");
        assertThat(answer.get("to").asString()).isEqualTo("2026-11-01");
        assertThat(answer.get("total").asLong()).isEqualTo(3);
        assertThat(texts(answer.get("items"), "title")).containsExactly("Focus, Now", "Quiet", "Silent");
        JsonNode first = answer.at("/items/0");
        assertThat(first.get("author").asString()).isEqualTo("Case Curator");
        assertThat(first.get("streams").asLong()).isEqualTo(150);
        assertThat(first.get("listeners").asLong()).isEqualTo(100);
        assertThat(first.get("addedOn").asString()).isEqualTo("2026-10-05");
        assertThat(first.get("source").asString()).isEqualTo("SPOTIFY_FOR_ARTISTS");
        assertThat(answer.at("/items/1").has("author")).isFalse();
        assertThat(answer.at("/items/2").has("streams")).isFalse();
        assertThat(answer.get("periods")).hasSize(2);
        assertThat(answer.at("/periods/1/from").asString()).isEqualTo("2026-09-07");
    }

    @Test
    void another_reported_period_can_be_chosen() {
        report(FROM.minusDays(28), TO.minusDays(28), new PlaylistFigures("Old", "X", 900L, 1L, null));
        report(FROM, TO, new PlaylistFigures("New", "X", 5L, 1L, null));

        assertThat(texts(playlists("?from=2026-09-07&to=2026-10-04").get("items"), "title"))
                .containsExactly("Old");
        JsonNode none = playlists("?from=2026-09-08&to=2026-10-04");
        assertThat(none.get("items")).isEmpty();
        assertThat(none.get("total").asLong()).isZero();
        assertThat(none.get("periods")).hasSize(2);
    }

    @Test
    void a_later_report_of_the_period_wins_figure_by_figure() {
        report(
                FROM,
                TO,
                new PlaylistFigures("Focus", "X", 5L, 3L, FROM),
                new PlaylistFigures("Focus", "Y", 4L, 4L, null));
        report(FROM, TO, new PlaylistFigures("Focus", "X", 7L, null, null));

        JsonNode answer = playlists("");
        assertThat(texts(answer.get("items"), "author")).containsExactly("X", "Y");
        assertThat(answer.at("/items/0/streams").asLong()).isEqualTo(7);
        assertThat(answer.at("/items/0/listeners").asLong()).isEqualTo(3);
        assertThat(answer.at("/items/0/addedOn").asString()).isEqualTo("2026-10-05");
        assertThat(answer.at("/items/1/streams").asLong()).isEqualTo(4);
    }

    @Test
    void playlists_with_the_same_title_and_author_stay_separate() {
        report(
                FROM,
                TO,
                new PlaylistFigures("Focus", "X", 1, 5L, 3L, FROM),
                new PlaylistFigures("Focus", "X", 2, 4L, 4L, null));

        assertThat(texts(playlists("").get("items"), "streams")).containsExactly("5", "4");
    }

    @Test
    void the_first_two_hundred_are_listed_and_all_are_counted() {
        report(
                FROM,
                TO,
                IntStream.range(0, 205)
                        .mapToObj(i -> new PlaylistFigures("Playlist " + i, "X", (long) i, 1L, null))
                        .toArray(PlaylistFigures[]::new));

        JsonNode answer = playlists("");
        assertThat(answer.get("items")).hasSize(200);
        assertThat(answer.get("total").asLong()).isEqualTo(205);
        assertThat(answer.at("/items/0/streams").asLong()).isEqualTo(204);
    }

    @Test
    void an_artist_without_playlists_has_no_period() {
        log.settle();
        JsonNode answer = playlists("");
        assertThat(answer.has("from")).isFalse();
        assertThat(answer.get("items")).isEmpty();
        assertThat(answer.get("periods")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "?from=2026-10-05, to",
        "?to=2026-10-05, from",
        "?from=soon&to=2026-10-05, from",
        "?from=2026-10-05&to=%2B999999999-12-31, to",
        "?from=2026-10-05&to=2026-10-04, to"
    })
    void an_invalid_period_is_reported(String query, String parameter) {
        log.settle();
        MvcTestResult answer = apiClient.get("alma", "/artists/" + artist + "/playlists" + query);
        assertThat(answer).hasStatus(400).hasContentType("application/problem+json");
        assertThat(apiClient.json(answer).at("/errors/0/pointer").asString()).isEqualTo(parameter);
    }

    @Test
    void only_the_owner_sees_playlists() {
        log.settle();
        assertThat(apiClient.get("bruno", "/artists/{id}/playlists", artist)).hasStatus(403);
        assertThat(apiClient.get("olaf", "/artists/{id}/playlists", artist)).hasStatus(403);
        assertThat(apiClient.get("alma", "/artists/{id}/playlists", artistId())).hasStatus(404);
    }

    private void report(LocalDate from, LocalDate to, PlaylistFigures... playlists) {
        ImportId id = importId();
        log.append(
                        id,
                        new PlaylistFiguresImported(
                                id,
                                1,
                                apiClient.person("alma"),
                                artist,
                                Source.SPOTIFY_FOR_ARTISTS,
                                from,
                                to,
                                Personal.of(List.of(playlists))))
                .settle();
    }

    private JsonNode playlists(String query) {
        return apiClient.read("alma", "/artists/" + artist + "/playlists" + query);
    }
}
