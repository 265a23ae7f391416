package io.artistagent.domain.collaboration;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.artist.ActsAs;
import io.artistagent.domain.artist.ArtistId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** One of the two artists comments on the collaboration. */
public record CommentOnCollaboration(
        @TargetAggregateIdentifier CollaborationId collaborationId,
        CommentId commentId,
        ArtistId artistId,
        PersonId author,
        Message text)
        implements ActsAs {

    @Override
    public ArtistId actingArtist() {
        return artistId;
    }
}
