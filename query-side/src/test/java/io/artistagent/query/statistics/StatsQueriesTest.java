package io.artistagent.query.statistics;

import static io.artistagent.query.ApiClient.texts;
import static io.artistagent.query.Samples.artistId;
import static io.artistagent.query.Samples.audience;
import static io.artistagent.query.Samples.figures;
import static io.artistagent.query.Samples.importId;
import static io.artistagent.query.Samples.registered;
import static io.artistagent.query.Samples.streams;
import static io.artistagent.query.Samples.track;
import static io.artistagent.query.Samples.trackId;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.catalogue.TrackId;
import io.artistagent.domain.imports.DailyFiguresImported;
import io.artistagent.domain.statistics.Source;
import io.artistagent.query.QuerySideTest;
import io.artistagent.query.Samples;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** The figures of an artist and their tracks over time. */
class StatsQueriesTest extends QuerySideTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    private final ArtistId artist = artistId();

    @BeforeEach
    void alma_has_an_artist() {
        log.append(artist, registered(artist, apiClient.person("alma"), "Alma Rey", "indie pop"));
    }

    @Test
    void an_unreported_day_has_no_value() {
        report(figures(importId(), 1, artist, null, streams(MONDAY, 5L), streams(MONDAY.plusDays(2), 0L)));

        JsonNode stats = stats("metric=streams&from=2026-11-02&to=2026-11-04");
        assertThat(stats.get("metric").asString()).isEqualTo("streams");
        assertThat(stats.get("by").asString()).isEqualTo("day");
        assertThat(stats.get("split").asString()).isEqualTo("none");
        assertThat(stats.has("previous")).isFalse();
        JsonNode points = stats.at("/series/0/points");
        assertThat(points.toString())
                .isEqualTo("[{\"from\":\"2026-11-02\",\"value\":5,\"reported\":true},"
                        + "{\"from\":\"2026-11-03\",\"value\":null,\"reported\":false},"
                        + "{\"from\":\"2026-11-04\",\"value\":0,\"reported\":true}]");
    }

    @Test
    void a_later_report_of_a_day_wins_figure_by_figure() {
        report(figures(importId(), 1, artist, null, audience(MONDAY, 5L, 4L, 100L, 7L)));
        report(figures(importId(), 1, artist, null, audience(MONDAY, 6L, null, null, 8L)));

        assertThat(values("metric=streams&from=2026-11-02&to=2026-11-02")).containsExactly(6L);
        assertThat(values("metric=listeners&from=2026-11-02&to=2026-11-02")).containsExactly(4L);
        assertThat(values("metric=followers&from=2026-11-02&to=2026-11-02")).containsExactly(8L);
    }

    @Test
    void the_artists_figure_is_the_reported_one_or_else_the_sum_of_the_tracks() {
        TrackId one = trackId();
        TrackId two = trackId();
        report(
                figures(importId(), 1, artist, one, streams(MONDAY, 10L), streams(MONDAY.plusDays(1), 20L)),
                figures(importId(), 1, artist, two, streams(MONDAY, 1L), streams(MONDAY.plusDays(1), 2L)),
                figures(importId(), 1, artist, null, streams(MONDAY, 50L)));

        assertThat(values("metric=streams&from=2026-11-02&to=2026-11-04")).containsExactly(50L, 22L, null);
        assertThat(values("metric=streams&from=2026-11-02&to=2026-11-04&trackId=" + two))
                .containsExactly(1L, 2L, null);
    }

    @Test
    void unique_listeners_of_tracks_are_never_added_up() {
        report(
                figures(importId(), 1, artist, trackId(), audience(MONDAY, null, 10L, null, null)),
                figures(importId(), 1, artist, trackId(), audience(MONDAY, null, 10L, null, null)));
        assertThat(values("metric=listeners&from=2026-11-02&to=2026-11-02")).containsExactly((Long) null);
    }

    @Test
    void sources_are_shown_separately_and_never_added_up() {
        report(
                figures(importId(), 1, artist, null, streams(MONDAY, 10L)),
                new DailyFiguresImported(
                        importId(),
                        1,
                        artist,
                        null,
                        Source.SPOTIFY_STREAMING_HISTORY,
                        List.of(streams(MONDAY, 7L), streams(MONDAY.plusDays(1), 8L))));

        assertThat(values("metric=streams&from=2026-11-02&to=2026-11-03")).containsExactly(10L, 8L);
        JsonNode split = stats("metric=streams&from=2026-11-02&to=2026-11-03&split=source")
                .get("series");
        assertThat(texts(split, "key")).containsExactly("SPOTIFY_FOR_ARTISTS", "SPOTIFY_STREAMING_HISTORY");
        assertThat(split.get(1).at("/points/0/value").asLong()).isEqualTo(7);
    }

    @Test
    void a_response_beyond_10000_points_is_refused_with_advice() {
        List<TrackId> tracks = Stream.generate(Samples::trackId).limit(3).toList();
        report(tracks.stream()
                .map(track -> figures(importId(), 1, artist, track, streams(MONDAY, 1L)))
                .toArray(DailyFiguresImported[]::new));
        String tenYears = "/artists/{id}/stats?metric=streams&from=2016-12-01&to=2026-11-30";

        MvcTestResult refused = apiClient.get("alma", tenYears + "&split=track", artist);
        assertThat(refused).hasStatus(400);
        assertThat(apiClient.json(refused).at("/errors/0/pointer").asString()).isEqualTo("by");
        assertThat(apiClient.json(refused).at("/errors/0/detail").asString())
                .contains("10,956 points", "the limit is 10,000", "by week or by month", "one track");
        assertThat(apiClient.get("alma", tenYears + "&split=track&by=week", artist))
                .hasStatus(200);
        assertThat(apiClient.get("alma", tenYears + "&split=track&trackId=" + tracks.getFirst(), artist))
                .hasStatus(200);
        assertThat(apiClient.get("alma", tenYears + "&compare=previous", artist))
                .hasStatus(200);
    }

    @Test
    void a_split_by_track_lists_the_most_streamed_first_with_titles() {
        TrackId quiet = trackId();
        TrackId loud = trackId();
        log.append(quiet, track(quiet, artist, apiClient.person("alma"), "Quiet", null));
        log.append(loud, track(loud, artist, apiClient.person("alma"), "Loud", null));
        report(
                figures(importId(), 1, artist, quiet, streams(MONDAY, 1L)),
                figures(importId(), 1, artist, loud, streams(MONDAY, 100L)));

        JsonNode series = stats("metric=streams&from=2026-11-02&to=2026-11-02&split=track&compare=previous")
                .get("series");
        assertThat(texts(series, "name")).containsExactly("Loud", "Quiet");
    }

    @Test
    void weeks_and_months_sum_additive_metrics_and_take_the_last_level() {
        report(figures(
                importId(),
                1,
                artist,
                null,
                audience(MONDAY.minusDays(1), 1L, 1L, 90L, 7L),
                audience(MONDAY, 2L, 1L, 95L, 8L),
                audience(MONDAY.plusDays(3), 3L, 1L, null, null)));

        assertThat(values("metric=streams&from=2026-11-01&to=2026-11-08&by=week"))
                .containsExactly(1L, 5L);
        assertThat(values("metric=monthlyListeners&from=2026-11-01&to=2026-11-08&by=week"))
                .containsExactly(90L, 95L);
        assertThat(values("metric=followers&from=2026-10-01&to=2026-11-30&by=month"))
                .containsExactly(null, 8L);
        MvcTestResult listeners = apiClient.get("alma", "/artists/{id}/stats?metric=listeners&by=week", artist);
        assertThat(listeners).hasStatus(400);
        assertThat(apiClient.json(listeners).at("/errors/0/detail").asString()).contains("cannot be added up");
    }

    @Test
    void the_previous_period_has_the_same_length_and_ends_the_day_before() {
        report(figures(importId(), 1, artist, null, streams(MONDAY.minusDays(1), 3L), streams(MONDAY, 4L)));
        JsonNode stats = stats("metric=streams&from=2026-11-02&to=2026-11-04&compare=previous");
        assertThat(stats.at("/previous/from").asString()).isEqualTo("2026-10-30");
        assertThat(stats.at("/previous/to").asString()).isEqualTo("2026-11-01");
        assertThat(stats.at("/previous/series/0/points/2/value").asLong()).isEqualTo(3);
        assertThat(stats.at("/previous/series/0/points")).hasSize(3);
    }

    @Test
    void the_default_period_is_the_28_days_up_to_the_last_reported_day() {
        report(figures(importId(), 1, artist, null, streams(MONDAY, 4L)));
        JsonNode stats = stats("metric=streams");
        assertThat(stats.get("from").asString()).isEqualTo("2026-10-06");
        assertThat(stats.get("to").asString()).isEqualTo("2026-11-02");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    by=day                                          | metric
                    metric=fame                                     | metric
                    metric=STREAMS                                  | metric
                    metric=streams&from=yesterday                   | from
                    metric=streams&from=2026-02-30                  | from
                    metric=streams&from=0001-01-01&to=2026-01-01    | from
                    metric=streams&to=999999999-12-31               | to
                    metric=streams&from=2026-11-05&to=2026-11-04    | to
                    metric=streams&from=2006-11-05&to=2026-11-04    | from
                    metric=streams&by=hour                          | by
                    metric=streams&split=city                       | split
                    metric=streams&compare=last-year                | compare
                    metric=streams&trackId=42                       | trackId
                    """)
    void an_invalid_parameter_is_reported(String parameters, String parameter) {
        log.settle();
        MvcTestResult answer = apiClient.get("alma", "/artists/" + artist + "/stats?" + parameters);
        assertThat(answer).hasStatus(400).hasContentType("application/problem+json");
        assertThat(texts(apiClient.json(answer).get("errors"), "pointer")).containsExactly(parameter);
    }

    @Test
    void all_invalid_parameters_are_reported_at_once() {
        log.settle();
        MvcTestResult answer = apiClient.get("alma", "/artists/{id}/stats?metric=fame&from=x&by=hour", artist);
        assertThat(apiClient.json(answer).get("errors")).hasSize(3);
    }

    @Test
    void only_the_owner_sees_figures() {
        log.settle();
        assertThat(apiClient.get("bruno", "/artists/{id}/stats?metric=streams", artist))
                .hasStatus(403);
        assertThat(apiClient.get("olaf", "/artists/{id}/stats?metric=streams", artist))
                .hasStatus(403);
        assertThat(apiClient.get("alma", "/artists/{id}/stats?metric=streams", artistId()))
                .hasStatus(404);
        assertThat(apiClient.get("bruno", "/artists/{id}/songs", artist)).hasStatus(403);
    }

    private void report(DailyFiguresImported... events) {
        for (DailyFiguresImported event : events) {
            log.append(event.importId(), event);
        }
        log.settle();
    }

    private JsonNode stats(String parameters) {
        return apiClient.read("alma", "/artists/" + artist + "/stats?" + parameters);
    }

    private List<Long> values(String parameters) {
        List<Long> values = new ArrayList<>();
        stats(parameters).at("/series/0/points").forEach(point -> {
            JsonNode value = point.get("value");
            values.add(value.isNull() ? null : Long.valueOf(value.asLong()));
        });
        return values;
    }
}
