package io.artistagent.query.statistics;

import static io.artistagent.query.ApiClient.texts;
import static io.artistagent.query.Samples.artistId;
import static io.artistagent.query.Samples.figures;
import static io.artistagent.query.Samples.importId;
import static io.artistagent.query.Samples.registered;
import static io.artistagent.query.Samples.release;
import static io.artistagent.query.Samples.streams;
import static io.artistagent.query.Samples.track;
import static io.artistagent.query.Samples.trackId;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.catalogue.ReleaseId;
import io.artistagent.domain.catalogue.TrackId;
import io.artistagent.domain.imports.DailyFiguresImported;
import io.artistagent.domain.statistics.DayFigures;
import io.artistagent.domain.statistics.Source;
import io.artistagent.eventlog.readmodel.ReadModels;
import io.artistagent.query.QuerySideTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

class WorkQueriesTest extends QuerySideTest {

    /** The release date of Night Drive. Paper Boats came out a hundred days earlier. */
    private static final LocalDate OUT = LocalDate.of(2026, 11, 6);

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private ReadModels models;

    private final ArtistId artist = artistId();
    private final ReleaseId nightDrive = new ReleaseId(UUID.randomUUID());
    private final ReleaseId paperBoats = new ReleaseId(UUID.randomUUID());
    private final TrackId song = trackId();
    private final TrackId acoustic = trackId();
    private final TrackId boats = trackId();

    @BeforeEach
    void two_releases_have_figures() {
        PersonId alma = apiClient.person("alma");
        log.append(artist, registered(artist, alma, "Alma Rey", "indie pop"))
                .append(nightDrive, release(nightDrive, artist, "Night Drive", OUT))
                .append(paperBoats, release(paperBoats, artist, "Paper Boats", OUT.minusDays(100)))
                .append(song, track(song, artist, alma, "Night Drive", nightDrive))
                .append(acoustic, track(acoustic, artist, alma, "Night Drive (Acoustic)", nightDrive))
                .append(boats, track(boats, artist, alma, "Paper Boats", paperBoats))
                .append(
                        importId(),
                        figures(importId(), 1, artist, song, days(OUT, 10, day -> day == 3 ? -1 : 100 - day)),
                        figures(importId(), 2, artist, acoustic, days(OUT, 10, day -> 10)),
                        figures(importId(), 3, artist, boats, days(OUT.minusDays(100), 110, day -> 50)))
                .settle();
    }

    @Test
    void a_track_dashboard_shows_chart_totals_and_sources() {
        log.append(
                        importId(),
                        new DailyFiguresImported(
                                importId(),
                                1,
                                artist,
                                song,
                                Source.SPOTIFY_STREAMING_HISTORY,
                                List.of(streams(OUT, 3L))))
                .settle();
        JsonNode board = apiClient.read("alma", "/tracks/{id}/dashboard?from=2026-11-06&to=2026-11-15", song);

        assertThat(board.get("artistId").asString()).isEqualTo(artist.toString());
        assertThat(board.get("reportedTo").asString()).isEqualTo("2026-11-15");
        assertThat(board.at("/figures/0/metric").asString()).isEqualTo("streams");
        assertThat(board.at("/figures/0/value").asLong()).isEqualTo(858);
        assertThat(board.at("/figures/0/comparison").asString()).isEqualTo("new");
        assertThat(board.at("/figures/1").has("value")).isFalse();
        assertThat(board.at("/chart/series/0/points/0/value").asLong()).isEqualTo(100);
        assertThat(board.at("/chart/series/0/points/3/reported").asBoolean()).isFalse();
        assertThat(board.at("/releases/0/title").asString()).isEqualTo("Night Drive");
        assertThat(board.get("tracks")).isEmpty();
        assertThat(board.get("total").toString())
                .isEqualTo("{\"streams\":858,\"days\":9,\"from\":\"2026-11-06\",\"to\":\"2026-11-15\"}");
        assertThat(board.get("sources").toString())
                .isEqualTo("[{\"source\":\"SPOTIFY_FOR_ARTISTS\",\"streams\":858,\"days\":9},"
                        + "{\"source\":\"SPOTIFY_STREAMING_HISTORY\",\"streams\":3,\"days\":1}]");
    }

