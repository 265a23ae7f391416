package io.artistagent.domain.matching;

import io.artistagent.domain.artist.ActsAs;
import io.artistagent.domain.artist.ArtistId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** An artist gives feedback on a match. */
public record JudgeMatch(
        @TargetAggregateIdentifier MatchId matchId,
        Verdict verdict,
        @Nullable VerdictReason reason) implements ActsAs {

    @Override
    public ArtistId actingArtist() {
        return matchId.artistId();
    }
}
