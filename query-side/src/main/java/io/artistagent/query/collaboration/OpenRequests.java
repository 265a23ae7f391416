package io.artistagent.query.collaboration;

import io.artistagent.domain.collaboration.CollaborationStatus;
import io.artistagent.query.DocumentCollection;
import java.util.Collection;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Counts the requests that wait for an answer, for rooms that show what waits. */
@Component
public final class OpenRequests {

    private final DocumentCollection collaborations;

    OpenRequests(@Qualifier(CollaborationCollections.COLLABORATIONS) DocumentCollection collaborations) {
        this.collaborations = collaborations;
    }

    /** How many requests wait for each of the artists; an artist without any is left out. */
    public Map<String, Long> to(Collection<String> artists) {
        // The state comes first: a store that goes through all documents compares it faster than the ids
        var open =
                Criteria.where("status").is(CollaborationStatus.PENDING.name()).andOperator(Box.INCOMING.of(artists));
        return artists.isEmpty() ? Map.of() : collaborations.countBy("toArtistId", open);
    }
}
