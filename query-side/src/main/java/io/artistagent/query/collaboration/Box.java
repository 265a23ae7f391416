package io.artistagent.query.collaboration;

import java.util.Collection;
import org.springframework.data.mongodb.core.query.Criteria;

/** The two sides of a person's collaborations. */
enum Box {
    /** Requests to one of the person's artists. */
    INCOMING,
    /** Requests from one of the person's artists. */
    OUTGOING;

    Criteria of(Collection<String> artists) {
        return Criteria.where(this == INCOMING ? "toArtistId" : "fromArtistId").in(artists);
    }

    /** Matches both sides. */
    static Criteria both(Collection<String> artists) {
        return new Criteria().orOperator(INCOMING.of(artists), OUTGOING.of(artists));
    }
}
