package io.artistagent.domain.matching;

import io.artistagent.domain.artist.ArtistId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** The artist thinks so of the match from now on. */
@Revision("1")
public record MatchJudged(
        ArtistId artistId,
        ArtistId otherArtistId,
        Verdict verdict,
        @Nullable VerdictReason reason) {}
