package io.artistagent.ml.matching;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A reason why two artists match.
 *
 * @param feature the criterion
 * @param value the contribution to the score
 * @param text the reason as a sentence to the artist who looks for matches
 */
record Reason(
        @Schema(example = "genres") String feature,
        @Schema(example = "0.4") double value,
        @Schema(example = "You both make indie pop") String text) {}
