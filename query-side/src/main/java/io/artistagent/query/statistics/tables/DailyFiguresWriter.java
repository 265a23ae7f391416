package io.artistagent.query.statistics.tables;

import io.artistagent.domain.catalogue.TrackId;
import io.artistagent.domain.imports.DailyFiguresImported;
import io.artistagent.domain.statistics.DayFigures;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes any number of daily figures with one statement. For each figure of a day, the later report wins; a row that changes an earlier
 * figure is counted as revised.
 */
@Component
final class DailyFiguresWriter {

    private static final String KNOWN = """
            SELECT known.* FROM {statistics}.daily_figures known
            JOIN unnest(?::uuid[], ?::uuid[], ?::text[], ?::date[]) AS asked (artist_id, track_id, source, day)
              USING (artist_id, track_id, source, day)
            """;

    private static final String UPSERT = """
            INSERT INTO {statistics}.daily_figures AS known
              (artist_id, track_id, source, day, streams, listeners, monthly_listeners, monthly_active_listeners,
               super_listeners, playlist_adds, saves, followers)
            SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::date[], ?::bigint[], ?::bigint[], ?::bigint[],
               ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[])
            ON CONFLICT (artist_id, track_id, source, day) DO UPDATE SET
              streams = coalesce(excluded.streams, known.streams),
              listeners = coalesce(excluded.listeners, known.listeners),
              monthly_listeners = coalesce(excluded.monthly_listeners, known.monthly_listeners),
              monthly_active_listeners = coalesce(excluded.monthly_active_listeners, known.monthly_active_listeners),
              super_listeners = coalesce(excluded.super_listeners, known.super_listeners),
              playlist_adds = coalesce(excluded.playlist_adds, known.playlist_adds),
              saves = coalesce(excluded.saves, known.saves),
              followers = coalesce(excluded.followers, known.followers)
            """;

    private final StatisticsTables database;
    private final Revisions revisions;

    DailyFiguresWriter(StatisticsTables database, Revisions revisions) {
        this.database = database;
        this.revisions = revisions;
    }

    void write(List<DailyFiguresImported> events) {
        LaterReports<Key, DayFigures> reports =
                new LaterReports<>(stored(events), DailyFiguresWriter::differ, DailyFiguresWriter::laterWins);
        List<Revisions.Batch> batches = new ArrayList<>();
        for (DailyFiguresImported event : events) {
            Revisions.Batch batch = new Revisions.Batch(
                    event.importId(), event.batch(), null, event.figures().size());
            batches.add(batch);
            for (DayFigures figures : event.figures()) {
                if (reportsAnything(figures)) {
                    reports.add(batch, figures.day(), figures.day(), Key.of(event, figures.day()), figures);
                }
            }
        }
        if (!reports.isEmpty()) {
            upsert(reports.keys(), reports.rows());
        }
        revisions.write(batches);
    }

    private Map<Key, DayFigures> stored(List<DailyFiguresImported> events) {
        List<Key> keys = events.stream()
                .flatMap(event -> event.figures().stream().map(figures -> Key.of(event, figures.day())))
                .distinct()
                .toList();
        Map<Key, DayFigures> stored = new HashMap<>();
        database.query(KNOWN, statement -> keys(new Columns(statement), keys), row -> {
            LocalDate day = row.getObject("day", LocalDate.class);
            Key key = new Key(
                    row.getObject("artist_id", UUID.class),
                    row.getObject("track_id", UUID.class),
                    row.getString("source"),
                    day);
            stored.put(
                    key,
                    new DayFigures(
                            day,
                            row.getObject("streams", Long.class),
                            row.getObject("listeners", Long.class),
                            row.getObject("monthly_listeners", Long.class),
                            row.getObject("monthly_active_listeners", Long.class),
                            row.getObject("super_listeners", Long.class),
                            row.getObject("playlist_adds", Long.class),
                            row.getObject("saves", Long.class),
                            row.getObject("followers", Long.class)));
        });
        return stored;
    }

    private static void keys(Columns columns, List<Key> keys) throws SQLException {
        columns.add("uuid", keys, Key::artist);
        columns.add("uuid", keys, Key::track);
        columns.add("text", keys, Key::source);
        columns.add("date", keys, key -> key.day().toString());
    }

    private static boolean differ(DayFigures earlier, DayFigures later) {
        return FIGURES.stream().anyMatch(figure -> Revisions.differ(figure.apply(earlier), figure.apply(later)));
    }

    private void upsert(List<Key> keys, List<DayFigures> figures) {
        database.update(UPSERT, statement -> {
            Columns columns = new Columns(statement);
            keys(columns, keys);
            for (Function<DayFigures, Long> figure : FIGURES) {
                columns.add("bigint", figures, figure::apply);
            }
        });
    }

    private static boolean reportsAnything(DayFigures figures) {
        return FIGURES.stream().anyMatch(figure -> figure.apply(figures) != null);
    }

    private static DayFigures laterWins(DayFigures earlier, DayFigures later) {
        List<@Nullable Long> figures = new ArrayList<>();
        for (Function<DayFigures, Long> figure : FIGURES) {
            figures.add(LaterReports.laterOf(figure.apply(earlier), figure.apply(later)));
        }
        return new DayFigures(
                later.day(),
                figures.get(0),
                figures.get(1),
                figures.get(2),
                figures.get(3),
                figures.get(4),
                figures.get(5),
                figures.get(6),
                figures.get(7));
    }

    /** The figures in column order. */
    private static final List<Function<DayFigures, @Nullable Long>> FIGURES = List.of(
            DayFigures::streams,
            DayFigures::listeners,
            DayFigures::monthlyListeners,
            DayFigures::monthlyActiveListeners,
            DayFigures::superListeners,
            DayFigures::playlistAdds,
            DayFigures::saves,
            DayFigures::followers);

    private record Key(UUID artist, UUID track, String source, LocalDate day) {

        static Key of(DailyFiguresImported event, LocalDate day) {
            TrackId track = event.trackId();
            return new Key(
                    event.artistId().value(),
                    track == null ? StatisticsTables.NO_TRACK : track.value(),
                    event.source().name(),
                    day);
        }
    }
}
