package io.artistagent.domain.collaboration;

import io.artistagent.domain.artist.ActsAs;
import io.artistagent.domain.artist.ArtistId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/** The invited artist agrees, to the splits that were seen where they are given. */
public record AcceptCollaboration(
        @TargetAggregateIdentifier CollaborationId collaborationId,
        @TargetAggregateVersion @Nullable Long version,
        ArtistId artistId,
        @Nullable Splits splits)
        implements ActsAs {

    @Override
    public ArtistId actingArtist() {
        return artistId;
    }
}
