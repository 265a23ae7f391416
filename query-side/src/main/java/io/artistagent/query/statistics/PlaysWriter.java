package io.artistagent.query.statistics;

import io.artistagent.domain.imports.Play;
import io.artistagent.domain.imports.PlaysImported;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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

    /** Plays are inserted in the order of their key, so that two processes that write the same ones wait for each other in one order. */
    private static final String UPSERT = """
            WITH heard AS (
              SELECT *, row_number() OVER (PARTITION BY listener, ended_at, play_key ORDER BY place) = 1 AS is_first
              FROM unnest(?::uuid[], ?::int[], ?::uuid[], ?::timestamptz[], ?::uuid[], ?::date[], ?::bigint[])
                WITH ORDINALITY AS heard (import_id, batch, listener, ended_at, play_key, day, ms_played, place)
            ), fresh AS (
              INSERT INTO query.play (listener, ended_at, play_key)
              SELECT listener, ended_at, play_key FROM heard WHERE is_first ORDER BY listener, ended_at, play_key
              ON CONFLICT DO NOTHING
              RETURNING listener, ended_at, play_key
            ), counted AS (
              SELECT heard.*, is_first AND fresh.listener IS NOT NULL AS is_new
              FROM heard LEFT JOIN fresh USING (listener, ended_at, play_key)
            ), days AS (
              INSERT INTO query.listening_day AS known (listener, day, plays, streams, ms_played)
              SELECT listener, day, count(*), count(*) FILTER (WHERE ms_played >= 30000), sum(ms_played)
              FROM counted WHERE is_new
              GROUP BY listener, day ORDER BY listener, day
              ON CONFLICT (listener, day) DO UPDATE SET
                plays = known.plays + excluded.plays,
                streams = known.streams + excluded.streams,
                ms_played = known.ms_played + excluded.ms_played
            )
            INSERT INTO query.import_plays (import_id, batch, listener, plays, repeated)
            SELECT import_id, batch, listener, count(*), count(*) FILTER (WHERE NOT is_new)
            FROM counted GROUP BY import_id, batch, listener
            ON CONFLICT DO NOTHING
            """;

    private final JdbcTemplate database;

    PlaysWriter(JdbcTemplate database) {
        this.database = database;
    }

    void write(GatheredPlays gathered) {
        for (var listener : gathered.forgotten()) {
            for (var table : List.of("play", "import_plays", "listening_day")) {
                database.update("DELETE FROM query." + table + " WHERE listener = ?", listener);
            }
        }
        var plays = new ArrayList<Heard>();
        for (var event : gathered.plays()) {
            for (var play : event.plays().orElse(List.of())) {
                plays.add(new Heard(event, play));
            }
        }
        if (!plays.isEmpty()) {
            upsert(plays);
        }
    }

    private void upsert(List<Heard> plays) {
        database.update(UPSERT, statement -> {
            var columns = new Columns(statement);
            columns.add("uuid", plays, Heard::importId);
            columns.add("int4", plays, heard -> heard.event().batch());
            columns.add("uuid", plays, heard -> heard.event().owner().value());
            columns.add("timestamptz", plays, Heard::endedAt);
            columns.add("uuid", plays, heard -> Digest.of(heard.play().identity()));
            columns.add("date", plays, Heard::day);
            columns.add("bigint", plays, heard -> heard.play().msPlayed());
        });
    }

    private record Heard(PlaysImported event, Play play) {

        UUID importId() {
            return event.importId().value();
        }

        String endedAt() {
            return play.endedAt().truncatedTo(ChronoUnit.MICROS).toString();
        }

        String day() {
            return LocalDate.ofInstant(play.heardAt(), ZoneOffset.UTC).toString();
        }
    }
}
