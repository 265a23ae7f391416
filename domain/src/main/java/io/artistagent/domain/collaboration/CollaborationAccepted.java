package io.artistagent.domain.collaboration;

import io.artistagent.domain.artist.ArtistId;
import org.axonframework.serialization.Revision;

/** The invited artist accepted the request with these splits. */
@Revision("1")
public record CollaborationAccepted(CollaborationId collaborationId, ArtistId artistId, Splits splits)
        implements CollaborationMoved {

    @Override
    public CollaborationStatus status() {
        return CollaborationStatus.ACCEPTED;
    }
}
