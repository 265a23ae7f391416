package io.artistagent.ml.matching;

import io.artistagent.ml.models.Model;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * The artists who fit best, the best first.
 *
 * @param position the place in the log of the last event that the features include
 */
record Ranking(
        List<Match> items,
        Model model,
        @Schema(example = "4711") long position) {}
