package io.artistagent.query.statistics;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The change of a figure and the days it compares. */
@Schema(name = "Change")
record Change(
        @Schema(example = "1240") long absolute,

        @Schema(example = "0.124", description = "Relative to the previous figure; absent if that is below ten")
        @Nullable
        Double ratio,

        ComparisonBasis basis) {

    /** A change from 2 to 6 is four more; "200 %" would be misleading. */
    private static final long MIN_FOR_RATIO = 10;

    static Change of(long now, long before, ComparisonBasis basis) {
        long difference = now - before;
        return new Change(difference, before < MIN_FOR_RATIO ? null : (double) difference / before, basis);
    }
}
