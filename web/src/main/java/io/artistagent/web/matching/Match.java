package io.artistagent.web.matching;

import io.artistagent.web.frame.Picture;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A suggested collaborator, with the reasons. */
public record Match(
        String id,
        String artistId,
        String stageName,
        @Nullable String country,
        List<String> genres,
        double score,
        Strength strength,
        List<Reason> reasons,
        @Nullable Picture picture,
        boolean dismissed) {

    public Match {
        genres = genres == null ? List.of() : genres;
        reasons = reasons == null ? List.of() : reasons;
    }

    /** A reason for a match: the feature, its weight from 0 to 1, and a sentence. */
    public record Reason(
            @Nullable String feature,
            @Nullable Double value,
            @Nullable String text) {}
}
