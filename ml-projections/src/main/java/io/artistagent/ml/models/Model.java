package io.artistagent.ml.models;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * The model that gave an answer.
 *
 * @param baseline whether it is a plain method that trained models are measured against
 * @param version changes whenever the same features would get another score
 */
public record Model(
        @Schema(example = "nearest-neighbours") String name,
        @Schema(example = "true") boolean baseline,
        @Schema(example = "1") String version) {}
