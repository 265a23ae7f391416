package io.artistagent.query.statistics;

import io.artistagent.domain.imports.SongFiguresImported;
import io.artistagent.domain.statistics.SongFigures;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes figures of songs over a period. A later report of the same period wins, figure by figure. */
@Component
final class SongFiguresWriter {

    private static final String UPSERT = """
            INSERT INTO query.song_figures AS known
              (artist_id, source, period_from, period_to, title_digest, namesake, title, streams, listeners, saves, release_date)
            SELECT * FROM unnest(?::uuid[], ?::text[], ?::date[], ?::date[], ?::uuid[], ?::integer[], ?::text[],
               ?::bigint[], ?::bigint[], ?::bigint[], ?::date[])
            ON CONFLICT (artist_id, source, period_from, period_to, title_digest, namesake) DO UPDATE SET
              streams = coalesce(excluded.streams, known.streams),
              listeners = coalesce(excluded.listeners, known.listeners),
              saves = coalesce(excluded.saves, known.saves),
              release_date = coalesce(excluded.release_date, known.release_date)
            """;

    private final JdbcTemplate database;

    SongFiguresWriter(JdbcTemplate database) {
        this.database = database;
    }

    void write(List<SongFiguresImported> events) {
        var songs = new LinkedHashMap<Key, SongFigures>();
        for (var event : events) {
            for (var song : event.songs()) {
                songs.merge(Key.of(event, song), song, SongFiguresWriter::laterWins);
            }
        }
        if (!songs.isEmpty()) {
            upsert(List.copyOf(songs.keySet()), List.copyOf(songs.values()));
        }
    }

    private void upsert(List<Key> keys, List<SongFigures> songs) {
        database.update(UPSERT, statement -> {
            var columns = new Columns(statement);
            columns.add("uuid", keys, Key::artist);
            columns.add("text", keys, Key::source);
            columns.add("date", keys, key -> key.from().toString());
            columns.add("date", keys, key -> key.to().toString());
            columns.add("uuid", keys, key -> Digest.of(key.title()));
            columns.add("integer", keys, Key::namesake);
            columns.add("text", keys, Key::title);
            columns.add("bigint", songs, SongFigures::streams);
            columns.add("bigint", songs, SongFigures::listeners);
            columns.add("bigint", songs, SongFigures::saves);
            columns.add("date", songs, song -> Objects.toString(song.releaseDate(), null));
        });
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
                    // The database knows no NUL; a title of a file might hold one
                    song.title().replace("\0", ""),
                    song.namesake());
        }
    }
}
