package io.artistagent.ml.matching;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;

/**
 * Another artist who may fit.
 *
 * @param score 0 to 1: the sum of what all reasons bring
 * @param reasons the strongest first
 */
record Match(
        UUID artistId,
        @Schema(example = "Bruno") String stageName,
        @Schema(example = "CH") String country,
        @Schema(example = "[\"indie pop\"]") List<String> genres,
        @Schema(example = "0.65") double score,
        Strength strength,
        List<Reason> reasons) {

    private static final int REASONS_IN_A_LIST = 3;

    static Match of(Features other, double similarity, List<Reason> reasons) {
        return new Match(
                other.artistId(),
                other.stageName(),
                other.country(),
                other.profileGenres(),
                Thousandths.of(similarity),
                Strength.of(similarity),
                reasons);
    }

    /** With the strongest reasons only. */
    Match inAList() {
        var strongest = reasons.subList(0, Math.min(REASONS_IN_A_LIST, reasons.size()));
        return new Match(artistId, stageName, country, genres, score, strength, strongest);
    }
}
