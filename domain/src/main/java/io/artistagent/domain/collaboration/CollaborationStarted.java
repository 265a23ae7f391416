package io.artistagent.domain.collaboration;

import io.artistagent.domain.artist.ArtistId;
import org.axonframework.serialization.Revision;

/** Work on the collaboration started. */
@Revision("1")
public record CollaborationStarted(CollaborationId collaborationId, ArtistId artistId) implements CollaborationMoved {

    @Override
    public CollaborationStatus status() {
        return CollaborationStatus.IN_PROGRESS;
    }
}
