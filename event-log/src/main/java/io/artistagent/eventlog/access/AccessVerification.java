package io.artistagent.eventlog.access;

import io.artistagent.domain.access.AccessesDeleted;
import io.artistagent.domain.access.AccessesRecorded;
import io.artistagent.eventlog.database.LogDataSource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Compares the access log with what the event log says about it. */
public final class AccessVerification {

    private static final int MAX_ALTERED = 100;

    private final AccessRows rows;
    private final Supplier<Stream<Object>> events;

    /** @param events the history of the access log, oldest first */
    AccessVerification(AccessRows rows, Supplier<Stream<Object>> events) {
        this.rows = rows;
        this.events = events;
    }

    /** For a program that is no application: it needs to read the schemas {@code log} and {@code access} of a log in PostgreSQL. */
    public static AccessVerification of(DataSource database) {
        LogDataSource source = new LogDataSource(database);
        return new AccessVerification(new AccessRows(source), () -> StoredAnchors.in(source));
    }

    /**
     * The result of a comparison.
     *
     * @param ranges how many ranges were compared
     * @param rows how many rows these ranges have according to the event log, without deleted ones
     * @param to the number of the last row that the event log proves; later ones are proved within seconds
     * @param deletedTo the number of the last row that was deleted because it had been kept long enough; 0 if there is none
     * @param altered up to 100 ranges whose rows are not those that were recorded; empty if nothing was altered
     */
    public record Result(long ranges, long rows, long to, long deletedTo, List<Range> altered) {

        public boolean isUnaltered() {
            return altered.isEmpty();
        }
    }

    /** A range of rows by their numbers, both ends inclusive. */
    public record Range(long from, long to) {}

    /** Compares all rows that the event log speaks of. It reads the whole access log. */
    public Result verify() {
        Comparison comparison = new Comparison(deletedTo());
        try (Stream<Object> all = events.get()) {
            all.filter(AccessesRecorded.class::isInstance)
                    .map(AccessesRecorded.class::cast)
                    .forEach(comparison::add);
        }
        return comparison.result();
    }

    private long deletedTo() {
        try (Stream<Object> all = events.get()) {
            return all.filter(AccessesDeleted.class::isInstance)
                    .mapToLong(event -> ((AccessesDeleted) event).to())
                    .max()
                    .orElse(0);
        }
    }

    private final class Comparison {

        private final long deletedTo;
        private final List<Range> altered = new ArrayList<>();
        private long ranges;
        private long count;
        private long to;

        Comparison(long deletedTo) {
            this.deletedTo = deletedTo;
        }

        void add(AccessesRecorded anchor) {
            AccessRows.Range found = found(anchor);
            boolean deleted = anchor.to() <= deletedTo && found.count() == 0;
            boolean same = found.count() == anchor.count() && found.hash().equals(anchor.hash());
            if ((anchor.from() != to + 1 || !deleted && !same) && altered.size() < MAX_ALTERED) {
                altered.add(new Range(anchor.from(), anchor.to()));
            }
            ranges++;
            count += deleted ? 0 : anchor.count();
            to = anchor.to();
        }

        private AccessRows.Range found(AccessesRecorded anchor) {
            try {
                return rows.between(anchor.from(), anchor.to(), Integer.MAX_VALUE);
            } catch (SQLException unavailable) {
                throw new AccessLogUnavailable(unavailable);
            }
        }

        Result result() {
            return new Result(ranges, count, to, deletedTo, List.copyOf(altered));
        }
    }
}
