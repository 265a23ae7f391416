package io.artistagent.domain.catalogue;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.Personal;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.Genre;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event with the complete details of a track. */
public sealed interface TrackDescribed permits TrackAdded, TrackCorrected {

    TrackId trackId();

    ArtistId artistId();

    PersonId owner();

    Title title();

    @Nullable
    Isrc isrc();

    @Nullable
    Iswc iswc();

    Duration durationMs();

    List<Genre> genres();

    @Nullable
    Language language();

    boolean explicit();

    List<ReleaseId> releaseIds();

    Personal<List<Credit>> credits();

    default Personal<TrackDetails> details() {
        return credits()
                .map(known -> new TrackDetails(
                        title(), isrc(), iswc(), durationMs(), genres(), language(), explicit(), releaseIds(), known));
    }
}
