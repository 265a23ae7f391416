package io.artistagent.eventlog.access;

import io.artistagent.domain.access.AccessesRecorded;
import io.artistagent.eventlog.database.LogDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Compares the access log with what the event log says about it. */
public final class AccessVerification {

    private static final int MAX_ALTERED = 100;

    private final AccessRows rows;
    private final AnchorHistory history;
    private final DeletedAccesses deleted;

    AccessVerification(AccessRows rows, AnchorHistory history) {
        this.rows = rows;
        this.history = history;
        this.deleted = new DeletedAccesses(history);
    }

    /** For a program that is no application: it needs to read the schemas {@code log} and {@code access} of a log in PostgreSQL. */
    public static AccessVerification of(DataSource database) {
        LogDataSource source = new LogDataSource(database);
        return new AccessVerification(new AccessRows(source), new StoredAnchors(source));
    }

    /**
     * The result of a comparison.
     *
     * @param ranges how many ranges were compared
     * @param rows how many rows these ranges have according to the event log, without deleted ones
     * @param to the number of the last row that was compared
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
        Comparison comparison = new Comparison(AnchorHistory.Range.NONE);
        comparison.addAll();
        return comparison.result();
    }

    /**
     * Compares range after range until the time is over or 100 altered ones are found. At least one range is compared, if there is one. To
     * continue, begin with the row behind the last one of the result.
     *
     * @param from the number of the row to begin with; its whole range is compared
     */
    public Result verify(long from, Duration limit) {
        // The first comparison of a process also looks for deletions in the whole history
        long end = System.nanoTime() + limit.toNanos();
        Comparison comparison = new Comparison(history.lastRangeBefore(from));
        comparison.addUntil(end);
        return comparison.result();
    }

    private final class Comparison {

        private final List<Range> altered = new ArrayList<>();
        private long next;
        private long ranges;
        private long count;
        private long to;
        private long deletedTo;

        Comparison(AnchorHistory.Range before) {
            next = before.sequence() + 1;
            to = before.to();
            deletedTo = deleted.to();
        }

        void addAll() {
            history.forEachFrom(next, this::add);
        }

        void addUntil(long end) {
            List<AnchorHistory.Anchor> page = history.page(next, AnchorHistory.PAGE);
            while (!page.isEmpty()) {
                for (AnchorHistory.Anchor anchor : page) {
                    add(anchor.payload());
                    if (altered.size() == MAX_ALTERED || ranges > 0 && System.nanoTime() - end >= 0) {
                        return;
                    }
                }
                page = history.page(page.getLast().sequence() + 1, AnchorHistory.PAGE);
            }
        }

        private void add(Object event) {
            if (event instanceof AccessesRecorded anchor) {
                compare(anchor);
            }
        }

        private void compare(AccessesRecorded anchor) {
            AccessRows.Range found = found(anchor);
            boolean isDeleted = found.count() == 0 && isDeleted(anchor.to());
            boolean isSame = found.count() == anchor.count() && found.hash().equals(anchor.hash());
            if ((anchor.from() != to + 1 || !isDeleted && !isSame) && altered.size() < MAX_ALTERED) {
                altered.add(new Range(anchor.from(), anchor.to()));
            }
            ranges++;
            count += isDeleted ? 0 : anchor.count();
            to = anchor.to();
        }

        /** Rows may have been deleted since the comparison began; the event comes before the deletion. */
        private boolean isDeleted(long row) {
            if (row > deletedTo) {
                deletedTo = deleted.to();
            }
            return row <= deletedTo;
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
