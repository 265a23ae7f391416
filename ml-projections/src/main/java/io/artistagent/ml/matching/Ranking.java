package io.artistagent.ml.matching;

import io.artistagent.ml.models.Model;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The best matches of an artist, best first.
 *
 * @param position the log position of the last event that the features include
 * @param limitation why there are no matches; null if the owner's data may be used for them
 */
record Ranking(
        List<Match> items,
        Model model,
        @Schema(example = "4711") long position,

        @Schema(
                description =
                        "Why there are no matches: the owner objects to them, or the use of their data is restricted")
        @Nullable
        Limitation limitation) {

    @Schema(name = "MatchLimitation")
    enum Limitation {
        OBJECTION,
        RESTRICTION
    }
}
