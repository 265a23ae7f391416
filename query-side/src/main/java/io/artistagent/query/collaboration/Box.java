package io.artistagent.query.collaboration;

import java.util.Collection;
import org.springframework.data.mongodb.core.query.Criteria;

/** The two sides of a person's collaborations. */
enum Box {
    /** Where one of the person's artists was asked. */
    INCOMING,
    /** Where one of the person's artists asked. */
    OUTGOING;

    Criteria of(Collection<String> artists) {
        return Criteria.where(this == INCOMING ? "toArtistId" : "fromArtistId").in(artists);
    }

    /** Both sides. */
    static Criteria both(Collection<String> artists) {
        return new Criteria().orOperator(INCOMING.of(artists), OUTGOING.of(artists));
    }
}
