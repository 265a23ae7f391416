package io.artistagent.query.statistics.tables;

import io.artistagent.domain.imports.Play;
import io.artistagent.domain.imports.PlaysImported;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes the plays that a listener imported, and sums the new ones by day: exports overlap, and a play counts once. A stored play has its
 * time, duration and song, but neither place nor device.
 */
@Component
final class PlaysWriter {

    /** Inserts plays in key order, so that processes that write the same plays lock them in the same order. */
    private static final String UPSERT = """
            WITH heard AS (
              SELECT *, row_number() OVER (PARTITION BY listener, ended_at, play_key ORDER BY place) = 1 AS is_first
              FROM unnest(?::uuid[], ?::int[], ?::uuid[], ?::timestamptz[], ?::uuid[], ?::date[], ?::bigint[],
                ?::timestamptz[], ?::uuid[])
                WITH ORDINALITY AS heard (import_id, batch, listener, ended_at, play_key, day, ms_played, heard_at,
                  track_key, place)
            ), fresh AS (
              INSERT INTO {statistics}.play (listener, ended_at, play_key, heard_at, ms_played, track_key)
              SELECT listener, ended_at, play_key, heard_at, ms_played, track_key FROM heard
              WHERE is_first ORDER BY listener, ended_at, play_key
              ON CONFLICT DO NOTHING
              RETURNING listener, ended_at, play_key
            ), counted AS (
              SELECT heard.*, is_first AND fresh.listener IS NOT NULL AS is_new
              FROM heard LEFT JOIN fresh USING (listener, ended_at, play_key)
            ), days AS (
              INSERT INTO {statistics}.listening_day AS known (listener, day, plays, streams, ms_played)
              SELECT listener, day, count(*), count(*) FILTER (WHERE ms_played >= 30000), sum(ms_played)
              FROM counted WHERE is_new
              GROUP BY listener, day ORDER BY listener, day
              ON CONFLICT (listener, day) DO UPDATE SET
                plays = known.plays + excluded.plays,
                streams = known.streams + excluded.streams,
                ms_played = known.ms_played + excluded.ms_played
            )
            INSERT INTO {statistics}.import_plays (import_id, batch, listener, plays, repeated)
            SELECT import_id, batch, listener, count(*), count(*) FILTER (WHERE NOT is_new)
            FROM counted GROUP BY import_id, batch, listener
            ON CONFLICT DO NOTHING
            """;

    /** Keeps the first name under which a track was imported. */
    private static final String TRACKS = """
            INSERT INTO {statistics}.heard_track (listener, track_key, title, artist)
            SELECT DISTINCT ON (listener, track_key) listener, track_key, title, artist
            FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[])
              WITH ORDINALITY AS heard (listener, track_key, title, artist, place)
            ORDER BY listener, track_key, place
            ON CONFLICT DO NOTHING
            """;

    private final StatisticsTables database;

    PlaysWriter(StatisticsTables database) {
        this.database = database;
    }

    void write(BatchedEvents<PlaysImported> buffered) {
        for (UUID listener : buffered.forgotten()) {
            for (String table : List.of("play", "import_plays", "listening_day", "heard_track")) {
                database.sql("DELETE FROM {statistics}." + table + " WHERE listener = ?")
                        .param(listener)
                        .update();
            }
        }
        List<HeardPlay> plays = new ArrayList<>();
        for (PlaysImported event : buffered.events()) {
            for (Play play : event.plays().orElse(List.of())) {
                plays.add(new HeardPlay(event, play));
            }
        }
        if (!plays.isEmpty()) {
            upsert(plays);
        }
    }

    private void upsert(List<HeardPlay> plays) {
        database.update(UPSERT, statement -> {
            Columns columns = new Columns(statement);
            columns.add("uuid", plays, HeardPlay::importId);
            columns.add("int4", plays, heard -> heard.event().batch());
            columns.add("uuid", plays, heard -> heard.event().owner().value());
            columns.add("timestamptz", plays, HeardPlay::endedAt);
            columns.add("uuid", plays, heard -> Digest.of(heard.play().identity()));
            columns.add("date", plays, HeardPlay::day);
            columns.add("bigint", plays, heard -> heard.play().msPlayed());
            columns.add("timestamptz", plays, heard -> heard.play().heardAt().toString());
            columns.add("uuid", plays, HeardPlay::track);
        });
        database.update(TRACKS, statement -> {
            Columns columns = new Columns(statement);
            columns.add("uuid", plays, heard -> heard.event().owner().value());
            columns.add("uuid", plays, HeardPlay::track);
            columns.add("text", plays, heard -> text(heard.play().title()));
            columns.add("text", plays, heard -> text(heard.play().artistName()));
        });
    }

    /** Removes NUL characters, which PostgreSQL cannot store. */
    private static @Nullable String text(@Nullable String name) {
        return name == null ? null : name.replace("\0", "");
    }

    private record HeardPlay(PlaysImported event, Play play) {

        UUID importId() {
            return event.importId().value();
        }

        /** Identifies a song by artist and title, so that single and album count as one; without a title, by the service's id. */
        UUID track() {
            String song = play.title() == null
                    ? Objects.toString(play.uri(), "")
                    : String.join("\u001f", "" + play.artistName(), play.title());
            return Digest.of(song);
        }

        String endedAt() {
            return play.endedAt().truncatedTo(ChronoUnit.MICROS).toString();
        }

        String day() {
            return LocalDate.ofInstant(play.heardAt(), ZoneOffset.UTC).toString();
        }
    }
}
