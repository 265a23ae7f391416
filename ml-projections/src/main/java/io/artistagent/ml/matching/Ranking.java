package io.artistagent.ml.matching;

import io.artistagent.ml.models.Model;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * The best matches of an artist, best first.
 *
 * @param position the log position of the last event that the features include
 */
record Ranking(
        List<Match> items,
        Model model,
        @Schema(example = "4711") long position) {}
