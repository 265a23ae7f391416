package io.artistagent.web.matching;

import io.artistagent.web.frame.Picture;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Another artist who may fit, and why. */
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

    /** One reason: what was looked at, how much it counted from 0 to 1, and the sentence. */
    public record Reason(
            @Nullable String feature,
            @Nullable Double value,
            @Nullable String text) {}
}
