package io.artistagent.domain.collaboration;

import io.artistagent.domain.artist.ArtistId;
import org.axonframework.serialization.Revision;

/** The collaboration was completed. */
@Revision("1")
public record CollaborationCompleted(CollaborationId collaborationId, ArtistId artistId) implements CollaborationMoved {

    @Override
    public CollaborationStatus status() {
        return CollaborationStatus.COMPLETED;
    }
}
