package io.artistagent.ml.models;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * The model that produced a result.
 *
 * @param baseline whether this is a plain method against which trained models are measured
 * @param version changes whenever the same features would get a different score
 */
public record Model(
        @Schema(example = "nearest-neighbours") String name,
        @Schema(example = "true") boolean baseline,
        @Schema(example = "1") String version) {}
