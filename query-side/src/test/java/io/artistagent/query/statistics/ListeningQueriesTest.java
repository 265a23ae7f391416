package io.artistagent.query.statistics;

import static io.artistagent.query.Samples.importId;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.Personal;
import io.artistagent.domain.imports.Play;
import io.artistagent.domain.imports.PlaysImported;
import io.artistagent.domain.statistics.Source;
import io.artistagent.query.QuerySideTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListeningQueriesTest extends QuerySideTest {

    @Test
    void a_play_that_comes_in_two_exports_counts_once() {
        var first = play("2026-11-01T10:00:00Z", 200_000, "spotify:track:1");
        var skipped = play("2026-11-01T10:00:05Z", 5_000, "spotify:track:2");
        var atMidnight = play("2026-11-01T23:59:59.999Z", 30_000, "spotify:track:3");
        var next = play("2026-11-02T00:00:00Z", 29_999, "spotify:track:3");
        importPlays(first, skipped, first);
        importPlays(skipped, atMidnight, next);

        var listening = visitor.read("olaf", "/me/listening?from=2026-11-01&to=2026-11-30");
        assertThat(listening.get("days").toString())
                .isEqualTo("[{\"day\":\"2026-11-01\",\"plays\":3,\"streams\":2,\"msPlayed\":235000},"
                        + "{\"day\":\"2026-11-02\",\"plays\":1,\"streams\":0,\"msPlayed\":29999}]");
    }

    @Test
    void two_tracks_that_end_at_the_same_moment_are_two_plays() {
        importPlays(
                play("2024-11-01T10:00:00Z", 40_000, "spotify:track:1"),
                play("2024-11-01T10:00:00Z", 40_000, "spotify:track:2"));
        assertThat(visitor.read("olaf", "/me/listening?from=2024-11-01&to=2024-11-01")
                        .at("/days/0/plays")
                        .asLong())
                .isEqualTo(2);
    }

    @Test
    void listening_is_seen_by_the_listener_alone() {
        assertThat(visitor.read("alma", "/me/listening?from=2026-11-01&to=2026-11-30")
                        .get("days"))
                .isEmpty();
        assertThat(visitor.get("clara", "/me/listening")).hasStatus(403);
        assertThat(visitor.get("olaf", "/me/listening?from=2026-11-02&to=2026-11-01"))
                .hasStatus(400);
    }

    private void importPlays(Play... plays) {
        var id = importId();
        log.append(
                        id,
                        new PlaysImported(
                                id,
                                1,
                                visitor.person("olaf"),
                                Source.SPOTIFY_STREAMING_HISTORY,
                                Personal.of(List.of(plays))))
                .settle();
    }

    private static Play play(String endedAt, long msPlayed, String uri) {
        return new Play(
                Instant.parse(endedAt),
                msPlayed,
                "CH",
                "android",
                "Title",
                "Artist",
                "Album",
                uri,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
