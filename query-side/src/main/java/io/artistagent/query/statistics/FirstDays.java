package io.artistagent.query.statistics;

import io.artistagent.query.statistics.tables.Columns;
import io.artistagent.query.statistics.tables.StatisticsTables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/** Reads the streams on the days after a release, for many works with one statement. */
@Component
final class FirstDays {

    /** The usual number of days to watch a release. */
    static final int DAYS = 90;

    private static final String STREAMS = """
            SELECT work.key, known.day - work.released AS since, sum(known.streams)::bigint AS streams
            FROM unnest(?::text[], ?::uuid[], ?::date[]) AS work (key, track_id, released)
            CROSS JOIN LATERAL (
              SELECT day, (array_agg(streams ORDER BY source))[1] AS streams FROM {statistics}.daily_figures
              WHERE artist_id = ? AND track_id = work.track_id AND streams IS NOT NULL
                AND day BETWEEN work.released AND work.released + ?
              GROUP BY day) AS known
            GROUP BY work.key, since
            """;

    private final StatisticsTables database;

    FirstDays(StatisticsTables database) {
        this.database = database;
    }

    /** A track of a work, with the work's release date. */
    record Part(String key, UUID track, LocalDate released) {}

    /** Returns the streams of each work by days since its release. Unreported days are omitted. */
    Map<String, NavigableMap<Integer, Long>> streams(UUID artist, List<Part> parts) {
        Map<String, NavigableMap<Integer, Long>> lines = new LinkedHashMap<>();
        if (parts.isEmpty()) {
            return lines;
        }
        database.query(
                STREAMS,
                statement -> {
                    Columns columns = new Columns(statement);
                    columns.add("text", parts, Part::key);
                    columns.add("uuid", parts, Part::track);
                    columns.add("date", parts, part -> part.released().toString());
                    statement.setObject(4, artist);
                    statement.setInt(5, DAYS);
                },
                (RowCallbackHandler) row -> lines.computeIfAbsent(row.getString("key"), key -> new TreeMap<>())
                        .put(row.getInt("since"), row.getLong("streams")));
        return lines;
    }

    /** Returns the values from the release date to the last reported day, with null for unreported days. */
    static List<@Nullable Long> values(NavigableMap<Integer, Long> line) {
        List<@Nullable Long> values = new ArrayList<>();
        for (int day = 0; !line.isEmpty() && day <= line.lastKey(); day++) {
            values.add(line.get(day));
        }
        return values;
    }
}
