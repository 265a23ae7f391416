package io.artistagent.ml.matching;

import io.artistagent.api.PictureView;
import io.artistagent.domain.matching.MatchId;
import io.artistagent.ml.features.ArtistFeatures;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A possible collaborator.
 *
 * @param score from 0 to 1, the sum of the values of all reasons
 * @param reasons the reasons, strongest first
 */
record Match(
        @Schema(example = "6f1d4c1e-0b1b-4f1e-9d55-0d6f0e0a7b11_7c9e6679-7425-40de-944b-e07fc1f90ae7")
        String id,

        UUID artistId,
        @Schema(example = "Bruno") String stageName,
        @Schema(example = "CH") String country,
        @Schema(example = "[\"indie pop\"]") List<String> genres,
        @Schema(example = "0.65") double score,
        Strength strength,
        List<Reason> reasons,
        @Nullable PictureView picture,

        @Schema(description = "Whether the caller's artist has dismissed the match")
        boolean dismissed) {

    private static final int REASONS_IN_A_LIST = 3;

    static Match of(MatchId id, ArtistFeatures other, double similarity, List<Reason> reasons, boolean dismissed) {
        return new Match(
                id.toString(),
                other.artistId(),
                other.stageName(),
                other.country(),
                other.profileGenres(),
                ScoreRounding.of(similarity),
                Strength.of(similarity),
                reasons,
                PictureView.ofArtist(other.artistId(), other.picture()),
                dismissed);
    }

    /** Returns the match for a list, with the strongest reasons only. */
    Match inAList() {
        List<Reason> strongest = reasons.subList(0, Math.min(REASONS_IN_A_LIST, reasons.size()));
        return new Match(id, artistId, stageName, country, genres, score, strength, strongest, picture, dismissed);
    }
}
