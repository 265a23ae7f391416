package io.artistagent.query.statistics;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The comparison of a period with the previous one.
 *
 * @param change null unless both sides can be compared
 * @param missingDays the number of days that were not reported on both sides
 */
record Comparison(Outcome outcome, @Nullable Change change, int missingDays) {

    /** Whether the periods were compared, and if not, why. */
    @Schema(name = "ComparisonOutcome")
    enum Outcome implements ApiEnum {
        COMPARED,
        /** The work came out after the previous period began, so that period is incomplete. */
        NEW,
        /** Fewer than half of the days, or for a level none, were reported on both sides. */
        TOO_FEW_DAYS,
        /** The caller did not ask for a comparison. */
        NONE
    }

    static Comparison none(int missingDays) {
        return new Comparison(Outcome.NONE, null, missingDays);
    }

    /**
     * Compares a period with the previous one.
     *
     * @param began the release date of the work; null if unknown
     */
    static Comparison of(Timeline line, Period period, @Nullable LocalDate began) {
        ComparableDays days = ComparableDays.of(line, period);
        int missing = period.days() - days.count();
        if (began != null && began.isAfter(period.previous().from())) {
            return new Comparison(Outcome.NEW, null, missing);
        }
        Change change = line.metric().addsUp() ? days.flow() : days.level();
        return new Comparison(change == null ? Outcome.TOO_FEW_DAYS : Outcome.COMPARED, change, missing);
    }
}
