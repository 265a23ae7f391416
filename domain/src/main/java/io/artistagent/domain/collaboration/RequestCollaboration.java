package io.artistagent.domain.collaboration;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.artist.ActsAs;
import io.artistagent.domain.artist.ArtistId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * One artist asks another to work together.
 *
 * @param expiresAt when the request expires; 30 days from now if null
 */
public record RequestCollaboration(
        @TargetAggregateIdentifier CollaborationId collaborationId,
        Parties parties,
        PersonId requestedBy,
        Proposal proposal,
        @Nullable Instant expiresAt)
        implements ActsAs {

    @Override
    public ArtistId actingArtist() {
        return parties.requesting();
    }
}
