package io.artistagent.eventlog.access;

import io.artistagent.domain.access.AccessesRecorded;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Compares the access log with what the event log says about it. */
public final class AccessVerification {

    private static final int MAX_ALTERED = 100;

    private final AccessRows rows;
    private final AnchorStream anchors;

    AccessVerification(AccessRows rows, AnchorStream anchors) {
        this.rows = rows;
        this.anchors = anchors;
    }

    /**
     * The result of a comparison.
     *
     * @param ranges how many ranges were compared
     * @param rows how many rows these ranges have according to the event log
     * @param to the number of the last row that the event log proves; later ones are proved within seconds
     * @param altered up to 100 ranges whose rows are not those that were recorded; empty if nothing was altered
     */
    public record Result(long ranges, long rows, long to, List<Range> altered) {

        public boolean isUnaltered() {
            return altered.isEmpty();
        }
    }

    /** A range of rows by their numbers, both ends inclusive. */
    public record Range(long from, long to) {}

    /** Compares all rows that the event log speaks of. It reads the whole access log. */
    public Result verify() {
        List<Range> altered = new ArrayList<>();
        long[] sums = new long[3];
        try (Stream<AccessesRecorded> all = anchors.all()) {
            all.forEach(anchor -> {
                if (isAltered(anchor, sums[2] + 1) && altered.size() < MAX_ALTERED) {
                    altered.add(new Range(anchor.from(), anchor.to()));
                }
                sums[0]++;
                sums[1] += anchor.count();
                sums[2] = anchor.to();
            });
        }
        return new Result(sums[0], sums[1], sums[2], List.copyOf(altered));
    }

    private boolean isAltered(AccessesRecorded anchor, long first) {
        try {
            AccessRows.Range found = rows.between(anchor.from(), anchor.to(), Integer.MAX_VALUE);
            return anchor.from() != first
                    || found.count() != anchor.count()
                    || !found.hash().equals(anchor.hash());
        } catch (SQLException unavailable) {
            throw new AccessLogUnavailable(unavailable);
        }
    }
}
