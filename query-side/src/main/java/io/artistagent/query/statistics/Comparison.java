package io.artistagent.query.statistics;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a period did against the one before.
 *
 * @param change null unless both sides can be compared
 * @param missingDays on how many days one of the two sides was not reported
 */
record Comparison(Outcome outcome, @Nullable Change change, int missingDays) {

    /** Whether there is a change, and why not. */
    @Schema(name = "ComparisonOutcome")
    enum Outcome implements Word {
        COMPARED,
        /** Came out after the period before began, so that there is nothing as long to compare with. */
        NEW,
        /** Less than half of the days were reported on both sides. */
        TOO_FEW_DAYS,
        /** The caller asked for none. */
        NONE
    }

    static Comparison none(int missingDays) {
        return new Comparison(Outcome.NONE, null, missingDays);
    }

    /**
     * Compares a period with the one before.
     *
     * @param began when the subject of the figures came out, where that is known
     */
    static Comparison of(Timeline line, Period period, @Nullable LocalDate began) {
        var pairs = Pairs.of(line, period);
        var missing = period.days() - pairs.count();
        if (began != null && began.isAfter(period.previous().from())) {
            return new Comparison(Outcome.NEW, null, missing);
        }
        var change = line.metric().addsUp() ? pairs.flow() : pairs.level();
        return new Comparison(change == null ? Outcome.TOO_FEW_DAYS : Outcome.COMPARED, change, missing);
    }
}
