package io.artistagent.domain.collaboration;

import org.axonframework.serialization.Revision;

/** The request was not answered in time. */
@Revision("1")
public record CollaborationExpired(CollaborationId collaborationId) implements CollaborationMoved {

    @Override
    public CollaborationStatus status() {
        return CollaborationStatus.EXPIRED;
    }
}
