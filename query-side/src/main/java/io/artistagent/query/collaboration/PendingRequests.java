package io.artistagent.query.collaboration;

import io.artistagent.domain.collaboration.CollaborationStatus;
import io.artistagent.query.documents.DocumentCollection;
import java.util.Collection;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Counts pending collaboration requests for other packages. */
@Component
public final class PendingRequests {

    private final DocumentCollection collaborations;

    PendingRequests(@Qualifier(CollaborationConfiguration.COLLABORATIONS) DocumentCollection collaborations) {
        this.collaborations = collaborations;
    }

    /** Returns the number of pending requests to each artist. Artists without any are omitted. */
    public Map<String, Long> to(Collection<String> artists) {
        // The status comes first because a store that scans all documents compares it faster than the ids
        Criteria open =
                Criteria.where("status").is(CollaborationStatus.PENDING.name()).andOperator(Box.INCOMING.of(artists));
        return artists.isEmpty() ? Map.of() : collaborations.countBy("toArtistId", open);
    }
}
