package io.artistagent.domain.consent;

import io.artistagent.domain.PersonId;
import java.util.UUID;

/**
 * The id of the limits on the processing of a person's data. It is derived from the id of the person, which cannot be used itself: it is already the id of their erasure.
 */
public record LimitsId(PersonId person) {

    private static final long DIFFERENCE = 0x6c696d69_0000_0000L;

    @Override
    public String toString() {
        UUID id = person.value();
        return new UUID(id.getMostSignificantBits() ^ DIFFERENCE, id.getLeastSignificantBits()).toString();
    }
}
