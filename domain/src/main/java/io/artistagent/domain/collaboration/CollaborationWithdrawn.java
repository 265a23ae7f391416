package io.artistagent.domain.collaboration;

import io.artistagent.domain.artist.ArtistId;
import org.axonframework.serialization.Revision;

/** The requesting artist withdrew the request. */
@Revision("1")
public record CollaborationWithdrawn(CollaborationId collaborationId, ArtistId artistId) implements CollaborationMoved {

    @Override
    public CollaborationStatus status() {
        return CollaborationStatus.WITHDRAWN;
    }
}
