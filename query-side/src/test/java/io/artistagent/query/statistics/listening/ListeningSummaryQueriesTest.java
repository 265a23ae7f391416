package io.artistagent.query.statistics.listening;

import static io.artistagent.query.ApiClient.texts;
import static io.artistagent.query.Samples.importId;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.api.Bulkhead;
import io.artistagent.api.TooBusy;
import io.artistagent.domain.InvalidValue;
import io.artistagent.domain.Personal;
import io.artistagent.domain.imports.ImportId;
import io.artistagent.domain.imports.Play;
import io.artistagent.domain.imports.PlaysImported;
import io.artistagent.domain.statistics.Source;
import io.artistagent.query.QuerySideTest;
import io.artistagent.query.Samples;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

class ListeningSummaryQueriesTest extends QuerySideTest {

    private static final int REQUESTS = 200;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private Bulkhead costly;

    /** Bruno is an artist who also listens. No other test imports plays for him. */
    @BeforeEach
    void bruno_imports_plays() {
        ImportId id = importId();
        log.append(
                        id,
                        new PlaysImported(
                                id,
                                1,
                                apiClient.person("bruno"),
                                Source.SPOTIFY_STREAMING_HISTORY,
                                Personal.of(List.of(
                                        play("2024-12-31T23:30:00Z", 200_000, "Blau", "Łucja", "spotify:track:1"),
                                        play("2025-01-15T07:10:00Z", 180_000, "Blau", "Łucja", "spotify:track:album"),
                                        play("2025-01-15T07:15:00Z", 29_999, "Blau", "Łucja", "spotify:track:1"),
                                        play("2025-03-01T18:00:00Z", 240_000, "Morgen", "Łucja", "spotify:track:2"),
                                        play(
                                                "2025-03-01T18:05:00Z",
                                                100_000,
                                                "Blau",
                                                "Somebody Else",
                                                "spotify:track:3")))))
                .settle();
    }

    @Test
    void the_summary_covers_all_plays_by_default() {
        JsonNode heard = apiClient.read("bruno", "/me/listening/summary");
        assertThat(heard.get("from").asString()).isEqualTo("2024-12-31");
        assertThat(heard.get("to").asString()).isEqualTo("2025-03-01");
        assertThat(heard.get("firstPlay").asString()).isEqualTo("2024-12-31T23:30:00Z");
        assertThat(heard.get("lastPlay").asString()).isEqualTo("2025-03-01T18:05:00Z");
        assertThat(heard.get("total").toString()).isEqualTo("{\"plays\":5,\"streams\":4,\"msPlayed\":749999}");
        assertThat(at(heard.get("months"))).containsExactly("2024-12", "2025-01", "2025-03");
        assertThat(at(heard.get("hours"))).containsExactlyInAnyOrder("7", "18", "23");
        assertThat(heard.at("/years/1").toString())
                .isEqualTo("{\"at\":\"2025\",\"plays\":4,\"streams\":3,\"msPlayed\":549999}");
    }

    @Test
    void single_and_album_versions_count_as_one_song_and_different_artists_as_two() {
        JsonNode tracks = apiClient.read("bruno", "/me/listening/summary").get("tracks");
        assertThat(tracks.toString())
                .isEqualTo(
                        "[{\"title\":\"Blau\",\"artist\":\"Łucja\",\"plays\":3,\"streams\":2,\"msPlayed\":409999},"
                                + "{\"title\":\"Morgen\",\"artist\":\"Łucja\",\"plays\":1,\"streams\":1,\"msPlayed\":240000},"
                                + "{\"title\":\"Blau\",\"artist\":\"Somebody Else\",\"plays\":1,\"streams\":1,\"msPlayed\":100000}]");
    }

    @Test
    void artists_are_ranked_by_their_streams() {
        JsonNode artists = apiClient
                .read("bruno", "/me/listening/summary?from=2025-01-01&to=2025-12-31")
                .get("artists");
        assertThat(artists.toString())
                .isEqualTo("[{\"artist\":\"Łucja\",\"plays\":3,\"streams\":2,\"msPlayed\":449999},"
                        + "{\"artist\":\"Somebody Else\",\"plays\":1,\"streams\":1,\"msPlayed\":100000}]");
    }

