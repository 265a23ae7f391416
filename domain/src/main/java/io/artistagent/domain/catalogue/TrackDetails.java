package io.artistagent.domain.catalogue;

import io.artistagent.domain.InvalidValue;
import io.artistagent.domain.artist.Genre;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What there is to say of a track. */
public record TrackDetails(
        Title title,
        @Nullable Isrc isrc,
        Duration duration,
        List<Genre> genres,
        @Nullable Language language,
        boolean explicit,
        @Nullable ReleaseId releaseId,
        List<Credit> credits) {

    public TrackDetails {
        genres = Genre.distinct(genres);
        credits = credits.stream().distinct().toList();
        if (credits.size() > Credit.MOST) {
            throw new InvalidValue("Name at most " + Credit.MOST + " credits.");
        }
    }
}
