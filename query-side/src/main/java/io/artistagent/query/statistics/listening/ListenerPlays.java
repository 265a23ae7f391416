package io.artistagent.query.statistics.listening;

import io.artistagent.query.statistics.Period;
import io.artistagent.query.statistics.tables.StatisticsTables;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Aggregates the plays of one listener by month, year, hour, track and artist. */
@Component
final class ListenerPlays {

    private static final String SUMS = "count(*) AS plays, count(*) FILTER (WHERE ms_played >= 30000) AS streams,"
            + " coalesce(sum(ms_played), 0)::bigint AS ms_played";

    private static final String IN_PERIOD = """
             FROM {statistics}.play WHERE listener = :listener
              AND heard_at >= :from::timestamp AT TIME ZONE :zone
              AND heard_at < (:to::timestamp + interval '1 day') AT TIME ZONE :zone
            """;

    private static final String RANKED = " ORDER BY streams DESC, ms_played DESC, ";

    private final StatisticsTables database;

    ListenerPlays(StatisticsTables database) {
        this.database = database;
    }

    /** The first and the last imported play. */
    record Bounds(Instant first, Instant last) {

        LocalDate from(ZoneId zone) {
            return LocalDate.ofInstant(first, zone);
        }

        LocalDate to(ZoneId zone) {
            return LocalDate.ofInstant(last, zone);
        }
    }

    Optional<Bounds> bounds(UUID listener) {
        return database.sql(
                        "SELECT min(heard_at) AS first, max(heard_at) AS last FROM {statistics}.play WHERE listener = ?")
                .param(listener)
                .query((row, number) -> Optional.ofNullable(row.getObject("first", OffsetDateTime.class))
                        .map(first -> new Bounds(first.toInstant(), last(row))))
                .single();
    }

    private static Instant last(ResultSet row) {
        try {
            return row.getObject("last", OffsetDateTime.class).toInstant();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    ListeningSummary.Sum total(UUID listener, Period period, ZoneId zone) {
        return in(period, zone, listener, "SELECT " + SUMS + IN_PERIOD)
                .query((row, number) -> new ListeningSummary.Sum(
                        row.getLong("plays"), row.getLong("streams"), row.getLong("ms_played")))
                .single();
    }

    List<ListeningSummary.Part> months(UUID listener, Period period, ZoneId zone) {
        return parts(listener, period, zone, "YYYY-MM");
    }

    List<ListeningSummary.Part> hours(UUID listener, Period period, ZoneId zone) {
        return parts(listener, period, zone, "FMHH24");
    }

    List<ListeningSummary.Part> years(UUID listener, Period ever, ZoneId zone) {
        return parts(listener, ever, zone, "YYYY");
    }

    private List<ListeningSummary.Part> parts(UUID listener, Period period, ZoneId zone, String format) {
        String sql = "SELECT to_char(heard_at AT TIME ZONE :zone, :format) AS at, " + SUMS + IN_PERIOD
                + " GROUP BY at ORDER BY min(heard_at AT TIME ZONE :zone)";
        return in(period, zone, listener, sql)
                .param("format", format)
                .query((row, number) -> new ListeningSummary.Part(
                        row.getString("at"), row.getLong("plays"), row.getLong("streams"), row.getLong("ms_played")))
                .list();
    }

    List<ListeningSummary.Track> tracks(UUID listener, Period period, ZoneId zone, int most) {
        String sql = "WITH ranked AS (SELECT track_key, " + SUMS + IN_PERIOD + " GROUP BY track_key" + RANKED
                + "track_key LIMIT :most) SELECT title, artist, plays, streams, ms_played FROM ranked"
                + " JOIN {statistics}.heard_track known ON known.listener = :listener AND known.track_key = ranked.track_key"
                + RANKED + "ranked.track_key";
        return in(period, zone, listener, sql)
                .param("most", most)
                .query((row, number) -> new ListeningSummary.Track(
                        row.getString("title"),
                        row.getString("artist"),
                        row.getLong("plays"),
                        row.getLong("streams"),
                        row.getLong("ms_played")))
                .list();
    }

    List<ListeningSummary.Artist> artists(UUID listener, Period period, ZoneId zone, int most) {
        String sql = "WITH heard AS (SELECT track_key, " + SUMS + IN_PERIOD + " GROUP BY track_key)"
                + " SELECT artist, sum(plays)::bigint AS plays, sum(streams)::bigint AS streams,"
                + " sum(ms_played)::bigint AS ms_played FROM heard JOIN {statistics}.heard_track known"
                + " ON known.listener = :listener AND known.track_key = heard.track_key WHERE artist IS NOT NULL"
                + " GROUP BY artist" + RANKED + "artist LIMIT :most";
        return in(period, zone, listener, sql)
                .param("most", most)
                .query((row, number) -> new ListeningSummary.Artist(
                        row.getString("artist"),
                        row.getLong("plays"),
                        row.getLong("streams"),
                        row.getLong("ms_played")))
                .list();
    }

    private JdbcClient.StatementSpec in(Period period, ZoneId zone, UUID listener, String sql) {
        return database.sql(sql)
                .param("listener", listener)
                .param("from", period.from().toString())
                .param("to", period.to().toString())
                .param("zone", zone.getId());
    }
}
