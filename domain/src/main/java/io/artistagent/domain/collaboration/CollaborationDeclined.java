package io.artistagent.domain.collaboration;

import io.artistagent.domain.artist.ArtistId;
import org.axonframework.serialization.Revision;

/** The invited artist declined the request. */
@Revision("1")
public record CollaborationDeclined(CollaborationId collaborationId, ArtistId artistId) implements CollaborationMoved {

    @Override
    public CollaborationStatus status() {
        return CollaborationStatus.DECLINED;
    }
}
