package io.artistagent.query.statistics;

import static java.util.stream.Collectors.joining;

import io.artistagent.domain.statistics.Source;
import io.artistagent.query.statistics.WorkDashboard.Total;
import io.artistagent.query.statistics.tables.StatisticsTables;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/**
 * Reads daily figures. Sources count differently, so their figures are never added up: if several sources report a day, the first by name
 * counts. The figure of an artist is the one reported for the artist; without one, additive metrics use the sum over the tracks.
 */
@Component
final class DailyFigures {

    static final String TOTAL = "total";
    private static final int MAX_TRACKS = 50;
    private static final int TOP_TRACKS = 10;
    private static final String OF_ARTIST = "track_id = '" + StatisticsTables.NO_TRACK + "'";
    private static final String OF_THESE = " AND track_id = ANY (:only)";
    private static final String OF_A_TRACK = "track_id <> '" + StatisticsTables.NO_TRACK + "'";

    private static final Period ALL_TIME = new Period(LocalDate.of(1900, 1, 1), LocalDate.of(2100, 12, 31));

    private final StatisticsTables database;

    DailyFigures(StatisticsTables database) {
        this.database = database;
    }

    /** Returns the first and last reported day of the artist and their tracks. */
    Optional<Period> reported(UUID artist) {
        return database.sql("SELECT min(day), max(day) FROM {statistics}.daily_figures WHERE artist_id = ?")
                .param(artist)
                .query((row, number) -> row.getObject(1) == null
                        ? Optional.<Period>empty()
                        : Optional.of(new Period(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class))))
                .single();
    }

    /** Returns the last reported day of each artist. Artists without figures are omitted. */
    Map<UUID, LocalDate> reportedTo(Collection<UUID> artists) {
        Map<UUID, LocalDate> days = new HashMap<>();
        // One index lookup per artist finds the last day; a grouped maximum would read all days
        database.sql("""
                        SELECT artist, (SELECT max(day) FROM {statistics}.daily_figures WHERE artist_id = artist) AS last
                        FROM unnest(CAST(:artists AS uuid[])) AS artist
                        """).param("artists", ids(artists)).query((RowCallbackHandler) row -> {
            LocalDate last = row.getObject("last", LocalDate.class);
            if (last != null) {
                days.put(row.getObject("artist", UUID.class), last);
            }
        });
        return days;
    }

    /** Returns the first day with reported streams of each track. Tracks without streams are omitted. */
    Map<String, LocalDate> firstDays(UUID artist, Collection<String> tracks) {
        if (tracks.isEmpty()) {
            return Map.of();
        }
        Map<String, LocalDate> days = new HashMap<>();
        database.sql("""
                        SELECT track_id::text AS track, min(day) AS first FROM {statistics}.daily_figures
                        WHERE artist_id = :artist AND track_id = ANY (:tracks) AND streams IS NOT NULL GROUP BY track_id
                        """)
                .param("artist", artist)
                .param("tracks", ids(tracks.stream().map(UUID::fromString)))
                .query((RowCallbackHandler)
                        row -> days.put(row.getString("track"), row.getObject("first", LocalDate.class)));
        return days;
    }

    /** Returns all streams ever reported for the tracks, or null without any. */
    @Nullable
    Total total(UUID artist, Set<UUID> tracks) {
        if (tracks.isEmpty()) {
            return null;
        }
        return database.sql(
                        "SELECT sum(streams)::bigint AS streams, count(*) AS days, min(day) AS first, max(day) AS last"
                                + " FROM (" + total(List.of(Metric.STREAMS), OF_THESE)
                                + ") days WHERE streams IS NOT NULL")
                .param("artists", ids(List.of(artist)))
                .param("from", ALL_TIME.from())
                .param("to", ALL_TIME.to())
                .param("only", ids(tracks.stream()))
                .query((row, number) -> row.getObject("first") == null
                        ? Optional.<Total>empty()
                        : Optional.of(new Total(
                                row.getLong("streams"),
                                row.getInt("days"),
                                row.getObject("first", LocalDate.class),
                                row.getObject("last", LocalDate.class))))
                .single()
                .orElse(null);
    }

    /** Returns several metrics of an artist as a whole, with one query. */
    Map<Metric, Timeline> ofArtist(UUID artist, List<Metric> metrics, Period reading) {
        return Objects.requireNonNull(
                ofArtists(List.of(artist), metrics, reading).get(artist));
    }

    /** Returns several metrics of several artists, with one query. */
    Map<UUID, Map<Metric, Timeline>> ofArtists(Collection<UUID> artists, List<Metric> metrics, Period reading) {
        return totals(artists, null, metrics, reading);
    }

    /** Returns several metrics, summed over the tracks. */
    Map<Metric, Timeline> ofTracks(UUID artist, Set<UUID> tracks, List<Metric> metrics, Period reading) {
        return Objects.requireNonNull(
                totals(List.of(artist), tracks, metrics, reading).get(artist));
    }

    private Map<UUID, Map<Metric, Timeline>> totals(
            Collection<UUID> artists, @Nullable Set<UUID> tracks, List<Metric> metrics, Period reading) {
        Map<UUID, Map<Metric, Timeline>> lines = new HashMap<>();
        artists.forEach(artist -> lines.put(artist, empty(metrics)));
        if (tracks != null && tracks.isEmpty()) {
            return lines;
        }
        JdbcClient.StatementSpec statement = database.sql(total(metrics, tracks == null ? "" : OF_THESE))
                .param("artists", ids(artists))
                .param("from", reading.from())
                .param("to", reading.to());
        only(statement, tracks).query((RowCallbackHandler) row -> {
            Map<Metric, Timeline> ofArtist = Objects.requireNonNull(lines.get(row.getObject("artist_id", UUID.class)));
            for (Map.Entry<Metric, Timeline> line : ofArtist.entrySet()) {
                report(line.getValue(), line.getKey(), row);
            }
        });
        return lines;
    }

    private static Map<Metric, Timeline> empty(List<Metric> metrics) {
        Map<Metric, Timeline> lines = new EnumMap<>(Metric.class);
        metrics.forEach(metric -> lines.put(metric, Timeline.empty(metric)));
        return lines;
    }

    private static String[] ids(Collection<UUID> artists) {
        return artists.stream().map(UUID::toString).toArray(String[]::new);
    }

    /** Returns the requested lines by key. Lines of tracks are sorted by their figures in the period, highest first. */
    Map<String, Timeline> lines(StatsQuestion question) {
        return switch (question.split()) {
            case NONE -> total(question);
            case SOURCE -> read(question, bySource(question.metric(), ofTrack(question)), MAX_TRACKS);
            case TRACK -> read(question, byTrack(question.metric(), ofTrack(question)), MAX_TRACKS);
        };
    }

    /** Returns an upper bound for the number of lines, without reading figures. */
    int mostLines(StatsQuestion question) {
        return switch (question.split()) {
            case NONE -> 1;
            case SOURCE -> Source.values().length;
            case TRACK ->
                question.tracks() == null ? MAX_TRACKS : question.tracks().size();
        };
    }

    /** Returns a tighter upper bound for the number of lines, which may count tracks in the database. */
    int countLines(StatsQuestion question) {
        if (question.split() != Split.TRACK || question.tracks() != null) {
            return mostLines(question);
        }
        Period reading = question.reading();
        return database.sql("SELECT count(*) FROM (SELECT DISTINCT track_id FROM {statistics}.daily_figures"
                        + " WHERE artist_id = ? AND day BETWEEN ? AND ? AND " + OF_A_TRACK + " LIMIT ?) tracks")
                .params(question.artist(), reading.from(), reading.to(), MAX_TRACKS)
                .query(Integer.class)
                .single();
    }

    /** Returns the tracks with the most streams. */
    Map<String, Timeline> topTracks(StatsQuestion streams) {
        return read(
                streams,
                byTrack(streams.metric(), ofTrack(streams)),
                streams.tracks() == null ? TOP_TRACKS : MAX_TRACKS);
    }

    private Map<String, Timeline> total(StatsQuestion question) {
        Map<String, Timeline> found = read(question, total(List.of(question.metric()), ofTrack(question)), MAX_TRACKS);
        return found.isEmpty() ? Map.of(TOTAL, Timeline.empty(question.metric())) : found;
    }

    private Map<String, Timeline> read(StatsQuestion question, String sql, int tracks) {
        Map<String, Timeline> lines = new LinkedHashMap<>();
        if (question.tracks() != null && question.tracks().isEmpty()) {
            return lines;
        }
        Period reading = question.reading();
        JdbcClient.StatementSpec statement = database.sql(sql)
                .param("artist", question.artist())
                .param("artists", ids(List.of(question.artist())))
                .param("from", reading.from())
                .param("to", reading.to())
                .param("begin", question.period().from())
                .param("tracks", tracks);
        only(statement, question.tracks()).query((RowCallbackHandler) row -> report(
                lines.computeIfAbsent(row.getString("key"), key -> Timeline.empty(question.metric())),
                question.metric(),
                row));
        return lines;
    }

    private static JdbcClient.StatementSpec only(JdbcClient.StatementSpec statement, @Nullable Set<UUID> tracks) {
        return tracks == null ? statement : statement.param("only", ids(tracks.stream()));
    }

    /** Binds all ids as one array, because a statement takes at most 65,535 parameters. */
    private static SqlArrayValue ids(Stream<UUID> tracks) {
        return new SqlArrayValue("uuid", tracks.toArray());
    }

    private static void report(Timeline line, Metric metric, ResultSet row) throws SQLException {
        Long value = row.getObject(metric.column(), Long.class);
        if (value != null) {
            line.report(row.getObject("day", LocalDate.class), value);
        }
    }

    private static String ofTrack(StatsQuestion question) {
        return question.tracks() == null ? "" : OF_THESE;
    }

    private static String total(List<Metric> metrics, String condition) {
        return "SELECT '" + TOTAL + "' AS key, artist_id, day, "
                + metrics.stream().map(DailyFigures::firstSource).collect(joining(", "))
                + " FROM (" + perSource(metrics, condition) + ") per_source GROUP BY artist_id, day ORDER BY day";
    }

    private static String bySource(Metric metric, String condition) {
        return "SELECT source AS key, day, " + metric.column() + " FROM ("
                + perSource(List.of(metric), condition) + ") per_source WHERE " + metric.column()
                + " IS NOT NULL ORDER BY source, day";
    }

    private static String perSource(List<Metric> metrics, String condition) {
        boolean one = !condition.isEmpty();
        return "SELECT artist_id, day, source, "
                + metrics.stream()
                        .map(metric -> one ? sum(metric) : ofArtist(metric))
                        .collect(joining(", "))
                + " FROM {statistics}.daily_figures WHERE artist_id = ANY(CAST(:artists AS uuid[]))"
                + " AND day BETWEEN :from AND :to" + condition + " GROUP BY artist_id, day, source";
    }

    private static String byTrack(Metric metric, String condition) {
        String daily = "SELECT track_id, day, " + firstSource(metric)
                + " FROM {statistics}.daily_figures WHERE artist_id = :artist AND day BETWEEN :from AND :to AND "
                + OF_A_TRACK
                + condition + " GROUP BY track_id, day";
        String top = "SELECT track_id, sum(" + metric.column() + ") AS amount FROM daily WHERE day >= :begin AND "
                + metric.column() + " IS NOT NULL GROUP BY track_id ORDER BY amount DESC, track_id LIMIT :tracks";
        return "WITH daily AS (" + daily + "), top AS (" + top + ") SELECT track_id::text AS key, day, "
                + metric.column() + " FROM daily JOIN top USING (track_id) ORDER BY amount DESC, track_id, day";
    }

    private static String firstSource(Metric metric) {
        String column = metric.column();
        return "(array_agg(" + column + " ORDER BY source) FILTER (WHERE " + column + " IS NOT NULL))[1] AS " + column;
    }

    private static String ofArtist(Metric metric) {
        String column = metric.column();
        String reported = "sum(" + column + ") FILTER (WHERE " + OF_ARTIST + ")";
        return metric.addsUp()
                ? "coalesce(" + reported + ", sum(" + column + ") FILTER (WHERE " + OF_A_TRACK + "))::bigint AS "
                        + column
                : "(" + reported + ")::bigint AS " + column;
    }

    private static String sum(Metric metric) {
        return "sum(" + metric.column() + ")::bigint AS " + metric.column();
    }
}
