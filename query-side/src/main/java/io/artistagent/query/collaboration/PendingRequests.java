package io.artistagent.query.collaboration;

import io.artistagent.domain.collaboration.CollaborationStatus;
import io.artistagent.query.artist.ArtistNames;
import io.artistagent.query.documents.DocumentCollection;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Counts pending collaboration requests for other packages. */
@Component
public final class PendingRequests {

    private final DocumentCollection collaborations;
    private final ArtistNames names;

    PendingRequests(
            @Qualifier(CollaborationConfiguration.COLLABORATIONS) DocumentCollection collaborations,
            ArtistNames names) {
        this.collaborations = collaborations;
        this.names = names;
    }

    /**
     * Returns the number of pending requests to each of these active artists. Requests from retired artists do not count, because they
     * cannot be accepted. Artists without any are omitted.
     */
    public Map<String, Long> to(Collection<String> artists) {
        if (artists.isEmpty()) {
            return Map.of();
        }
        Criteria incoming = Box.INCOMING.of(artists);
        Set<String> senders =
                collaborations.countBy("fromArtistId", pending(incoming)).keySet();
        Criteria acceptable = Box.INCOMING.of(artists).and("fromArtistId").nin(retired(senders));
        return senders.isEmpty() ? Map.of() : collaborations.countBy("toArtistId", pending(acceptable));
    }

    private Set<String> retired(Set<String> artists) {
        return names.summaries(artists).entrySet().stream()
                .filter(artist -> artist.getValue().retired())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Criteria pending(Criteria which) {
        // The status comes first because a store that scans all documents compares it faster than the ids
        return Criteria.where("status").is(CollaborationStatus.PENDING.name()).andOperator(which);
    }
}
