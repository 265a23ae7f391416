package io.artistagent.domain.matching;

import io.artistagent.domain.artist.ArtistId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** An artist gave feedback on a match. It replaces earlier feedback. */
@Revision("1")
public record MatchJudged(
        ArtistId artistId,
        ArtistId otherArtistId,
        Verdict verdict,
        @Nullable VerdictReason reason) {}
