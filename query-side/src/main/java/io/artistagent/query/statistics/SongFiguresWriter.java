package io.artistagent.query.statistics;

import io.artistagent.domain.catalogue.ReleaseDate;
import io.artistagent.domain.imports.SongFiguresImported;
import io.artistagent.domain.statistics.SongFigures;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes song figures over a period. For each figure of the same period, the later report wins; a row that changes an earlier figure is
 * counted as revised.
 */
@Component
final class SongFiguresWriter {

    private static final String KNOWN = """
            SELECT known.* FROM {statistics}.song_figures known
            JOIN unnest(?::uuid[], ?::text[], ?::date[], ?::date[], ?::uuid[], ?::integer[])
              AS asked (artist_id, source, period_from, period_to, title_digest, namesake)
              USING (artist_id, source, period_from, period_to, title_digest, namesake)
            """;

    private static final String UPSERT = """
            INSERT INTO {statistics}.song_figures AS known
              (artist_id, source, period_from, period_to, title_digest, namesake, title, streams, listeners, saves, release_date)
            SELECT * FROM unnest(?::uuid[], ?::text[], ?::date[], ?::date[], ?::uuid[], ?::integer[], ?::text[],
               ?::bigint[], ?::bigint[], ?::bigint[], ?::text[])
            ON CONFLICT (artist_id, source, period_from, period_to, title_digest, namesake) DO UPDATE SET
              streams = coalesce(excluded.streams, known.streams),
              listeners = coalesce(excluded.listeners, known.listeners),
              saves = coalesce(excluded.saves, known.saves),
              release_date = coalesce(excluded.release_date, known.release_date)
            """;

    private final StatisticsTables database;
    private final Revisions revisions;

    SongFiguresWriter(StatisticsTables database, Revisions revisions) {
        this.database = database;
        this.revisions = revisions;
    }

    void write(List<SongFiguresImported> events) {
        Map<Key, SongFigures> songs = new LinkedHashMap<>();
        Map<Key, SongFigures> known = known(events);
        List<Revisions.Batch> batches = new ArrayList<>();
        for (SongFiguresImported event : events) {
            Revisions.Batch batch = new Revisions.Batch(
                    event.importId(), event.batch(), null, event.songs().size());
            batches.add(batch);
            for (SongFigures song : event.songs()) {
                Key key = Key.of(event, song);
                SongFigures earlier = known.get(key);
                if (earlier != null && differ(earlier, song)) {
                    batch.revise(event.from(), event.to());
                }
                songs.put(key, known.merge(key, song, SongFiguresWriter::laterWins));
            }
        }
        if (!songs.isEmpty()) {
            upsert(List.copyOf(songs.keySet()), List.copyOf(songs.values()));
        }
        revisions.write(batches);
    }

    /** Returns the stored figures of the songs in the events. */
    private Map<Key, SongFigures> known(List<SongFiguresImported> events) {
        List<Key> keys = events.stream()
                .flatMap(event -> event.songs().stream().map(song -> Key.of(event, song)))
                .distinct()
                .toList();
        Map<Key, SongFigures> known = new HashMap<>();
        database.query(KNOWN, statement -> keys(new Columns(statement), keys), row -> {
            Key key = new Key(
                    row.getObject("artist_id", UUID.class),
                    row.getString("source"),
                    row.getObject("period_from", LocalDate.class),
                    row.getObject("period_to", LocalDate.class),
                    row.getString("title"),
                    row.getInt("namesake"));
            known.put(
                    key,
                    new SongFigures(
                            key.title(),
                            key.namesake(),
                            row.getObject("streams", Long.class),
                            row.getObject("listeners", Long.class),
                            row.getObject("saves", Long.class),
                            releaseDate(row.getString("release_date"))));
        });
        return known;
    }

    private void upsert(List<Key> keys, List<SongFigures> songs) {
        database.update(UPSERT, statement -> {
            Columns columns = new Columns(statement);
            keys(columns, keys);
            columns.add("text", keys, Key::title);
            columns.add("bigint", songs, SongFigures::streams);
            columns.add("bigint", songs, SongFigures::listeners);
            columns.add("bigint", songs, SongFigures::saves);
            columns.add("text", songs, song -> Objects.toString(song.releaseDate(), null));
        });
    }

    private static void keys(Columns columns, List<Key> keys) throws SQLException {
        columns.add("uuid", keys, Key::artist);
        columns.add("text", keys, Key::source);
        columns.add("date", keys, key -> key.from().toString());
        columns.add("date", keys, key -> key.to().toString());
        columns.add("uuid", keys, key -> Digest.of(key.title()));
        columns.add("integer", keys, Key::namesake);
    }

    private static @Nullable ReleaseDate releaseDate(@Nullable String stored) {
        return stored == null ? null : new ReleaseDate(stored);
    }

    private static boolean differ(SongFigures earlier, SongFigures later) {
        return Revisions.differ(earlier.streams(), later.streams())
                || Revisions.differ(earlier.listeners(), later.listeners())
                || Revisions.differ(earlier.saves(), later.saves());
    }

    private static SongFigures laterWins(SongFigures earlier, SongFigures later) {
        return new SongFigures(
                later.title(),
                later.namesake(),
                either(later.streams(), earlier.streams()),
                either(later.listeners(), earlier.listeners()),
                either(later.saves(), earlier.saves()),
                later.releaseDate() == null ? earlier.releaseDate() : later.releaseDate());
    }

    private static @Nullable Long either(@Nullable Long later, @Nullable Long earlier) {
        return later == null ? earlier : later;
    }

    private record Key(UUID artist, String source, LocalDate from, LocalDate to, String title, int namesake) {

        static Key of(SongFiguresImported event, SongFigures song) {
            return new Key(
                    event.artistId().value(),
                    event.source().name(),
                    event.from(),
                    event.to(),
                    // PostgreSQL cannot store NUL, which a title in a file might contain
                    song.title().replace("\0", ""),
                    song.namesake());
        }
    }
}
