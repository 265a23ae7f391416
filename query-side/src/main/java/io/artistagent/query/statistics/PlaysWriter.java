package io.artistagent.query.statistics;

import io.artistagent.domain.imports.Play;
import io.artistagent.domain.imports.PlaysImported;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes which plays a listener brought, and sums up days over those that are new: exports overlap, and a play counts once. What was
 * heard, where and on which device is not kept here; the sums need none of it.
 */
@Component
final class PlaysWriter {

    private static final String UPSERT = """
            WITH fresh AS (
              INSERT INTO query.play (listener, ended_at, track_key)
              SELECT listener, ended_at, track_key
              FROM unnest(?::uuid[], ?::timestamptz[], ?::uuid[]) AS heard (listener, ended_at, track_key)
              ON CONFLICT DO NOTHING
              RETURNING listener, ended_at, track_key
            ), heard AS (
              SELECT * FROM unnest(?::uuid[], ?::timestamptz[], ?::uuid[], ?::bigint[])
                AS heard (listener, ended_at, track_key, ms_played)
            )
            INSERT INTO query.listening_day AS known (listener, day, plays, streams, ms_played)
            SELECT listener, (ended_at AT TIME ZONE 'UTC')::date AS day, count(*),
                   count(*) FILTER (WHERE ms_played >= 30000), sum(ms_played)
            FROM fresh JOIN heard USING (listener, ended_at, track_key)
            GROUP BY listener, day
            ON CONFLICT (listener, day) DO UPDATE SET
              plays = known.plays + excluded.plays,
              streams = known.streams + excluded.streams,
              ms_played = known.ms_played + excluded.ms_played
            """;

    private final JdbcTemplate database;

    PlaysWriter(JdbcTemplate database) {
        this.database = database;
    }

    void write(GatheredPlays gathered) {
        for (var listener : gathered.forgotten()) {
            database.update("DELETE FROM query.play WHERE listener = ?", listener);
            database.update("DELETE FROM query.listening_day WHERE listener = ?", listener);
        }
        var plays = new LinkedHashMap<Key, Long>();
        for (var event : gathered.plays()) {
            for (var play : event.plays().orElse(List.of())) {
                plays.putIfAbsent(Key.of(event, play), play.msPlayed());
            }
        }
        if (!plays.isEmpty()) {
            upsert(List.copyOf(plays.keySet()), List.copyOf(plays.values()));
        }
    }

    private void upsert(List<Key> keys, List<Long> msPlayed) {
        database.update(UPSERT, statement -> {
            var columns = new Columns(statement);
            for (int twice = 0; twice < 2; twice++) {
                columns.add("uuid", keys, Key::listener);
                columns.add("timestamptz", keys, key -> key.endedAt().toString());
                columns.add("uuid", keys, Key::track);
            }
            columns.add("bigint", msPlayed, ms -> ms);
        });
    }

    private record Key(UUID listener, Instant endedAt, UUID track) {

        static Key of(PlaysImported event, Play play) {
            var track = play.uri() != null
                    ? play.uri()
                    : String.join("\u001f", "" + play.artistName(), "" + play.albumName(), "" + play.title());
            var endedAt = play.endedAt().truncatedTo(ChronoUnit.MICROS);
            return new Key(event.owner().value(), endedAt, Digest.of(track));
        }
    }
}
