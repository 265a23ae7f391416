package io.artistagent.query.statistics.listening;

import static io.artistagent.query.Samples.importId;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.Personal;
import io.artistagent.domain.imports.ImportId;
import io.artistagent.domain.imports.Play;
import io.artistagent.domain.imports.PlaysImported;
import io.artistagent.domain.statistics.Source;
import io.artistagent.query.QuerySideTest;
import io.artistagent.query.Samples;
import io.artistagent.query.statistics.tables.StatisticsTables;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class ListeningQueriesTest extends QuerySideTest {

    @Autowired
    private StatisticsTables tables;

    @Test
    void a_play_in_two_exports_counts_once() {
        Play first = play("2026-11-01T10:00:00Z", 200_000, "spotify:track:1");
        Play skipped = play("2026-11-01T10:00:05Z", 5_000, "spotify:track:2");
        Play atMidnight = play("2026-11-01T23:59:59.999Z", 30_000, "spotify:track:3");
        Play next = play("2026-11-02T00:00:00Z", 29_999, "spotify:track:3");
        importPlays(first, skipped, first);
        importPlays(skipped, atMidnight, next);

        JsonNode listening = apiClient.read("olaf", "/me/listening?from=2026-11-01&to=2026-11-30");
        assertThat(listening.get("days").toString())
                .isEqualTo("[{\"day\":\"2026-11-01\",\"plays\":3,\"streams\":2,\"msPlayed\":235000},"
                        + "{\"day\":\"2026-11-02\",\"plays\":1,\"streams\":0,\"msPlayed\":29999}]");
    }

    @Test
    void two_tracks_that_end_at_the_same_moment_are_two_plays() {
        importPlays(
                play("2024-11-01T10:00:00Z", 40_000, "spotify:track:1"),
                play("2024-11-01T10:00:00Z", 40_000, "spotify:track:2"));
        assertThat(apiClient
                        .read("olaf", "/me/listening?from=2024-11-01&to=2024-11-01")
                        .at("/days/0/plays")
                        .asLong())
                .isEqualTo(2);
    }

    @Test
    void simultaneous_plays_of_a_track_all_count_and_a_second_export_adds_nothing() {
        Play none = play("2011-01-02T08:00:00Z", 0, "spotify:track:1");
        Play whole = play("2011-01-02T08:00:00Z", 215_000, "spotify:track:1");
        Play again = whole.as(2);
        Play other = play("2011-01-02T08:00:00Z", 90_000, "spotify:track:2");
        importPlays(none, whole);
        importPlays(whole, again, other);
        ImportId last = importPlays(other, again, whole, none);

        assertThat(daysOf("2011-01-02"))
                .isEqualTo("[{\"day\":\"2011-01-02\",\"plays\":4,\"streams\":3,\"msPlayed\":520000}]");
        assertThat(repeated(last)).isEqualTo(4);
    }

    @Test
    void offline_plays_count_on_the_day_they_were_heard() {
        importPlays(
                play("2011-01-10T08:00:00Z", Instant.parse("2011-01-06T08:00:00Z"), 200_000, "spotify:track:1"),
                play("2011-01-10T08:00:00Z", Instant.parse("2011-01-07T09:00:00Z"), 200_000, "spotify:track:1"),
                // The same play as the one before, from another export
                play("2011-01-10T08:00:00Z", Instant.parse("2011-01-07T09:00:00.812Z"), 200_000, "spotify:track:1"),
                play("2011-01-10T08:00:00Z", null, 200_000, "spotify:track:1"));

        assertThat(daysOf("2011-01-06", "2011-01-10"))
                .isEqualTo("[{\"day\":\"2011-01-06\",\"plays\":1,\"streams\":1,\"msPlayed\":200000},"
                        + "{\"day\":\"2011-01-07\",\"plays\":1,\"streams\":1,\"msPlayed\":200000},"
                        + "{\"day\":\"2011-01-10\",\"plays\":1,\"streams\":1,\"msPlayed\":200000}]");
    }

    private String daysOf(String day) {
        return daysOf(day, day);
    }

    private String daysOf(String from, String to) {
        return apiClient
                .read("olaf", "/me/listening?from=" + from + "&to=" + to)
                .get("days")
                .toString();
    }

    private long repeated(ImportId id) {
        return tables.sql("SELECT sum(repeated) FROM {statistics}.import_plays WHERE import_id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    @Test
    void only_the_listener_sees_the_listening() {
        assertThat(apiClient
                        .read("alma", "/me/listening?from=2026-11-01&to=2026-11-30")
                        .get("days"))
                .isEmpty();
        assertThat(apiClient.get("clara", "/me/listening")).hasStatus(403);
        assertThat(apiClient.get("olaf", "/me/listening?from=2026-11-02&to=2026-11-01"))
                .hasStatus(400);
    }

    private ImportId importPlays(Play... plays) {
        ImportId id = importId();
        log.append(
                        id,
                        new PlaysImported(
                                id,
                                1,
                                apiClient.person("olaf"),
                                Source.SPOTIFY_STREAMING_HISTORY,
                                Personal.of(List.of(plays))))
                .settle();
        return id;
    }

    private static Play play(String endedAt, long msPlayed, String uri) {
        return play(endedAt, null, msPlayed, uri);
    }

    private static Play play(String endedAt, @Nullable Instant heardOfflineAt, long msPlayed, String uri) {
        return Samples.play(Instant.parse(endedAt), heardOfflineAt, msPlayed, "Title", "Artist", uri);
    }
}
