package io.artistagent.query.statistics;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/** What a change compares: as many days on either side, each reported on both. */
@Schema(
        name = "ChangeBasis",
        description = "Fewer days than lie between from and to: the others were not reported on both sides")
record Basis(
        @Schema(example = "2026-10-24") LocalDate from,
        @Schema(example = "2026-11-20") LocalDate to,
        @Schema(example = "2026-09-26") LocalDate previousFrom,
        @Schema(example = "2026-10-23") LocalDate previousTo,

        @Schema(
                example = "26",
                description = "How many days of each side are compared; 1 for a level such as followers")
        int days) {}
