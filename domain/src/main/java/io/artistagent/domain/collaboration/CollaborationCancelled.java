package io.artistagent.domain.collaboration;

import io.artistagent.domain.artist.ArtistId;
import org.axonframework.serialization.Revision;

/** One of the two artists ended an agreed collaboration. */
@Revision("1")
public record CollaborationCancelled(CollaborationId collaborationId, ArtistId artistId) implements CollaborationMoved {

    @Override
    public CollaborationStatus status() {
        return CollaborationStatus.CANCELLED;
    }
}