    @Test
    void the_curve_of_a_track_starts_at_its_release_and_includes_the_strongest_tracks_of_other_releases() {
        JsonNode curve = apiClient.read("alma", "/tracks/{id}/dashboard", song).get("curve");
        assertThat(curve.get("releaseDate").asString()).isEqualTo("2026-11-06");
        assertThat(curve.at("/lines/0/name").asString()).isEqualTo("Night Drive");
        assertThat(curve.at("/lines/0/streams").toString()).isEqualTo("[100,99,98,null,96,95,94,93,92,91]");
        assertThat(curve.at("/lines/1/name").asString()).isEqualTo("Paper Boats");
        assertThat(curve.at("/lines/1/releaseDate").asString()).isEqualTo("2026-07-29");
        assertThat(curve.at("/lines/1/streams")).hasSize(91);
        assertThat(curve.get("lines")).hasSize(2);
    }

    @Test
    void the_figures_of_a_release_are_the_sums_over_its_tracks() {
        JsonNode board = apiClient.read("alma", "/releases/{id}/dashboard?from=2026-11-06&to=2026-11-15", nightDrive);
        assertThat(board.at("/figures/0/value").asLong()).isEqualTo(958);
        assertThat(texts(board.get("tracks"), "title")).containsExactly("Night Drive", "Night Drive (Acoustic)");
        assertThat(board.at("/tracks/0/comparison").asString()).isEqualTo("new");
        assertThat(board.at("/curve/lines/0/streams/0").asLong()).isEqualTo(110);
        assertThat(board.at("/curve/lines/1/name").asString()).isEqualTo("Paper Boats");
    }

    @Test
    void the_figures_of_a_release_with_very_many_tracks_include_all_of_them() {
        ReleaseId box = new ReleaseId(UUID.randomUUID());
        TrackId last = trackId();
        log.append(box, release(box, artist, "Everything", OUT));
        // Written as the read model would write them, without an event for each
        String tracks = "tracks_" + models.current("catalogue");
        mongo.insert(
                IntStream.rangeClosed(1, 1_100)
                        .mapToObj(number -> new Document(
                                        "_id",
                                        number == 1_100
                                                ? last.toString()
                                                : UUID.randomUUID().toString())
                                .append("artistId", artist.toString())
                                .append("title", "Part " + number)
                                .append("releaseIds", List.of(box.toString()))
                                .append("addedAt", Date.from(Instant.EPOCH.plusSeconds(number))))
                        .toList(),
                tracks);
        log.append(importId(), figures(importId(), 1, artist, last, days(OUT, 2, day -> 7)))
                .settle();

        JsonNode board = apiClient.read("alma", "/releases/{id}/dashboard?from=2026-11-06&to=2026-11-07", box);

        assertThat(board.at("/total/streams").asLong()).isEqualTo(14);
        assertThat(board.at("/tracks/0/title").asString()).isEqualTo("Part 1100");
        assertThat(board.at("/curve/lines/0/streams").toString()).isEqualTo("[7,7]");
        mongo.remove(Query.query(Criteria.where("title").regex("^Part ")), tracks);
    }

    @Test
    void a_track_without_figures_has_no_values_rather_than_zeros() {
        TrackId silent = trackId();
        log.append(silent, track(silent, artist, apiClient.person("alma"), "Silent", null))
                .settle();
        JsonNode board = apiClient.read("alma", "/tracks/{id}/dashboard", silent);
        assertThat(board.has("total")).isFalse();
        assertThat(board.has("curve")).isFalse();
        assertThat(board.get("sources")).isEmpty();
        assertThat(board.at("/chart/series/0/points")).hasSize(28);
        assertThat(board.at("/chart/series/0/points").valueStream())
                .noneMatch(point -> point.get("reported").asBoolean());
    }

    @Test
    void a_release_has_a_curve_however_many_tracks_came_before_it() {
        List<ReleaseId> much = IntStream.range(0, 14)
                .mapToObj(number -> new ReleaseId(UUID.randomUUID()))
                .toList();
        for (int number = 0; number < much.size(); number++) {
            ReleaseId id = much.get(number);
            log.append(id, release(id, artist, "Sketches " + number, OUT.minusDays(200L + number)));
            for (int of = 0; of < 80; of++) {
                TrackId sketch = trackId();
                log.append(sketch, track(sketch, artist, apiClient.person("alma"), "Sketch", id));
            }
        }
        ReleaseId latest = new ReleaseId(UUID.randomUUID());
        TrackId lantern = trackId();
        log.append(latest, release(latest, artist, "Lanterns", OUT.plusDays(1)))
                .append(lantern, track(lantern, artist, apiClient.person("alma"), "Lantern", latest))
                .append(importId(), figures(importId(), 1, artist, lantern, days(OUT.plusDays(1), 9, day -> 7)))
                .settle();
        JsonNode curve =
                apiClient.read("alma", "/releases/{id}/dashboard", latest).get("curve");
        assertThat(texts(curve.get("lines"), "name")).containsExactly("Lanterns", "Night Drive", "Paper Boats");
        assertThat(apiClient
                        .read("alma", "/tracks/{id}/dashboard", lantern)
                        .at("/curve/lines/0/streams/0")
                        .asLong())
                .isEqualTo(7);
    }

