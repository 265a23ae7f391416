package io.artistagent.query.statistics;

import io.artistagent.domain.imports.DailyFiguresImported;
import io.artistagent.domain.statistics.DayFigures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes daily figures, any number of them with one statement. A later report of a day wins, figure by figure. */
@Component
final class DailyFiguresWriter {

    /** Stands for the artist as a whole where a track's id would be. */
    static final UUID NO_TRACK = new UUID(0, 0);

    private static final String UPSERT = """
            INSERT INTO query.daily_figures AS known
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

    private final JdbcTemplate database;

    DailyFiguresWriter(JdbcTemplate database) {
        this.database = database;
    }

    void write(List<DailyFiguresImported> events) {
        // A statement may touch a row only once, so what came twice is settled here
        var days = new LinkedHashMap<Key, DayFigures>();
        for (var event : events) {
            for (var figures : event.figures()) {
                if (reportsAnything(figures)) {
                    days.merge(Key.of(event, figures.day()), figures, DailyFiguresWriter::laterWins);
                }
            }
        }
        if (!days.isEmpty()) {
            upsert(List.copyOf(days.keySet()), List.copyOf(days.values()));
        }
    }

    private void upsert(List<Key> keys, List<DayFigures> figures) {
        database.update(UPSERT, statement -> {
            var columns = new Columns(statement);
            columns.add("uuid", keys, Key::artist);
            columns.add("uuid", keys, Key::track);
            columns.add("text", keys, Key::source);
            columns.add("date", keys, key -> key.day().toString());
            for (var figure : FIGURES) {
                columns.add("bigint", figures, figure::apply);
            }
        });
    }

    private static boolean reportsAnything(DayFigures figures) {
        return FIGURES.stream().anyMatch(figure -> figure.apply(figures) != null);
    }

    private static DayFigures laterWins(DayFigures earlier, DayFigures later) {
        var figures = new ArrayList<@Nullable Long>();
        for (var figure : FIGURES) {
            var value = figure.apply(later);
            figures.add(value == null ? figure.apply(earlier) : value);
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

    /** In the order of the columns. */
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
            var track = event.trackId();
            return new Key(
                    event.artistId().value(),
                    track == null ? NO_TRACK : track.value(),
                    event.source().name(),
                    day);
        }
    }
}
