package io.artistagent.query.statistics;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.imports.PlaylistFiguresImported;
import io.artistagent.domain.statistics.PlaylistFigures;
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
 * Writes playlist figures over a period. For each figure of the same period, the later report wins; a row that changes an earlier figure
 * is counted as revised. Rows that an erased person uploaded are deleted.
 */
@Component
final class PlaylistFiguresWriter {

    private static final String KNOWN = """
            SELECT known.* FROM {statistics}.playlist_figures known
            JOIN unnest(?::uuid[], ?::text[], ?::date[], ?::date[], ?::uuid[], ?::integer[])
              AS asked (artist_id, source, period_from, period_to, name_digest, namesake)
              USING (artist_id, source, period_from, period_to, name_digest, namesake)
            """;

    private static final String UPSERT = """
            INSERT INTO {statistics}.playlist_figures AS known
              (artist_id, source, period_from, period_to, name_digest, namesake, owner, title, author, streams, listeners, added_on)
            SELECT * FROM unnest(?::uuid[], ?::text[], ?::date[], ?::date[], ?::uuid[], ?::integer[], ?::uuid[], ?::text[],
               ?::text[], ?::bigint[], ?::bigint[], ?::date[])
            ON CONFLICT (artist_id, source, period_from, period_to, name_digest, namesake) DO UPDATE SET
              streams = coalesce(excluded.streams, known.streams),
              listeners = coalesce(excluded.listeners, known.listeners),
              added_on = coalesce(excluded.added_on, known.added_on)
            """;

    /** Separates title and author, neither of which contains control characters. */
    private static final String SEPARATOR = "\u001f";

    private final StatisticsTables database;
    private final Revisions revisions;

    PlaylistFiguresWriter(StatisticsTables database, Revisions revisions) {
        this.database = database;
        this.revisions = revisions;
    }

    void write(BatchedEvents<PlaylistFiguresImported> buffered) {
        for (UUID owner : buffered.forgotten()) {
            for (String table : List.of("playlist_figures", "import_revision")) {
                database.sql("DELETE FROM {statistics}." + table + " WHERE owner = ?")
                        .param(owner)
                        .update();
            }
        }
        if (!buffered.events().isEmpty()) {
            write(buffered.events());
        }
    }

    private void write(List<PlaylistFiguresImported> events) {
        Map<Key, Row> rows = new LinkedHashMap<>();
        Map<Key, PlaylistFigures> known = known(events);
        List<Revisions.Batch> batches = new ArrayList<>();
        for (PlaylistFiguresImported event : events) {
            List<PlaylistFigures> playlists = event.playlists().orElse(List.of());
            Revisions.Batch batch =
                    new Revisions.Batch(event.importId(), event.batch(), event.owner(), playlists.size());
            batches.add(batch);
            for (PlaylistFigures playlist : playlists) {
                Key key = Key.of(event, playlist);
                PlaylistFigures earlier = known.get(key);
                if (earlier != null && differ(earlier, playlist)) {
                    batch.revise(event.from(), event.to());
                }
                rows.put(
                        key, new Row(key, event.owner(), known.merge(key, playlist, PlaylistFiguresWriter::laterWins)));
            }
        }
        if (!rows.isEmpty()) {
            upsert(List.copyOf(rows.values()));
        }
        revisions.write(batches.stream().filter(Revisions.Batch::hasRows).toList());
    }

    /** Returns the stored figures of the playlists in the events. */
    private Map<Key, PlaylistFigures> known(List<PlaylistFiguresImported> events) {
        List<Key> keys = events.stream()
                .flatMap(event -> event.playlists().orElse(List.of()).stream().map(playlist -> Key.of(event, playlist)))
                .distinct()
                .toList();
        Map<Key, PlaylistFigures> known = new HashMap<>();
        database.query(KNOWN, statement -> keys(new Columns(statement), keys), row -> {
            Key key = new Key(
                    row.getObject("artist_id", UUID.class),
                    row.getString("source"),
                    row.getObject("period_from", LocalDate.class),
                    row.getObject("period_to", LocalDate.class),
                    row.getObject("name_digest", UUID.class),
                    row.getInt("namesake"));
            known.put(
                    key,
                    new PlaylistFigures(
                            row.getString("title"),
                            row.getString("author"),
                            key.namesake(),
                            row.getObject("streams", Long.class),
                            row.getObject("listeners", Long.class),
                            row.getObject("added_on", LocalDate.class)));
        });
        return known;
    }

    private void upsert(List<Row> rows) {
        database.update(UPSERT, statement -> {
            Columns columns = new Columns(statement);
            keys(columns, rows.stream().map(Row::key).toList());
            columns.add("uuid", rows, row -> row.owner().value());
            columns.add("text", rows, row -> row.playlist().title());
            columns.add("text", rows, row -> row.playlist().author());
            columns.add("bigint", rows, row -> row.playlist().streams());
            columns.add("bigint", rows, row -> row.playlist().listeners());
            columns.add("date", rows, row -> Objects.toString(row.playlist().addedOn(), null));
        });
    }

    private static void keys(Columns columns, List<Key> keys) throws SQLException {
        columns.add("uuid", keys, Key::artist);
        columns.add("text", keys, Key::source);
        columns.add("date", keys, key -> key.from().toString());
        columns.add("date", keys, key -> key.to().toString());
        columns.add("uuid", keys, Key::name);
        columns.add("integer", keys, Key::namesake);
    }

    private static boolean differ(PlaylistFigures earlier, PlaylistFigures later) {
        return Revisions.differ(earlier.streams(), later.streams())
                || Revisions.differ(earlier.listeners(), later.listeners());
    }

    private static PlaylistFigures laterWins(PlaylistFigures earlier, PlaylistFigures later) {
        return new PlaylistFigures(
                later.title(),
                later.author(),
                later.namesake(),
                either(later.streams(), earlier.streams()),
                either(later.listeners(), earlier.listeners()),
                either(later.addedOn(), earlier.addedOn()));
    }

    private static <T> @Nullable T either(@Nullable T later, @Nullable T earlier) {
        return later == null ? earlier : later;
    }

    private record Row(Key key, PersonId owner, PlaylistFigures playlist) {}

    private record Key(UUID artist, String source, LocalDate from, LocalDate to, UUID name, int namesake) {

        static Key of(PlaylistFiguresImported event, PlaylistFigures playlist) {
            return new Key(
                    event.artistId().value(),
                    event.source().name(),
                    event.from(),
                    event.to(),
                    Digest.of(playlist.title() + SEPARATOR + Objects.requireNonNullElse(playlist.author(), "")),
                    playlist.namesake());
        }
    }
}
