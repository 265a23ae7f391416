package io.artistagent.ml.matching;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.artistagent.ml.models.Model;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A match with all its reasons.
 *
 * @param position the log position of the last event that the features include
 */
record ExplainedMatch(
        @JsonUnwrapped Match match,
        Model model,
        @Schema(example = "4711") long position) {}
