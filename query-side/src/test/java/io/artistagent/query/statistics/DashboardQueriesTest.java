package io.artistagent.query.statistics;

import static io.artistagent.query.Samples.accepted;
import static io.artistagent.query.Samples.artistId;
import static io.artistagent.query.Samples.audience;
import static io.artistagent.query.Samples.figures;
import static io.artistagent.query.Samples.importId;
import static io.artistagent.query.Samples.offered;
import static io.artistagent.query.Samples.registered;
import static io.artistagent.query.Samples.release;
import static io.artistagent.query.Samples.streams;
import static io.artistagent.query.Samples.track;
import static io.artistagent.query.Samples.trackId;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.catalogue.ReleaseId;
import io.artistagent.domain.catalogue.TrackId;
import io.artistagent.domain.imports.ImportCompleted;
import io.artistagent.domain.imports.ImportId;
import io.artistagent.domain.statistics.DayFigures;
import io.artistagent.query.QuerySideTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DashboardQueriesTest extends QuerySideTest {

    private static final LocalDate LAST = LocalDate.of(2026, 11, 20);

    private final ArtistId artist = artistId();

    @BeforeEach
    void alma_has_an_artist() {
        log.append(artist, registered(artist, apiClient.person("alma"), "Alma Rey", "indie pop"));
    }

    @Test
    void a_new_artist_has_a_dashboard_without_values() {
        log.settle();
        JsonNode dashboard = apiClient.read("alma", "/artists/{id}/dashboard", artist);
        assertThat(dashboard.get("stageName").asString()).isEqualTo("Alma Rey");
        assertThat(dashboard.has("reportedTo")).isFalse();
        assertThat(dashboard.get("figures")).hasSize(5);
        assertThat(dashboard.get("figures").valueStream()).noneMatch(figure -> figure.has("value"));
        assertThat(dashboard.at("/chart/series/0/points")).hasSize(28);
        assertThat(dashboard.get("topTracks")).isEmpty();
        assertThat(dashboard.has("lastImport")).isFalse();
    }

    @Test
    void a_dashboard_shows_figures_chart_releases_tracks_and_the_last_import() {
        ImportId id = importId();
        ReleaseId release = new ReleaseId(UUID.randomUUID());
        TrackId loud = trackId();
        TrackId quiet = trackId();
        log.append(release, release(release, artist, "Nachtfahrt", LAST.minusDays(14)));
        log.append(loud, track(loud, artist, apiClient.person("alma"), "Loud", release));
        log.append(quiet, track(quiet, artist, apiClient.person("alma"), "Quiet", null));
        List<DayFigures> days = new ArrayList<>();
        for (int day = 55; day >= 0; day--) {
            // Two days of this period and one of the previous period were never reported
            if (day != 3 && day != 4 && day != 28 + 10) {
                days.add(audience(LAST.minusDays(day), day < 28 ? 120L : 100L, 50L, 1_000L + 55 - day, 10L));
            }
        }
        log.append(
                id,
                offered(id, apiClient.person("alma"), artist, 53),
                accepted(id, artist),
                figures(id, 1, artist, null, days.toArray(DayFigures[]::new)),
                figures(id, 2, artist, loud, streams(LAST, 70L), streams(LAST.minusDays(28), 35L)),
                figures(id, 3, artist, quiet, everyDay(56, day -> day < 28 ? 2L : 1L)),
                new ImportCompleted(id, 53));
        log.settle();

        JsonNode dashboard = apiClient.read("alma", "/artists/{id}/dashboard", artist);
        assertThat(dashboard.get("from").asString()).isEqualTo("2026-10-24");
        assertThat(dashboard.get("to").asString()).isEqualTo("2026-11-20");
        assertThat(dashboard.get("previousFrom").asString()).isEqualTo("2026-09-26");
        assertThat(dashboard.get("previousTo").asString()).isEqualTo("2026-10-23");
        assertThat(dashboard.get("reportedFrom").asString()).isEqualTo("2026-09-26");
        assertThat(dashboard.get("reportedTo").asString()).isEqualTo("2026-11-20");

        JsonNode streams = figure(dashboard, "streams");
        assertThat(streams.get("value").asLong()).isEqualTo(26 * 120);
        assertThat(streams.get("previous").asLong()).isEqualTo(27 * 100);
        assertThat(streams.get("missingDays").asInt()).isEqualTo(3);
        assertThat(streams.at("/change/absolute").asLong()).isEqualTo(25 * 20);
        assertThat(streams.at("/change/ratio").asDouble()).isEqualTo(0.2);
        assertThat(streams.get("comparison").asString()).isEqualTo("compared");
        assertThat(streams.at("/change/basis/days").asInt()).isEqualTo(25);
        JsonNode monthly = figure(dashboard, "monthlyListeners");
        assertThat(monthly.get("value").asLong()).isEqualTo(1_055);
        assertThat(monthly.at("/change/absolute").asLong()).isEqualTo(28);
        assertThat(figure(dashboard, "saves").has("value")).isFalse();

        assertThat(dashboard.at("/chart/previous/series/0/points")).hasSize(28);
        assertThat(dashboard.at("/releases/0/title").asString()).isEqualTo("Nachtfahrt");
        assertThat(dashboard.at("/topTracks/0/title").asString()).isEqualTo("Loud");
        assertThat(dashboard.at("/topTracks/0/releaseTitle").asString()).isEqualTo("Nachtfahrt");
        assertThat(dashboard.at("/topTracks/0/releaseDate").asString()).isEqualTo("2026-11-06");
        assertThat(dashboard.at("/topTracks/0/streams").asLong()).isEqualTo(70);
        assertThat(dashboard.at("/topTracks/0/previous").asLong()).isEqualTo(35);
        assertThat(dashboard.at("/topTracks/0/comparison").asString()).isEqualTo("new");
        assertThat(dashboard.at("/topTracks/0").has("change")).isFalse();
        assertThat(dashboard.at("/topTracks/1/title").asString()).isEqualTo("Quiet");
        assertThat(dashboard.at("/topTracks/1/change/ratio").asDouble()).isEqualTo(1.0);
        assertThat(dashboard.at("/topTracks/1/change/basis").toString())
                .isEqualTo("{\"from\":\"2026-10-24\",\"to\":\"2026-11-20\",\"previousFrom\":\"2026-09-26\","
                        + "\"previousTo\":\"2026-10-23\",\"days\":25}");
        assertThat(dashboard.at("/lastImport/state").asString()).isEqualTo("DONE");
    }

    @Test
    void the_chart_shows_the_chosen_metric_and_period() {
        log.append(importId(), figures(importId(), 1, artist, null, audience(LAST, 1L, 2L, 3L, 4L)))
                .settle();
        JsonNode dashboard = apiClient.read(
                "alma", "/artists/{id}/dashboard?metric=listeners&compare=none&from=2026-11-14&to=2026-11-20", artist);
        assertThat(dashboard.at("/chart/metric").asString()).isEqualTo("listeners");
        assertThat(dashboard.at("/chart/series/0/points/6/value").asLong()).isEqualTo(2);
        assertThat(dashboard.get("chart").has("previous")).isFalse();
        assertThat(figure(dashboard, "streams").has("change")).isFalse();
    }

    @Test
    void a_period_can_be_given_by_its_length() {
        log.append(importId(), figures(importId(), 1, artist, null, audience(LAST, 1L, 2L, 3L, 4L)))
                .settle();
        JsonNode week = apiClient.read("alma", "/artists/{id}/dashboard?days=7", artist);
        assertThat(week.get("from").asString()).isEqualTo("2026-11-14");
        assertThat(week.get("to").asString()).isEqualTo("2026-11-20");
        assertThat(week.get("previousFrom").asString()).isEqualTo("2026-11-07");
        assertThat(apiClient.get("alma", "/artists/{id}/dashboard?days=7&from=2026-11-14", artist))
                .hasStatus(400);
        assertThat(apiClient.get("alma", "/artists/{id}/dashboard?days=-7", artist))
                .hasStatus(400);
    }

    @Test
    void other_users_get_403_and_invalid_parameters_400() {
        log.settle();
        assertThat(apiClient.get("bruno", "/artists/{id}/dashboard", artist)).hasStatus(403);
        assertThat(apiClient.get("alma", "/artists/{id}/dashboard?metric=fame&from=x", artist))
                .hasStatus(400);
    }

    private static DayFigures[] everyDay(int days, IntToLongFunction value) {
        return IntStream.range(0, days)
                .filter(day -> day != 3 && day != 4 && day != 28 + 10)
                .mapToObj(day -> streams(LAST.minusDays(day), value.applyAsLong(day)))
                .toArray(DayFigures[]::new);
    }

    private static JsonNode figure(JsonNode dashboard, String metric) {
        return dashboard
                .get("figures")
                .valueStream()
                .filter(figure -> figure.get("metric").asString().equals(metric))
                .findFirst()
                .orElseThrow();
    }
}
