package io.artistagent.query.artist;

import io.artistagent.domain.PersonId;
import io.artistagent.query.documents.DocumentCollection;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Persons whose data is stored but not used (GDPR, Article 18). Their artists are hidden from everybody but themselves and compliance
 * officers. There are only ever a few of them, so a list of artists leaves them out by owner instead of storing a mark with every artist.
 */
@Component
final class Restrictions {

    private final DocumentCollection restrictions;

    Restrictions(@Qualifier(ArtistConfiguration.RESTRICTIONS) DocumentCollection restrictions) {
        this.restrictions = restrictions;
    }

    boolean covers(PersonId person) {
        return restrictions
                .find(person.toString(), Restriction.class)
                .filter(Restriction::inForce)
                .isPresent();
    }

    /** Returns the condition for artists of all other persons. */
    Criteria leftOut() {
        List<String> owners =
                restrictions.find(new Query(Criteria.where("inForce").is(true)), Restriction.class).stream()
                        .map(Restriction::id)
                        .toList();
        return Criteria.where("owner").nin(owners);
    }

    record Restriction(String id, boolean inForce) {}
}