    @Test
    void a_track_without_a_release_date_is_not_new_just_because_its_import_is() {
        TrackId old = trackId();
        log.append(old, track(old, artist, apiClient.person("alma"), "Old", null))
                .append(importId(), figures(importId(), 1, artist, old, days(OUT.minusDays(3), 13, day -> 5)))
                .settle();
        JsonNode board = apiClient.read("alma", "/tracks/{id}/dashboard?from=2026-11-06&to=2026-11-15", old);
        assertThat(board.at("/figures/0/value").asLong()).isEqualTo(50);
        assertThat(board.at("/figures/0/comparison").asString()).isEqualTo("tooFewDays");
    }

    @Test
    void an_old_release_without_its_first_days_is_not_new() {
        ReleaseId album = new ReleaseId(UUID.randomUUID());
        TrackId hymn = trackId();
        log.append(album, release(album, artist, "Hymns", OUT.minusYears(6)))
                .append(hymn, track(hymn, artist, apiClient.person("alma"), "Hymn", album))
                .append(importId(), figures(importId(), 1, artist, hymn, days(OUT.minusDays(3), 13, day -> 5)))
                .settle();
        JsonNode board = apiClient.read("alma", "/releases/{id}/dashboard?from=2026-11-06&to=2026-11-15", album);
        assertThat(board.at("/figures/0/comparison").asString()).isEqualTo("tooFewDays");
        assertThat(board.at("/tracks/0/comparison").asString()).isEqualTo("tooFewDays");
        assertThat(board.has("curve")).isFalse();
    }

    @Test
    void a_release_without_tracks_has_no_figures() {
        ReleaseId empty = new ReleaseId(UUID.randomUUID());
        log.append(empty, release(empty, artist, "Lanterns", OUT)).settle();
        JsonNode board = apiClient.read("alma", "/releases/{id}/dashboard", empty);
        assertThat(board.has("total")).isFalse();
        assertThat(board.at("/figures/0").has("value")).isFalse();
    }

    @Test
    void other_users_do_not_see_the_dashboard() {
        assertThat(apiClient.get("bruno", "/tracks/{id}/dashboard", song)).hasStatus(404);
        assertThat(apiClient.get("bruno", "/releases/{id}/dashboard", nightDrive))
                .hasStatus(404);
        assertThat(apiClient.get("alma", "/tracks/{id}/dashboard", UUID.randomUUID()))
                .hasStatus(404);
        assertThat(apiClient.get("olaf", "/tracks/{id}/dashboard", song)).hasStatus(403);
    }

    @Test
    void a_number_of_days_ends_with_the_last_day_reported_for_the_track() {
        JsonNode board = apiClient.read("alma", "/tracks/{id}/dashboard?days=7", song);
        assertThat(board.get("from").asString()).isEqualTo("2026-11-09");
        assertThat(board.get("to").asString()).isEqualTo("2026-11-15");
    }

    @Test
    void a_metric_that_is_not_additive_is_refused() {
        MvcTestResult answer = apiClient.get("alma", "/tracks/{id}/dashboard?metric=monthlyListeners", song);
        assertThat(answer).hasStatus(400);
        assertThat(apiClient.json(answer).at("/errors/0/detail").asString()).contains("playlistAdds");
    }

    /** A negative value stands for a day that was not reported. */
    private static DayFigures[] days(LocalDate from, int count, IntToLongFunction value) {
        return IntStream.range(0, count)
                .filter(day -> value.applyAsLong(day) >= 0)
                .mapToObj(day -> streams(from.plusDays(day), value.applyAsLong(day)))
                .toArray(DayFigures[]::new);
    }
}
