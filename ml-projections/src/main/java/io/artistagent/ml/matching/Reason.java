package io.artistagent.ml.matching;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Why two artists fit.
 *
 * @param feature what they were compared by
 * @param value what it brings to the score
 * @param text the reason as a sentence to the artist for whom others are sought
 */
record Reason(
        @Schema(example = "genres") String feature,
        @Schema(example = "0.4") double value,
        @Schema(example = "You both make indie pop") String text) {}