    @Test
    void days_and_hours_are_in_the_requested_time_zone() {
        JsonNode heard = apiClient.read("bruno", "/me/listening/summary?zone=Europe/Zurich");
        assertThat(heard.get("from").asString()).isEqualTo("2025-01-01");
        assertThat(at(heard.get("months"))).containsExactly("2025-01", "2025-03");
        assertThat(at(heard.get("hours"))).containsExactlyInAnyOrder("0", "8", "19");
        assertThat(at(heard.get("years"))).containsExactly("2025");
    }

    @Test
    void only_the_listener_sees_the_summary() {
        JsonNode nothing = apiClient.read("lena", "/me/listening/summary");
        assertThat(nothing.has("firstPlay")).isFalse();
        assertThat(nothing.get("tracks")).isEmpty();
        assertThat(apiClient.get("clara", "/me/listening/summary")).hasStatus(403);
    }

    @Test
    void invalid_zones_and_periods_are_refused() {
        for (String wrong : List.of(
                "zone=Atlantis/Port",
                "zone=CET",
                "zone=SystemV/PST8",
                "zone=x'%20OR%201=1",
                "from=2025-02-01&to=2025-01-01",
                "from=x",
                "days=0",
                "days=4000",
                "days=x",
                "days=28&from=2025-01-01")) {
            assertThat(apiClient.get("bruno", "/me/listening/summary?" + wrong))
                    .as(wrong)
                    .hasStatus(400);
        }
    }

    @Test
    void a_number_of_days_ends_with_the_last_play() {
        JsonNode heard = apiClient.read("bruno", "/me/listening/summary?days=28");
        assertThat(heard.get("from").asString()).isEqualTo("2025-02-02");
        assertThat(heard.get("to").asString()).isEqualTo("2025-03-01");
        assertThat(heard.at("/total/plays").asLong()).isEqualTo(2);
        assertThat(at(heard.get("years"))).containsExactly("2024", "2025");
    }

    /** Browsers may report zones that are not places, such as Etc/UTC or Etc/GMT-2 on servers and in containers. */
    @Test
    void java_and_postgresql_agree_on_the_time_in_every_accepted_zone() {
        List<String> zones =
                ZoneId.getAvailableZoneIds().stream().filter(this::taken).toList();
        assertThat(zones).contains("Etc/UTC", "Etc/GMT-2", "GMT", "UTC", "Europe/Zurich", "America/Indiana/Knox");
        Instant then = Instant.parse("2025-01-15T07:10:00Z");
        for (String zone : zones) {
            String there = database.queryForObject(
                    "SELECT (?::timestamptz AT TIME ZONE ?)::text", String.class, then.toString(), zone);
            assertThat(there)
                    .as(zone)
                    .isEqualTo(LocalDateTime.ofInstant(then, ZoneId.of(zone))
                            .format(DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss")));
        }
        assertThat(at(apiClient
                        .read("bruno", "/me/listening/summary?zone=Etc/GMT-2")
                        .get("hours")))
                .containsExactlyInAnyOrder("1", "9", "20");
    }

    @Test
    void a_summary_gets_503_while_the_server_is_too_busy() throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch full = new CountDownLatch(1);
        try {
            for (int work = 0; work < REQUESTS; work++) {
                Thread.startVirtualThread(() -> occupy(full, end));
            }
            full.await();
            assertThat(apiClient.get("bruno", "/me/listening/summary")).hasStatus(503);
        } finally {
            end.countDown();
        }
        assertThat(apiClient.get("bruno", "/me/listening/summary")).hasStatus(200);
    }

    private void occupy(CountDownLatch full, CountDownLatch end) {
        try {
            costly.run(() -> {
                try {
                    end.await();
                } catch (InterruptedException ended) {
                    Thread.currentThread().interrupt();
                }
                return end;
            });
        } catch (TooBusy noPlace) {
            full.countDown();
        }
    }

    private boolean taken(String zone) {
        try {
            ListeningSummaryQueries.zone(zone);
            return true;
        } catch (InvalidValue refused) {
            return false;
        }
    }

    private static List<String> at(JsonNode parts) {
        return texts(parts, "at");
    }

    private static Play play(String endedAt, long msPlayed, String title, String artist, String uri) {
        return Samples.play(Instant.parse(endedAt), null, msPlayed, title, artist, uri);
    }
}
