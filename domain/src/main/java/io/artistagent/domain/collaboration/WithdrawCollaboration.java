package io.artistagent.domain.collaboration;

import io.artistagent.domain.artist.ActsAs;
import io.artistagent.domain.artist.ArtistId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/** The requesting artist withdraws the request. */
public record WithdrawCollaboration(
        @TargetAggregateIdentifier CollaborationId collaborationId,
        @TargetAggregateVersion @Nullable Long version,
        ArtistId artistId)
        implements ActsAs {

    @Override
    public ArtistId actingArtist() {
        return artistId;
    }
}
