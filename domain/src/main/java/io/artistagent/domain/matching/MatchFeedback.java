package io.artistagent.domain.matching;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.artistagent.domain.artist.Artists;
import io.artistagent.domain.artist.OnlyAnActiveArtistActs;
import io.artistagent.domain.artist.UnknownArtist;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** An artist's feedback on another artist who was suggested to them. It can be withdrawn at any time. */
public final class MatchFeedback {

    @AggregateIdentifier
    private @Nullable MatchId id;

    private Verdict verdict = Verdict.UNDECIDED;
    private @Nullable VerdictReason reason;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(JudgeMatch command, Artists artists) {
        MatchId match = command.matchId();
        new OnlyAnActiveArtistActs(artists.isActive(match.artistId())).check();
        if (artists.find(match.otherArtistId()).isEmpty()) {
            throw new UnknownArtist();
        }
        if (command.verdict() != verdict || command.reason() != reason) {
            apply(new MatchJudged(match.artistId(), match.otherArtistId(), command.verdict(), command.reason()));
        }
    }

    @EventSourcingHandler
    void evolve(MatchJudged event) {
        id = new MatchId(event.artistId(), event.otherArtistId());
        verdict = event.verdict();
        reason = event.reason();
    }

    MatchFeedback() {}
}
