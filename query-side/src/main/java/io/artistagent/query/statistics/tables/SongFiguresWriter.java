package io.artistagent.query.statistics.tables;

import io.artistagent.domain.catalogue.ReleaseDate;
import io.artistagent.domain.imports.SongFiguresImported;
import io.artistagent.domain.statistics.SongFigures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        LaterReports<PeriodKey, SongFigures> reports =
                new LaterReports<>(stored(events), SongFiguresWriter::differ, SongFiguresWriter::laterWins);
        List<Revisions.Batch> batches = new ArrayList<>();
        for (SongFiguresImported event : events) {
            Revisions.Batch batch = new Revisions.Batch(
                    event.importId(), event.batch(), null, event.songs().size());
            batches.add(batch);
            for (SongFigures song : event.songs()) {
                reports.add(batch, event.from(), event.to(), key(event, song), song);
            }
        }
        if (!reports.isEmpty()) {
            upsert(reports.keys(), reports.rows());
        }
        revisions.write(batches);
    }

    private Map<PeriodKey, SongFigures> stored(List<SongFiguresImported> events) {
        List<PeriodKey> keys = events.stream()
                .flatMap(event -> event.songs().stream().map(song -> key(event, song)))
                .distinct()
                .toList();
        Map<PeriodKey, SongFigures> stored = new HashMap<>();
        database.query(KNOWN, statement -> PeriodKey.bind(new Columns(statement), keys), row -> {
            PeriodKey key = PeriodKey.stored(row, "title_digest");
            stored.put(
                    key,
                    new SongFigures(
                            row.getString("title"),
                            key.namesake(),
                            row.getObject("streams", Long.class),
                            row.getObject("listeners", Long.class),
                            row.getObject("saves", Long.class),
                            releaseDate(row.getString("release_date"))));
        });
        return stored;
    }

    private void upsert(List<PeriodKey> keys, List<SongFigures> songs) {
        database.update(UPSERT, statement -> {
            Columns columns = new Columns(statement);
            PeriodKey.bind(columns, keys);
            columns.add("text", songs, SongFiguresWriter::title);
            columns.add("bigint", songs, SongFigures::streams);
            columns.add("bigint", songs, SongFigures::listeners);
            columns.add("bigint", songs, SongFigures::saves);
            columns.add("text", songs, song -> Objects.toString(song.releaseDate(), null));
        });
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
                LaterReports.laterOf(earlier.streams(), later.streams()),
                LaterReports.laterOf(earlier.listeners(), later.listeners()),
                LaterReports.laterOf(earlier.saves(), later.saves()),
                LaterReports.laterOf(earlier.releaseDate(), later.releaseDate()));
    }

    private static PeriodKey key(SongFiguresImported event, SongFigures song) {
        return PeriodKey.of(event.artistId(), event.source(), event.from(), event.to(), title(song), song.namesake());
    }

    /** PostgreSQL cannot store NUL, which a title in a file might contain. */
    private static String title(SongFigures song) {
        return song.title().replace("\0", "");
    }
}
