package io.artistagent.query.statistics;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/** The days that a change compares. Both sides have the same days, and every day was reported on both sides. */
@Schema(
        name = "ChangeBasis",
        description = "The compared days; days between from and to that were not reported on both sides are left out")
record ComparisonBasis(
        @Schema(example = "2026-10-24") LocalDate from,
        @Schema(example = "2026-11-20") LocalDate to,
        @Schema(example = "2026-09-26") LocalDate previousFrom,
        @Schema(example = "2026-10-23") LocalDate previousTo,

        @Schema(
                example = "26",
                description = "The number of compared days on each side; 1 for a level such as followers")
        int days) {}
