package io.artistagent.domain.consent;

import io.artistagent.domain.PersonId;
import java.util.UUID;

/**
 * The id of a person's consents. It is derived from the id of the person, which cannot be used itself: it is already the id of their erasure.
 */
public record ConsentsId(PersonId person) {

    private static final long DIFFERENCE = 0x636f6e73_0000_0000L;

    @Override
    public String toString() {
        UUID id = person.value();
        return new UUID(id.getMostSignificantBits() ^ DIFFERENCE, id.getLeastSignificantBits()).toString();
    }
}
