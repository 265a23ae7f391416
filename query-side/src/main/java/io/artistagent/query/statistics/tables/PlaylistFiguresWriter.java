package io.artistagent.query.statistics.tables;

import io.artistagent.domain.imports.PlaylistFiguresImported;
import io.artistagent.domain.statistics.PlaylistFigures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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
        LaterReports<PeriodKey, Row> reports =
                new LaterReports<>(stored(events), PlaylistFiguresWriter::differ, PlaylistFiguresWriter::laterWins);
        List<Revisions.Batch> batches = new ArrayList<>();
        for (PlaylistFiguresImported event : events) {
            List<PlaylistFigures> playlists = event.playlists().orElse(List.of());
            Revisions.Batch batch =
                    new Revisions.Batch(event.importId(), event.batch(), event.owner(), playlists.size());
            batches.add(batch);
            for (PlaylistFigures playlist : playlists) {
                Row row = new Row(event.owner().value(), playlist);
                reports.add(batch, event.from(), event.to(), key(event, playlist), row);
            }
        }
        if (!reports.isEmpty()) {
            upsert(reports.keys(), reports.rows());
        }
        revisions.write(batches.stream().filter(Revisions.Batch::hasRows).toList());
    }

    private Map<PeriodKey, Row> stored(List<PlaylistFiguresImported> events) {
        List<PeriodKey> keys = events.stream()
                .flatMap(event -> event.playlists().orElse(List.of()).stream().map(playlist -> key(event, playlist)))
                .distinct()
                .toList();
        Map<PeriodKey, Row> stored = new HashMap<>();
        database.query(KNOWN, statement -> PeriodKey.bind(new Columns(statement), keys), row -> {
            PeriodKey key = PeriodKey.stored(row, "name_digest");
            PlaylistFigures playlist = new PlaylistFigures(
                    row.getString("title"),
                    row.getString("author"),
                    key.namesake(),
                    row.getObject("streams", Long.class),
                    row.getObject("listeners", Long.class),
                    row.getObject("added_on", LocalDate.class));
            stored.put(key, new Row(row.getObject("owner", UUID.class), playlist));
        });
        return stored;
    }

    private void upsert(List<PeriodKey> keys, List<Row> rows) {
        database.update(UPSERT, statement -> {
            Columns columns = new Columns(statement);
            PeriodKey.bind(columns, keys);
            columns.add("uuid", rows, Row::owner);
            columns.add("text", rows, row -> row.playlist().title());
            columns.add("text", rows, row -> row.playlist().author());
            columns.add("bigint", rows, row -> row.playlist().streams());
            columns.add("bigint", rows, row -> row.playlist().listeners());
            columns.add("date", rows, row -> Objects.toString(row.playlist().addedOn(), null));
        });
    }

    private static boolean differ(Row earlier, Row later) {
        return Revisions.differ(earlier.playlist().streams(), later.playlist().streams())
                || Revisions.differ(
                        earlier.playlist().listeners(), later.playlist().listeners());
    }

    private static Row laterWins(Row before, Row after) {
        PlaylistFigures earlier = before.playlist();
        PlaylistFigures later = after.playlist();
        PlaylistFigures merged = new PlaylistFigures(
                later.title(),
                later.author(),
                later.namesake(),
                LaterReports.laterOf(earlier.streams(), later.streams()),
                LaterReports.laterOf(earlier.listeners(), later.listeners()),
                LaterReports.laterOf(earlier.addedOn(), later.addedOn()));
        return new Row(after.owner(), merged);
    }

    private static PeriodKey key(PlaylistFiguresImported event, PlaylistFigures playlist) {
        return PeriodKey.of(
                event.artistId(),
                event.source(),
                event.from(),
                event.to(),
                playlist.title() + SEPARATOR + Objects.requireNonNullElse(playlist.author(), ""),
                playlist.namesake());
    }

    /** @param owner the person who uploaded the file */
    private record Row(UUID owner, PlaylistFigures playlist) {}
}
