package io.artistagent.domain.collaboration;

import io.artistagent.domain.artist.ActsAs;
import io.artistagent.domain.artist.ArtistId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * The invited artist accepts the request.
 *
 * @param splits the splits that the artist saw, if given; they must equal the proposed ones
 */
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
