package io.artistagent.ml.matching;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What ranked.
 *
 * @param baseline whether it is the plain ranking that learnt models are measured against
 * @param version changes whenever the same features would get another score
 */
record Model(
        @Schema(example = "nearest-neighbours") String name,
        @Schema(example = "true") boolean baseline,
        @Schema(example = "1") String version) {

    static final Model NEAREST_NEIGHBOURS = new Model("nearest-neighbours", true, "1");
}
